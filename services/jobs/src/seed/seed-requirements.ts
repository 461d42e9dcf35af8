import type { Posting } from '../feed/posting.js';
import type { Draft } from './draft.js';
import { ABILITIES as ABILITY_PHRASES } from './pools/formal.js';
import * as phrases from './pools/requirement-phrases.js';
import type { Education } from './roles/role-spec.js';
import { capital, compileAll, isKnown, render, setFact } from './template.js';
import type { Template } from './template.js';

export interface WrittenRequirements {
  requirements: Posting['requirements'];
  /** The same in words, without capitals. */
  lines: string[];
}

const AGE = compileAll(phrases.AGE);
const EXPERIENCE = compileAll(phrases.EXPERIENCE);
const SWORN_EXPERIENCE = compileAll(phrases.SWORN_EXPERIENCE);
const NO_EXPERIENCE = compileAll(phrases.NO_EXPERIENCE);
const CERTIFIED = compileAll(phrases.CERTIFIED);
const NOT_CERTIFIED = compileAll(phrases.NOT_CERTIFIED);
const CITIZEN = compileAll(phrases.CITIZEN);
const NOT_CITIZEN = compileAll(phrases.NOT_CITIZEN);
const ABILITIES = compileAll(ABILITY_PHRASES);
const USUAL = compileAll(phrases.USUAL);
const USUAL_SWORN = compileAll([...phrases.USUAL, ...phrases.USUAL_SWORN]);
const EDUCATION: Readonly<Record<Education, readonly Template[]>> = {
  NONE: compileAll(phrases.EDUCATION.NONE),
  HIGH_SCHOOL: compileAll(phrases.EDUCATION.HIGH_SCHOOL),
  ASSOCIATE: compileAll(phrases.EDUCATION.ASSOCIATE),
  BACHELOR: compileAll(phrases.EDUCATION.BACHELOR),
  MASTER: compileAll(phrases.EDUCATION.MASTER),
};

const YEARS = [
  'no',
  'one year',
  'two years',
  'three years',
  'four years',
  'five years',
  'six years',
  'seven years',
  'eight years',
];

/** What a vacancy asks for, as data and in words that say the same. `title` may already settle the certification. */
export function requirementsOf(draft: Draft, title: string): WrittenRequirements {
  const { random, role, facts } = draft;
  const { spec } = role;
  const lines: string[] = [];
  const say = (pool: readonly Template[]) => lines.push(render(random.pick(pool), facts, random));

  const minimumAge = random.weighted(spec.age);
  if (minimumAge !== null) {
    setFact(facts, 'age', String(minimumAge));
    say(AGE);
  }
  const education = random.weighted(spec.education);
  if (education !== null) say(EDUCATION[education]);
  const experienceMonths = random.weighted(spec.experience);
  if (experienceMonths === 0) say(NO_EXPERIENCE);
  else if (experienceMonths !== null) {
    setFact(facts, 'experience', YEARS[experienceMonths / 12] ?? `${experienceMonths / 12} years`);
    say(spec.sworn && spec.certification === 'REQUIRED' ? SWORN_EXPERIENCE : EXPERIENCE);
  }
  const postCertification = certificationOf(draft, title);
  if (postCertification !== null) say(postCertification ? CERTIFIED : NOT_CERTIFIED);
  const citizenship = citizenshipOf(draft);
  if (citizenship !== null) say(citizenship ? CITIZEN : NOT_CITIZEN);

  const other = [
    ...some(role.wants, random.between(2, 3), draft),
    ...some(spec.sworn ? USUAL_SWORN : USUAL, random.between(1, 2), draft),
    ...(random.chance(0.4) ? some(ABILITIES, random.between(1, 3), draft) : []),
  ];
  return {
    requirements: {
      minimumAge,
      education,
      experienceMonths,
      postCertification,
      lateralOnly: spec.lateralOnly,
      citizenship,
      other: other.map(capital),
    },
    lines: [...lines, ...other],
  };
}

function certificationOf({ random, role, profile }: Draft, title: string): boolean | null {
  if (role.spec.certification === 'NONE' || profile.agency.type === 'FEDERAL') return null;
  if (role.spec.certification === 'REQUIRED') return true;
  if (role.spec.certification === 'SPONSORED') return false;
  if (/entry|non-certified|uncertified|trainee/i.test(title)) return false;
  if (/certified/i.test(title)) return true;
  return random.weighted([
    [false, 5],
    [true, 3],
    [null, 2],
  ]);
}

function citizenshipOf({ random, role, profile }: Draft): boolean | null {
  if (profile.agency.type === 'FEDERAL') return true;
  if (!role.spec.sworn) return null;
  return random.weighted([
    [true, 11],
    [false, 2],
    [null, 7],
  ]);
}

function some(pool: readonly Template[], count: number, { random, facts }: Draft): string[] {
  const texts: string[] = [];
  for (const place of random.places(pool.length, count)) {
    const template = pool[place]!;
    if (isKnown(template, facts)) texts.push(render(template, facts, random));
  }
  return texts;
}
