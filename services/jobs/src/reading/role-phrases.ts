import { PhraseIndex } from '@heartland/shared/relevance/phrase-index';
import { phrases } from '@heartland/shared/relevance/vocabulary/phrase-list';
import { ROLE_KEYS, ROLES, type RoleKey } from '@heartland/shared/relevance/vocabulary/roles';
import { WORDS } from '@heartland/shared/relevance/vocabulary/vocabulary.data';
import { stemsOf } from '@heartland/shared/relevance/words';
import { PLAIN_PHRASES } from './plain-phrases.js';

/**
 * Officers known by their agency, who are read as a kind of agency and an officer; students are read as interns, and a
 * jail nurse as a job in corrections with the word "nurse".
 */
const READ_OTHERWISE: readonly RoleKey[] = [
  'campus-officer',
  'transit-officer',
  'tribal-officer',
  'explorer',
  'corrections-staff',
];

/** Units and standings, much narrower than any position type: they are better searched for as words. */
export const NARROW_ROLES: ReadonlySet<RoleKey | null> = new Set<RoleKey>([
  'k9-handler',
  'special-operations',
  'traffic-officer',
  'training-officer',
  'reserve',
]);

/** Employment is a filter of its own, so "part time officer" is no title here. */
const OF_EMPLOYMENT = /part time|seasonal|volunteer|per diem|full time|temporary/;

/** Titles that need a context: these name a role in a query, too. */
const MORE_TITLES = phrases('deputy, investigator, deputy chief, assistant chief, state trooper');

/** Nouns for persons that finish a title: "animal control officer". Alone they say nothing. */
export const PERSONS = new Set(
  phrases(`
    officer, officers, deputy, deputies, agent, agents, operator, operators, technician, technicians, specialist,
    specialists, investigator, investigators, custodian, clerk, analyst, supervisor, sergeant, lieutenant, trainee, guard
  `),
);

const stemmed = (phrase: string) => stemsOf(phrase).join(' ');

/** Titles that name no role when no noun for a person stands beside them. */
const NEEDS_A_PERSON = new Set(WORDS.subjectTitles.map(stemmed));
const plain = new Set(PLAIN_PHRASES.map(([phrase]) => stemmed(phrase)));
const titles = ROLE_KEYS.filter((role) => !READ_OTHERWISE.includes(role))
  .flatMap((role) => ROLES[role].titles)
  .concat(MORE_TITLES)
  .filter((title) => !OF_EMPLOYMENT.test(title) && !plain.has(stemmed(title)));

/** Title phrases of the vocabulary; true for those that name a role by themselves. */
export const TITLES = new PhraseIndex(
  titles.map((title): [string, boolean] => [title, !NEEDS_A_PERSON.has(stemmed(title))]),
);

/** Words beside which a role is not meant: "deputy director", "loss prevention detective". */
export const NOT_TITLES = new PhraseIndex(
  ROLE_KEYS.flatMap((role) => (ROLES[role].notTitles ?? []).map((phrase): [string, RoleKey] => [phrase, role])),
);
