/** The official manner: what personnel offices write, whatever the role. Strings are templates. */

/** Sentences that begin a posting. */
export const FORMAL_OPENINGS: readonly string[] = [
  '{theAgency} is accepting applications for the position of {title}.',
  '{theAgency} announces an opening for {title}.',
  'Applications are now being accepted for {title} with {theAgency}.',
  '{theAgency} seeks qualified applicants for the position of {title}.',
  'The position of {title} is based in {place} and reports to [{boss} or a designee|the shift supervisor|a division commander].',
  'An eligibility list for {title} is being established; it remains in effect for [six|twelve] months.',
  'This recruitment will fill [one vacancy|two vacancies|current and future vacancies] for {title}.',
  'Position: {title}. Reports to: [shift supervisor|division commander|{boss}]. FLSA status: non-exempt.',
  'Join {theAgency} in the position of {title}.',
  '{theAgency} has an immediate opening: {title}.',
  'The {title} serves the people of {place} as a member of {theAgency}.',
  'Incumbents in the class of {title} work under general supervision, according to law, policy and established procedure.',
];

/** Duties that close a list of duties. */
export const FORMAL_DUTIES: readonly string[] = [
  'perform related duties as assigned',
  'perform other work of a similar nature as required',
  'follow policy, procedure and the code of ethics of the agency',
  'attend required training and keep certificates current',
  'cooperate with other agencies and departments',
  'keep assigned equipment in working order',
  'prepare accurate reports and records in the required time',
];

/** Knowledge, skills and abilities. */
export const ABILITIES: readonly string[] = [
  'ability to communicate clearly, orally and in writing',
  'ability to establish and maintain effective working relationships',
  'ability to follow oral and written instructions',
  'ability to exercise independent judgment within policy',
  'ability to treat all persons with dignity and respect',
  'ability to stay calm in stressful situations',
  'skill in the use of computers and standard office software',
  'knowledge of, or ability to learn, the laws and policies that apply to the work',
  'ability to keep confidential information confidential',
  'regular and punctual attendance',
  'ability to work as part of a team',
  'ability to handle several tasks at once',
];

/** What an agency says it stands for. */
export const MISSION: readonly string[] = [
  'Our mission is to provide professional, fair and courteous service to everyone we meet.',
  'The agency values integrity, respect, service and accountability.',
  'We are committed to community partnership, problem solving and the prevention of crime.',
  'We believe that public trust is earned one contact at a time.',
  'Employees are expected to represent the agency well, on and off duty.',
  'The agency is committed to the training, health and growth of its members.',
  'We hold to the principles of procedural justice: voice, neutrality, respect and trustworthiness.',
  'Our staff, sworn and civilian, work as one team.',
];

/** Where and how the work is done, of sworn posts. */
export const SWORN_CONDITIONS: readonly string[] = [
  'Work is performed indoors and outdoors, day and night, in all weather, and involves exposure to danger, disease and traffic.',
  'The work requires running, climbing, lifting and carrying up to [50|75|100] pounds and restraining people.',
  'Members of this class must be able to perform the essential functions with or without reasonable accommodation.',
  'Employees are subject to call-back, mandatory overtime and duty in emergencies.',
  'A probationary period of [twelve|eighteen] months applies to this position.',
  'Normal hearing, vision correctable to [20/20|20/30] and color perception are required.',
];

/** The same of civilian posts. */
export const CIVILIAN_CONDITIONS: readonly string[] = [
  'Work is performed in an office, a vehicle or the field, with exposure to upset people and disturbing material.',
  'The position requires sitting, standing, typing and lifting up to 25 pounds.',
  'A probationary period of [six|twelve] months applies to this position.',
  'The work may include exposure to weather, traffic, animals or biohazards, for which equipment is provided.',
  'This position is essential in emergencies and may be required to report in bad weather.',
  'Employees with access to criminal justice information must pass a CJIS background check.',
];
