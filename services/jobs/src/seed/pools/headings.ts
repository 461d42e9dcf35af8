/** Headings of a posting's sections. */
export type SectionKey =
  | 'about'
  | 'role'
  | 'duties'
  | 'requirements'
  | 'shift'
  | 'pay'
  | 'offer'
  | 'process'
  | 'conditions'
  | 'apply'
  | 'fairness';

export const HEADINGS: Readonly<Record<SectionKey, readonly string[]>> = {
  about: ['About us', 'The agency', 'Who we are', 'About the department', 'Where you will work', 'Background'],
  role: ['The position', 'Job summary', 'Position summary', 'Overview', 'The job', 'Definition'],
  duties: [
    'Duties',
    'What you will do',
    'Essential functions',
    'The work',
    'Responsibilities',
    'Examples of duties',
    'Essential duties',
  ],
  requirements: [
    'Requirements',
    'Qualifications',
    'What you need',
    'Minimum qualifications',
    'Who should apply',
    'We are looking for',
  ],
  shift: ['Schedule', 'Hours', 'Working hours', 'Shifts'],
  pay: ['Pay', 'Salary', 'Compensation', 'Wage'],
  offer: ['Benefits', 'What we offer', 'What you get', 'Compensation and benefits', 'Why work here'],
  conditions: ['Working conditions', 'Physical demands', 'Conditions of employment'],
  process: ['Hiring process', 'Selection process', 'What to expect', 'Steps', 'How we choose'],
  apply: ['How to apply', 'To apply', 'Application', 'Next step'],
  fairness: ['Notice', 'Equal opportunity'],
};

/** Words that lead a prose list of duties; the phrases follow. */
export const DUTY_LEADS: readonly string[] = [
  'You will ',
  'Expect to ',
  'In this job you ',
  'Day to day you ',
  'You will also ',
  'Much of the time you will ',
  'Now and then you ',
  'You are expected to ',
  'On a typical shift you ',
  'As needed you will ',
];
