import type { RoleText } from './role-text.js';

const ACADEMY_DUTIES: readonly string[] = [
  'attend the {state} basic academy as a paid employee, [living at home|with lodging provided where it is far]',
  'study criminal law, constitutional law, report writing, first aid, defensive tactics, driving and firearms',
  'pass written examinations, scenarios and the fitness standard to graduate',
  'keep up physical training before, during and after the academy',
  "live by the academy's rules on conduct and honesty; there are no second chances on honesty",
  'move to field training after graduation, about [12|14|16] weeks with several training officers',
  'ride in every phase with a field training officer who writes a daily observation report on you',
  'learn the streets, the radio, the report system and the people',
  'take calls for service under supervision, a few at first and all of them at the end',
  'learn de-escalation and crisis intervention by scenario before you use them on the street',
  'serve a probation of [twelve|eighteen] months',
  'visit [the jail|dispatch|the courthouse] to see how the rest of the system works',
  'work in [records|evidence|the property room] while waiting for the academy to start',
  'accept correction from a training officer and apply it the next day',
  'read policy and sign for it, use of force first',
];

const RECRUIT_WANTS: readonly string[] = [
  'no police experience needed',
  "the ability to pass the academy's entrance fitness test: push-ups, sit-ups and a 1.5-mile run",
  'a reading and writing test at the level of the academy',
  'steady work, school or military history',
  'a driving record that you can explain',
  'honesty about past drug use; the background investigation will find it',
  'readiness to sign a [two|three]-year service agreement for the cost of the academy',
  'the habit of showing up early',
];

export const POLICE_RECRUIT: RoleText = {
  titles: [
    'Police Recruit',
    'Police Recruit – Academy Class {year}-[A|B|C]',
    'Police Cadet',
    'Police Officer Recruit (Non-Certified)',
    'Police Officer Trainee',
    'Police Officer in Training',
    'Recruit Officer - Paid Academy',
    'Non-Certified Police Officer (Academy Sponsored)',
  ],
  openings: [
    '{theAgency} will sponsor [people|recruits] with no experience through the academy, and pay them while they are there.',
    '{theAgency} is filling its next academy class.',
    'You do not need to be certified to apply: {theAgency} hires recruits, pays for the academy and trains them on the street afterward.',
    'This is the entry point to a career in policing in {place}.',
    'Thinking about police work but not sure where to begin? Begin here: recruits are employees from day one.',
    'Recruits are employed full time while they train; on graduation they are sworn in as police officers.',
  ],
  duties: ACADEMY_DUTIES,
  wants: RECRUIT_WANTS,
};

export const DEPUTY_RECRUIT: RoleText = {
  titles: [
    'Deputy Sheriff Recruit',
    'Deputy Sheriff Trainee',
    'Deputy Sheriff (Non-Certified)',
    'Deputy Sheriff Cadet',
    'Deputy Recruit – Academy Class {year}-[A|B]',
  ],
  openings: [
    '{theAgency} sponsors deputy recruits through the {state} academy.',
    'No certificate yet? {theAgency} hires deputy trainees and puts them through the academy on full pay.',
    'This is the way into {theAgency} for people who have never worn a badge.',
    'Deputy trainees start in the jail or on ride-alongs and leave for the academy with the next class.',
  ],
  duties: [
    ...ACADEMY_DUTIES,
    'work a rotation in the detention center before road patrol',
    'learn civil process, court security and rural patrol, which the academy hardly teaches',
  ],
  wants: [...RECRUIT_WANTS, 'willingness to live in the county'],
};

export const TROOPER_CADET: RoleText = {
  titles: [
    'State Trooper Cadet',
    'Trooper Cadet – Recruit Class {year}-[1|2]',
    'State Trooper Trainee',
    'Trooper Recruit',
    'State Trooper Candidate',
  ],
  openings: [
    '{theAgency} is recruiting for its next trooper academy.',
    'Cadets of {theAgency} live at the academy during the week, are paid from the first day and are stationed where the state needs them.',
    'You can become a trooper without any police experience: {theAgency} trains its own.',
    'A recruit class for state troopers is being filled now.',
  ],
  duties: [
    'live at the academy for [20|22|26|28] weeks, home most weekends',
    'learn vehicle and criminal law, crash investigation, pursuit driving, firearms and first aid',
    'meet the running, swimming or strength standard of the academy',
    'accept a first duty station anywhere in {state}',
    'ride with field training troopers for [eight|twelve] weeks after graduation',
    'learn commercial vehicle enforcement and drug interdiction on the highway',
    'serve a probation of one year from graduation',
    'practice motorist contacts until they are second nature',
    'study traffic safety: why people die on the roads of {state}, and what enforcement can do',
    'wear the uniform properly at all times',
  ],
  wants: [
    ...RECRUIT_WANTS.slice(0, 6),
    'willingness to move anywhere in {state}',
    'comfort with working alone, far from backup',
  ],
};
