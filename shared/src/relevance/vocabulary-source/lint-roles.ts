import { RoleReader, type PhraseList } from '../vocabulary/role-reader.js';
import type { Role } from '../vocabulary/role.js';
import { stemsOf } from '../words.js';
import type { CompiledVocabulary } from './compiled-vocabulary.js';

const LISTS: readonly PhraseList[] = ['titles', 'wholeTitles', 'agencyTitles', 'notTitles'];

const stemmed = (phrase: string): string => stemsOf(phrase).join(' ');

/** Phrases of one list that are the same to a reader, since only their inflection differs. */
function twins(phrases: readonly string[]): [first: string, second: string][] {
  const seen = new Map<string, string>();
  return phrases.flatMap((phrase): [string, string][] => {
    const first = seen.get(stemmed(phrase));
    if (first !== undefined) return [[first, phrase]];
    seen.set(stemmed(phrase), phrase);
    return [];
  });
}

/** Phrases that exclude nothing more, because a part of them excludes already. */
function covered(phrases: readonly string[]): [part: string, phrase: string][] {
  return phrases.flatMap((phrase) =>
    phrases
      .filter((part) => part !== phrase && ` ${stemmed(phrase)} `.includes(` ${stemmed(part)} `))
      .map((part): [string, string] => [part, phrase]),
  );
}

function problemsOf(key: string, role: Role, reader: RoleReader<string>): string[] {
  const where = `roles.yaml, ${key}`;
  const twice = LISTS.flatMap((list) =>
    twins(role[list] ?? []).map(([first, second]) => `${where}.${list}: dead, "${second}" is read as "${first}"`),
  );
  const dead = covered(role.notTitles ?? []).map(
    ([part, phrase]) => `${where}.notTitles: dead, "${phrase}" is excluded by "${part}"`,
  );
  // Beside another word no title is a whole one.
  const readAt = (phrase: string) => reader.roleOf(`${phrase} -- x`, true);
  const lost = LISTS.filter((list) => list !== 'notTitles').flatMap((list) =>
    (role[list] ?? [])
      .map((phrase) => ({ phrase, read: list === 'agencyTitles' ? readAt(phrase) : reader.roleOf(phrase) }))
      .filter(({ read }) => read !== key)
      .map(({ phrase, read }) => `${where}.${list}: collision, "${phrase}" is always read as ${read ?? 'no role'}`),
  );
  return [...twice, ...dead, ...lost];
}

/** Titles that can never have an effect, or that another role always wins. */
export function lintRoles({ roles, words }: CompiledVocabulary): string[] {
  const reader = new RoleReader(roles, words);
  const titles = new Set(Object.values(roles).flatMap((role) => role.titles.map(stemmed)));
  return [
    ...Object.entries(roles).flatMap(([key, role]) => problemsOf(key, role, reader)),
    ...words.subjectTitles
      .filter((title) => !titles.has(stemmed(title)))
      .map((title) => `words.yaml, subjectTitles: dead, "${title}" is no title of a role`),
  ];
}
