import { PhraseIndex } from './phrase-index.js';
import { phrases } from './vocabulary/phrase-list.js';
import { stemsOf } from './words.js';

/** How agencies call themselves: left out before a role is read, since "Sheriff's Office Clerk" is no sheriff. */
const AGENCIES = new PhraseIndex<true>(
  phrases(`
    sheriff's office, sheriff's department, sheriff's dept, sheriff office, sheriff department, police department,
    police dept, police division, police bureau, police agency, police force, department of police, division of police,
    bureau of police, department of public safety, public safety department, department of corrections,
    department of correction, law enforcement agency, marshal's office, constable's office, county sheriff's office
  `).map((name) => [name, true]),
);

/** Words that place a job with the police without naming an agency. */
const POLICE_WORDS = new PhraseIndex<true>(
  phrases(`
    police, sheriff, law enforcement, public safety, highway patrol, state patrol, trooper, corrections, jail, detention
  `).map((word) => [word, true]),
);

/** Grades and working times, which say nothing about the role. */
const GRADES = new Set(
  stemsOf(`
    i ii iii iv v vi 1 2 3 4 5 a b c level grade full part time fulltime parttime ft pt senior sr junior jr lead principal
    permanent temporary temp shift day night weekend days nights the of for city town village county state certified
  `),
);

/** A title, read for its role. */
export interface TitleWords {
  /** Stems of the title without the agency's name. */
  stems: string[];
  /** The same without grades and working times, as one text. */
  core: string;
  /** Whether the title says that the job is with a law-enforcement agency. */
  namesAgency: boolean;
}

/** Takes a title apart. */
export function titleWords(title: string): TitleWords {
  const all = stemsOf(title);
  const agencies = AGENCIES.hits(all);
  const stems = all.filter((_, index) => !agencies.some(({ at, length }) => index >= at && index < at + length));
  return {
    stems,
    core: stems.filter((stem) => !GRADES.has(stem)).join(' '),
    namesAgency: POLICE_WORDS.hits(all).length > 0 || agencies.length > 0,
  };
}
