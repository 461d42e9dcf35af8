/** How structured requirements are worded. Strings are templates without a capital and a full stop. */

/** `{age}` in years. */
export const AGE: readonly string[] = [
  'at least {age} years of age',
  'minimum age {age} at the time of appointment',
  '{age} years old or older when sworn in or hired',
  'age {age} by the date of hire',
];

export const EDUCATION: Readonly<
  Record<'NONE' | 'HIGH_SCHOOL' | 'ASSOCIATE' | 'BACHELOR' | 'MASTER', readonly string[]>
> = {
  NONE: ['no diploma required', 'no formal education is required'],
  HIGH_SCHOOL: [
    'high school diploma or GED',
    'a high school diploma or the equivalent',
    'graduation from high school, or GED',
  ],
  ASSOCIATE: ["an associate's degree or 60 college credits", "associate's degree", 'two years of college'],
  BACHELOR: [
    "a bachelor's degree",
    "bachelor's degree from an accredited college",
    'four-year degree in a related field',
  ],
  MASTER: [
    "a master's degree in social work, counseling or a related field",
    "master's degree in a behavioral health field",
  ],
};

/** `{experience}` such as "two years". */
export const EXPERIENCE: readonly string[] = [
  '{experience} of related experience',
  'at least {experience} of experience in the field',
  '{experience} of relevant work',
];

/** The same of sworn officers. */
export const SWORN_EXPERIENCE: readonly string[] = [
  '{experience} as a full-time sworn officer',
  'at least {experience} of sworn law enforcement experience',
  '{experience} of experience as a certified peace officer',
];

export const CERTIFIED: readonly string[] = [
  'current {state} peace officer certification ({post})',
  '{post} certification in good standing at the time of application',
  'certified, or certifiable within 90 days, through {post}',
  'active peace officer certification recognized by {post}',
];

export const NOT_CERTIFIED: readonly string[] = [
  'no certification needed to apply; we pay for the academy',
  'certification is preferred, not required; we sponsor the academy',
  'no prior law enforcement experience or certificate is required',
  'we send you to the academy if you are not certified by {post}',
];

export const CITIZEN: readonly string[] = ['United States citizenship', 'citizen of the United States', 'U.S. citizen'];

export const NOT_CITIZEN: readonly string[] = [
  'U.S. citizen or lawful permanent resident',
  'legal authorization to work; citizenship is not required',
];

/** Further requirements that nearly every agency has. */
export const USUAL: readonly string[] = [
  "valid driver's license[| and an acceptable driving record]",
  'background investigation',
  'pre-employment drug screen',
  'no felony convictions',
  'fingerprint-based criminal history check',
  'medical examination',
  'ability to work in all weather',
  'honorable discharge, if you served',
  'willingness to work overtime',
];

/** Of sworn posts only. */
export const USUAL_SWORN: readonly string[] = [
  'psychological evaluation',
  'polygraph examination',
  'physical agility test',
  'no domestic violence convictions',
  'eligibility to carry a firearm under federal law',
  'no visible tattoos on face or neck',
];

export const NO_EXPERIENCE: readonly string[] = ['no experience is required; we train', 'no experience needed'];

/** Words before a list in prose. */
export const LEADS: readonly string[] = [
  'You need: ',
  'Requirements: ',
  'We ask for the following: ',
  'Applicants must have or meet: ',
  'To qualify: ',
  'What we look for: ',
];
