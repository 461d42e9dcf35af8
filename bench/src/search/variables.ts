/** The values that the searches go through in turn; their numbers have no common factor on purpose. */
export const states = [
  ...['US-TX', 'US-MT', 'US-CA', 'US-OH', 'US-FL', 'US-WY', 'US-NY', 'US-PA', 'US-GA', 'US-CO', 'US-VT', 'US-IL'],
  'US-WA',
];

export const roles = ['SWORN_OFFICER', 'DISPATCHER', 'DEPUTY_SHERIFF', 'CORRECTIONS', 'STATE_TROOPER'];

/** Two words that nobody takes for a role, a place or a pay. */
export const twoWords = [
  ...['crisis intervention', 'night shift', 'report writing', 'body camera', 'accident investigation'],
  ...[
    'field training',
    'physical fitness',
    'background investigation',
    'written examination',
    'mental health',
    'traffic enforcement',
  ],
];

/** Words that a good part of all vacancies have: more than the service keeps the vacancies of in memory. */
export const commonWords = [
  ...['officer', 'police', 'training', 'department', 'community', 'public', 'law', 'enforcement', 'duties'],
  ...['experience', 'education', 'license', 'application', 'benefits', 'retirement', 'safety', 'report', 'position'],
  ...[
    'schedule',
    'background',
    'certification',
    'vehicle',
    'emergency',
    'health',
    'insurance',
    'vacation',
    'interview',
  ],
  ...['written', 'agency', 'work'],
];

export const words = ['crisis', 'night', 'bilingual', 'testimony', 'fitness', 'retirement', 'training'];

export const prefixes = [
  ...[
    'pat',
    'dep',
    'off',
    'sh',
    'aus',
    'los',
    'det',
    'boz',
    'cor',
    'new y',
    'patrol o',
    'd',
    'spring',
    '597',
    'cri',
    'san',
  ],
  'county of',
];

const place = (latitude: number, longitude: number) => ({ latitude, longitude });

/** Centres of Bozeman, Austin, Chicago, Boise, Los Angeles, Atlanta, New York, Denver, Miami, Seattle and Columbus. */
export const circles = [
  place(45.68, -111.04),
  place(30.27, -97.74),
  place(41.88, -87.63),
  place(43.62, -116.2),
  place(34.05, -118.24),
  place(33.75, -84.39),
  place(40.71, -74.01),
  place(39.74, -104.99),
  place(25.76, -80.19),
  place(47.61, -122.33),
  place(39.96, -83.0),
];
