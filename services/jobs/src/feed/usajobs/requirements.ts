import type { Posting } from '../posting.js';
import type { Descriptor } from './announcement.js';
import { plainLine } from './plain-text.js';

type Requirements = Posting['requirements'];

const CITIZENS = /\b(?:U\.? ?S\.?|United States) citizen/i;
const NON_CITIZENS = /\bnon-? ?citizens?\b/i;
/** The rule of Veterans Affairs and others. */
const WHEN_NO_CITIZEN = /\bnon-?citizens may be (?:appointed|hired|employed)\b/i;

/** "at least 18 years of age", "be 21 years old", "minimum age of 21"; the number is in one of the groups. */
const AGE =
  /\b(?:be|at least|over) (?:at least )?(\d{2}) years (?:of age|old)\b|\bminimum age (?:is|of|requirement is):? (\d{2})\b/gi;
/** Men of 18 must register for conscription: that is no minimum age. */
const CONSCRIPTION = /\b(?:selective service|regist|males?)\b/i;

/**
 * What the announcement requires for certain. Its texts are prose, so that all the rest is unknown (null), and the
 * texts themselves are in the description.
 */
export function requirementsOf({
  QualificationSummary,
  UserArea: details,
}: Pick<Descriptor, 'QualificationSummary' | 'UserArea'>): Requirements {
  const whoMayApply = plainLine(details.WhoMayApply?.Name ?? '');
  const qualifications = plainLine([...details.KeyRequirements, details.JobSummary, QualificationSummary].join('. '));
  const exception = WHEN_NO_CITIZEN.test(`${whoMayApply} ${qualifications}`);
  return {
    minimumAge: minimumAgeIn(qualifications),
    education: null,
    experienceMonths: null,
    postCertification: null,
    lateralOnly: false,
    citizenship: exception ? null : citizenshipIn(whoMayApply),
    other: exception ? ['U.S. citizenship; others only when no qualified citizen can be found.'] : [],
  };
}

/** True when citizens (and nationals) may apply, false when others may too, null when it is not said. */
function citizenshipIn(whoMayApply: string): boolean | null {
  if (NON_CITIZENS.test(whoMayApply)) return false;
  return CITIZENS.test(whoMayApply) ? true : null;
}

/** Null when the text states no age, or several. */
function minimumAgeIn(text: string): number | null {
  const ages = [...text.matchAll(AGE)]
    .filter(({ index }) => !CONSCRIPTION.test(text.slice(Math.max(0, index - 60), index + 120)))
    .map(([, inYears, stated]) => Number(inYears ?? stated))
    .filter((age) => age >= 14 && age <= 65);
  return new Set(ages).size === 1 ? ages[0]! : null;
}
