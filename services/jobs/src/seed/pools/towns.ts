import type { SettingText } from './setting-text.js';

export const TINY_TOWN: SettingText = {
  facts: [
    '{place} is a town of [about|some] {pop} in {county}, {state}.',
    'The department has {sworn} sworn and serves [about|some] {pop} people.',
    '{place}, population {pop}, lies in {county}.',
    '{theAgency} is one of the smaller departments in {state}.',
    'We police a town of {pop} with {sworn} sworn and a lot of help from our neighbors.',
    '{place} is a small place in {region}, and it likes being one.',
    '{county} is rural, and {place} is [one of its small towns|no exception].',
  ],
  life: [
    'Everyone will know your name, your truck and where you shop, and you should be comfortable with that.',
    'There is no gossip-free zone in a town this size; officers who do well here give people nothing to talk about.',
    'You will often be the only officer on duty, with backup coming from the county or the next town.',
    'Mutual aid is not a policy binder here, it is how we get through a Saturday night.',
    'In a department this small you patrol, investigate, write the grant and change the oil.',
    'There is no detective division; what you find, you follow up.',
    'The budget is tight and the council knows every line of it, so we repair before we replace.',
    'You may arrest someone on Friday and stand behind him in the checkout line on Saturday.',
    'Some weeks are quiet. The weeks that are not will ask everything of you.',
    'A kind word goes far here, and so does a rude one.',
    'Chief and officers share one office, one coffee pot and one schedule.',
    'People call the officer at home when they should call 911; we are working on that.',
    'We do not use this job as a stepping stone and hope that you will not either, though we understand if you do.',
    'The nearest hospital and the nearest jail are both a drive away.',
  ],
};

export const SMALL_TOWN: SettingText = {
  facts: [
    '{theAgency} serves [a community|a town] of about {pop} people in {county}.',
    'We are a department of {sworn} sworn officers serving about {pop} residents.',
    '{place} has a population of roughly {pop} and a police department of {sworn} sworn.',
    '{place} is in {county}, in {region}.',
    '{theAgency} is a full-service department for the {pop} people of {place}.',
    '{place} is the kind of {state} town that people move back to.',
  ],
  life: [
    'It is small enough that you will see the end of your cases and big enough that there will be cases.',
    'Officers here wear many hats: patrol, investigations, school events and the parade.',
    'People expect to see an officer when they call, whatever the call is.',
    'You will know the repeat callers, their families and sometimes their dogs.',
    'Neighboring departments, the sheriff and the state work with us under mutual aid, and we return the favor.',
    'Small-town policing is personal: people remember how you treated their grandmother.',
    'You will be recognized off duty. Most of our officers call that an advantage.',
    'The council supports the department, and it reads the budget.',
    'We have had to do more with less for some years, and we are honest about it.',
    'There is time for community policing here because the radio is not always talking.',
    'Two or three officers cover a shift, so each of them matters.',
    'Residents come to coffee with a cop because they want to, and some come to complain; both are welcome.',
    'Advancement is slower than in a city, but you will do a little of everything along the way.',
    'Our officers coach, volunteer and send their children to school here.',
  ],
};

export const CITY: SettingText = {
  facts: [
    '{theAgency} has {sworn} sworn members and serves a city of about {pop}.',
    '{place}, with about {pop} residents, is in {county}.',
    'The department serves a city of roughly {pop} people with {sworn} sworn and a civilian staff.',
    '{place} is a mid-size city in {region}.',
    'Some {pop} people live in {place}; many more come to work, shop or study.',
  ],
  life: [
    'We are large enough to have detectives, traffic, K-9 and school officers, and small enough that command staff know your name.',
    'Patrol works by beat, and officers keep their beat long enough to own its problems.',
    'Promotion is by written test and oral board, and there are openings most years.',
    'Special assignments open after two years on patrol and rotate so that others get a turn.',
    'Every officer wears a body camera, and supervisors review force and complaints openly.',
    'The department sends officers to crisis intervention training in their first three years.',
    'Peer support and a contract counselor are available to everyone, with no names reported.',
    'We publish our crime and use-of-force data every year.',
    'Retention matters to us: we ask people why they stay, not only why they leave.',
    'Neighborhood associations meet with their beat officers every month.',
    'Training goes beyond the state minimum and is held on duty time.',
    'We work with the county on drugs and with the state on major crimes.',
  ],
};

export const BIG_CITY: SettingText = {
  facts: [
    '{theAgency} is an agency of {sworn} sworn members that serves about {pop} people.',
    'More than {sworn} sworn and civilian members serve the {pop} people of {place}.',
    '{place} is one of the larger cities of {state}, with about {pop} residents.',
    '{theAgency} covers a city of {pop} by [district|precinct|division].',
    'With about {pop} residents, {place} asks a great deal of those who police it.',
  ],
  life: [
    'You can have five careers here without changing employers: patrol, detective, aviation, marine, academy.',
    'The radio does not rest. New people learn in one year what takes five elsewhere.',
    'Assignments are made by need and seniority, and the first years are on patrol in a busy district.',
    'Accountability is public here: body-worn cameras, published data and civilian review are part of the job.',
    'The department has specialized units from crisis response to bomb disposal.',
    'Promotions are competitive and follow civil-service lists.',
    'The workforce speaks dozens of languages, as the city does.',
    'We invest in wellness: clinicians on staff, peer support and time off after critical incidents.',
    'Each precinct has a community council, and officers attend.',
    'Analysts, clinicians and technicians work beside sworn officers at every level.',
    'Downtown, waterfront, suburbs within the city limits: no two districts work alike.',
    'Large events come every week, and so does overtime.',
  ],
};
