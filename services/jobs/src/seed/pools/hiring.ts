/** Steps of selection, in their usual order. Strings are templates. */

export const SWORN_STEPS: readonly string[] = [
  'application review',
  'written examination',
  'physical agility test',
  'oral board',
  'personal history statement',
  'background investigation',
  'polygraph or voice-stress examination',
  'interview with {boss}',
  'conditional offer',
  'psychological evaluation',
  'medical examination and drug screen',
];

export const CIVILIAN_STEPS: readonly string[] = [
  'application review',
  'skills test',
  'panel interview',
  'background check with fingerprints',
  'reference calls',
  'conditional offer',
  'drug screen',
];

export const DISPATCH_STEPS: readonly string[] = [
  'application review',
  'typing and multi-tasking test',
  'a sit-along in the center',
  'panel interview',
  'background investigation',
  'hearing test',
  'psychological evaluation',
  'drug screen',
];

/** Sentences on how the selection goes. */
export const PROCESS_REMARKS: readonly string[] = [
  'The whole process takes about [six weeks|two months|ten weeks|ninety days].',
  'We will tell you where you stand after every step.',
  'Bring a completed personal history statement to the test; it is long, so start early.',
  'Be honest on the background packet. Most applicants we lose, we lose for what they left out.',
  'Testing dates are sent to qualified applicants by mail.',
  'A ride-along is [encouraged|part of the process] before you decide.',
  'Practice the fitness test first; the standards are posted with the application.',
  'Candidates who pass go on an eligibility list for [six months|one year].',
  "Veterans' preference points are added where the law provides.",
  'If you did not pass last time, you may apply again after six months.',
  'Out-of-area applicants can do the first interview by video.',
  'Past marijuana use is not by itself a bar; ask before you rule yourself out.',
];
