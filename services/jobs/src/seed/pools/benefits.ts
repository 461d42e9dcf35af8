/** What agencies offer. Strings are templates: noun phrases or clauses without a capital and a full stop. */

export const FOR_ALL: readonly string[] = [
  '[medical, dental and vision insurance|health insurance for you and your family], with [most of|all of|85% of] the premium paid',
  'deferred compensation with a match',
  'paid vacation, starting at [two|three] weeks',
  'sick leave that accrues without a cap',
  '[eleven|twelve|thirteen] paid holidays',
  'life insurance at no cost',
  'short- and long-term disability coverage',
  'tuition reimbursement after one year',
  'longevity pay from the fifth year',
  'an employee assistance program and confidential peer support',
  'paid parental leave',
  'bilingual pay',
  'a health clinic for employees and dependents',
  'step increases every year on the anniversary of hire',
  'cost-of-living adjustment each [July|January|October]',
  'gym access or a fitness stipend',
  'eligibility for Public Service Loan Forgiveness',
  'overtime or compensatory time, your choice',
  'moving help for people from outside the area',
];

export const STATE_RETIREMENT = '[{state} retirement system|a defined-benefit pension in the state system]';

export const FOR_FEDERAL: readonly string[] = [
  'Federal Employees Retirement System, with law enforcement coverage where the post qualifies',
  'Thrift Savings Plan with agency matching',
  'Federal Employees Health Benefits, which can be carried into retirement',
  'annual leave of 13 to 26 days a year by length of service',
  '13 days of sick leave a year',
  'eleven federal holidays',
  'locality pay and within-grade increases',
  'Sunday, night and holiday differentials',
  'transit subsidy where offered',
  'student loan repayment may be authorized',
  'relocation expenses may be authorized',
  'uniform allowance',
];

export const FOR_SWORN: readonly string[] = [
  'take-home car within [20|25|30] miles',
  'uniforms, vest, duty weapon and leather furnished',
  '[$600|$800|$1,000|$1,200] a year for uniform cleaning',
  "pay for education: more for an associate's, bachelor's or master's degree",
  'shift differential for [evenings and nights|nights]',
  'field training officer pay',
  'on-duty workout time',
  'paid training beyond the state minimum, travel included',
  'twenty-year retirement',
  'pay for POST certificates: intermediate and advanced',
  'court time at a three-hour minimum',
  'outer-carrier vests and rifle-rated plates',
  'new patrol cars on a [four|five]-year cycle',
  'collective bargaining agreement with step raises',
  'annual wellness visit with a clinician who knows police work, paid and private',
  'a schedule posted [three months|a year] ahead',
  'pay at academy graduation raised to the full officer rate',
];

export const FOR_SIGNING: readonly string[] = [
  'a sign-on bonus of [$2,500|$3,000|$5,000|$7,500], paid half at hire and half after probation',
  'hiring incentive of [$5,000|$10,000] over three years',
  'a [$1,500|$2,000|$4,000] bonus after field training',
];

export const FOR_PART_TIME: readonly string[] = [
  'a schedule built around your other job',
  'uniforms and equipment furnished',
  'paid training',
  "workers' compensation while on duty",
  'first look when a full-time post opens',
  'pro-rated sick leave as the law requires',
  'a team that gets along',
  'free use of the fitness room',
];

export const FOR_VOLUNTEERS: readonly string[] = [
  'uniform, vest and equipment furnished',
  'training at no cost',
  "workers' compensation coverage while on duty",
  'a small stipend for events',
  'experience that counts when full-time posts open',
  'a place on a team that you will not find elsewhere',
  'an annual dinner, with families',
];
