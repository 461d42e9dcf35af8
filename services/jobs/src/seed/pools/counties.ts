import type { SettingText } from './setting-text.js';

export const RURAL_COUNTY: SettingText = {
  facts: [
    '{county} has about {pop} people spread over [farm and ranch country|small towns and open country|a lot of ground].',
    '{theAgency} serves a rural county of roughly {pop} residents in {region}.',
    '{county}, {state}, has a population of about {pop}.',
    '{theAgency} covers all of {county}: county roads, small towns and everything between.',
    'About {pop} people live in {county}; some of them are an hour from the office.',
    '{theAgency} is responsible for patrol, the jail, the courts and civil process in {county}.',
  ],
  life: [
    'Backup can be half an hour away, so we hire people who can talk.',
    'One or two deputies cover the county at night.',
    'You will work with troopers, game wardens, tribal and town police, because nobody out here has enough people.',
    'A deputy here takes home a car and answers from the driveway.',
    'People wave. They also notice when you do not wave back.',
    "In a rural county everyone is somebody's cousin, and an investigation has to be fair to all of them.",
    'Cell service ends before the county does; know your map.',
    'Volunteers make up the fire department, the ambulance and the search and rescue team.',
    'The tax base is small and the board is careful, but the sheriff will not send you out with worn-out equipment.',
    'You will see calves born, houses burn and the sun come up over your beat.',
    'The same deputy may serve the papers, take the report and run the accident scene in one shift.',
    'Living here means that work and home are never far apart.',
    'We have kept deputies for twenty years because they like the country and the freedom to work.',
    'Our dispatchers and jailers are part of every call, and we treat them so.',
  ],
};

export const COUNTY: SettingText = {
  facts: [
    '{theAgency} serves {county}, a county of about {pop} people.',
    '{county} is home to roughly {pop} people in cities, suburbs and farmland.',
    '{theAgency} provides patrol, detention, court and civil services for {county}.',
    'About {pop} people live in {county}, in {region}.',
    "The sheriff's office is the primary agency for the unincorporated part of {county}.",
  ],
  life: [
    'The work ranges from subdivisions to gravel roads in a single shift.',
    'People start in the jail, on patrol or in dispatch and move between divisions.',
    'We contract with several towns for police service and run schools, courts and marine patrols.',
    'The office is large enough for detectives, a SWAT team and K-9 and small enough to know the sheriff.',
    'Mutual aid with the cities works because we train together.',
    'The detention center is accredited and inspected every year.',
    'Crisis intervention and de-escalation training is given to deputies, jail staff and dispatchers alike.',
    'Growth brings new positions each budget year, and promotions with them.',
    'Peer support is open to sworn, detention and civilian staff.',
    'Deputies carry body cameras and first-aid kits and are trained in both.',
    'The sheriff is elected and answers to voters; the rest of us answer to policy.',
  ],
};

export const BIG_COUNTY: SettingText = {
  facts: [
    '{county} has about {pop} residents, and {theAgency} is among the largest agencies in {state}.',
    '{theAgency} serves {county}, with a population of about {pop}.',
    'From contract cities to the courts and the jails, {theAgency} serves about {pop} people.',
    'Patrol, custody, courts and investigations: {theAgency} covers all of them for {county}.',
  ],
  life: [
    'Custody, courts, patrol, investigations and specialized units are all within one agency.',
    'New deputies usually begin in custody and move to patrol as stations open up.',
    'The jail system is large, and so are the chances for promotion in it.',
    'Aviation, marine, mounted and transit units draw from the ranks.',
    'There is an academy of our own, with classes several times a year.',
    'Use-of-force reviews, body cameras and an oversight office are part of the work.',
    'Stations differ: some are urban, some mountain or desert or coast; transfers are possible.',
    'Psychologists and peer supporters are on call for all members.',
    'Civilian professionals make up a third of the staff.',
    'We run programs for reentry, youth and mental health diversion.',
  ],
};

export const COUNTY_POLICE: SettingText = {
  facts: [
    '{theAgency} serves {county}, home to about {pop} people.',
    '{theAgency} is a county police department: no jail, no civil process, all police work.',
    'About {pop} people rely on {theAgency} for police service.',
  ],
  life: [
    'Officers work from precincts that cover suburbs, shore and main streets.',
    'Specialized units include highway, marine, aviation and emergency services.',
    'The jail and the courts are run by others; we patrol and investigate.',
    'Selection is by civil-service list, and the lists are long, so apply in time.',
    'Community liaison officers are assigned to every precinct.',
    'Body cameras, crisis teams and peer support are in place.',
    'Promotion follows examinations held every few years.',
  ],
};
