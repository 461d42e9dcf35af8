import type { SettingText } from './setting-text.js';

export const STATE: SettingText = {
  facts: [
    '{theAgency} serves all of {state}, from [interstates|the capital] to dirt roads.',
    'Members of {theAgency} work out of posts and districts across {state}.',
    '{theAgency} is a statewide agency with responsibility for highways and public safety.',
    "Wherever in {state} you are stationed, you are the state's presence there.",
  ],
  life: [
    'Troopers work alone most of the time and are trusted to.',
    'Traffic safety is the heart of the work; criminal patrol, crashes and disasters are the rest.',
    'The first station is assigned; transfers follow seniority.',
    'You will drive more in a year than most people do in three.',
    'The uniform and the standard behind it have not changed much, and we are proud of that.',
    'Careers lead to aviation, K-9, crash reconstruction, investigations, the academy and command.',
    'In the far corners of the state we and the sheriff are all there is.',
    'Storm duty, fire lines and floods are part of the bargain.',
    'A wellness unit, chaplains and peer supporters cover every district.',
    'Family moves are hard, and we try to plan them with you.',
  ],
};

export const TRIBE: SettingText = {
  facts: [
    "{theAgency} serves the nation's members, residents and visitors.",
    '{theAgency} is the law enforcement agency of a sovereign tribal nation in {state}.',
    'Tribal lands here reach over many miles, and so do our patrols.',
  ],
  life: [
    'The community is close; respect for elders and customs is expected of every officer.',
    'Backup may be a county deputy, a federal agent or nobody for a while.',
    'Jurisdiction is complicated, and we will teach you.',
    'Tribal council supports the department and asks it questions.',
    'Officers take part in youth camps, language week and the powwow.',
    'Victim services, wellness court and the police work from the same building.',
    'Housing may be available on the reservation.',
    'We want officers who stay long enough to be trusted.',
    'Resources are limited, grants are many, and good reports win them.',
  ],
};

export const PARKS: SettingText = {
  facts: [
    '{theAgency} protects parkland and the people who use it.',
    '{theAgency} looks after trails, water, campgrounds and history in {state}.',
    'The park is in {county}, and rangers cover all of it.',
  ],
  life: [
    'Summer weekends are full, winter weekdays are yours.',
    'Visitors are mostly happy to see you, which cannot be said of every beat.',
    'Education before enforcement is the rule, and it usually works.',
    'Search and rescue, medical care and fire are part of the job beside the law.',
    'You will work outdoors in all weather, often out of radio range.',
    'Rangers, maintenance crews and naturalists share the work.',
    'County deputies are our backup, and we are theirs.',
    'Budgets for parks are never large; invention helps.',
  ],
};

export const WILDLIFE: SettingText = {
  facts: [
    '{theAgency} conserves fish, wildlife and wild places in {state}.',
    'Officers of {theAgency} cover districts of several hundred square miles.',
    '{theAgency} enforces hunting, fishing and boating law for the people of {state}.',
  ],
  life: [
    'Most contacts are with good people doing what they love; the others keep it interesting.',
    'You will work from home, from a truck and from a boat.',
    'Seasons set the schedule: openers, holidays and nights when the poachers are out.',
    'Wardens live in their district and are known there.',
    "Landowners' trust takes years to build.",
    'Biologists and officers work side by side.',
    'You are alone most days, and help is a long way off.',
  ],
};

export const NATIONAL_PARK: SettingText = {
  facts: [
    '{theAgency} is set aside for all Americans, and rangers protect it and them.',
    '{theAgency} receives visitors from everywhere in every season.',
    'Rangers of {theAgency} provide law enforcement, emergency medicine and rescue in {state}.',
  ],
  life: [
    'Park housing may be available, and some duty stations are remote.',
    'You may treat a broken ankle, stop a drunk driver and find a lost child in the same shift.',
    'Resource protection is the reason that we are here.',
    'County deputies, state troopers and forest officers work with us under agreements.',
    'Seasonal crowds strain roads, parking and patience.',
    'Backcountry patrols last several days.',
    'Federal benefits and moves between parks make it a career.',
  ],
};

export const FEDERAL: SettingText = {
  facts: [
    '{theAgency} is part of federal law enforcement.',
    '{theAgency} protects people, property and the law of the United States.',
    'This duty station is in {state}.',
  ],
  life: [
    'Training is national, and so are the chances to move.',
    'Work with state, tribal and local partners is daily practice.',
    'Federal policy governs force, pursuit and body-worn cameras.',
    'Task forces and details broaden a career here.',
    'Promotion follows the grade structure and openly announced vacancies.',
    'Employee assistance, peer support and fitness time are provided.',
  ],
};

export const CAPITOL: SettingText = {
  facts: [
    '{theAgency} protects the seat of government of {state}.',
    '{theAgency} serves lawmakers, staff, judges and the visiting public.',
  ],
  life: [
    'When the session is on, the buildings never empty.',
    'We protect speech by people whom we may not agree with.',
    'You will learn the building, its tunnels and its history.',
    'Courtesy comes first; firmness is available.',
    'City, county and state police are close partners.',
    'Executive protection and threat assessment are open to experienced officers.',
  ],
};

export const CORRECTIONS: SettingText = {
  facts: [
    '{theAgency} is responsible for safe and lawful custody.',
    '{theAgency} employs people in security, programs, health care and supervision.',
    '{theAgency} serves {state} inside the walls and in the community.',
  ],
  life: [
    'Good order comes from officers who are fair and awake.',
    'Staff look out for each other; nobody works a unit alone without a radio and a plan.',
    'Programs, school and work are security too.',
    'There is a career ladder from officer to warden, and people climb it.',
    'We take PREA, use of force and suicide prevention seriously and are audited on all three.',
    'Overtime is available, sometimes more than you would like.',
    'Trauma and fatigue are real in this work, and staff wellness has a budget.',
    'Many people leave custody better than they came, and officers are one reason.',
  ],
};
