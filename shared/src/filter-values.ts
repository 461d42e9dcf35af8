import { badUserInput } from './errors.js';

/** Values that one member of a filter may have. */
const MAX_VALUES = 100;

/**
 * The values of a member of a filter in their one normal form: each once, sorted.
 * @param most values that the member may have
 * @throws BAD_USER_INPUT with the path of the member when there are too many
 */
export function normalValues(member: string, values: readonly string[], most = MAX_VALUES): string[] {
  if (values.length > most) throw badUserInput(['filter', member], `at most ${most} values`, values.length);
  return [...new Set(values)].sort();
}

/** The members of a filter that are said, by name, so that equal filters are equal as text. */
export function saidMembers<Value>(filter: Readonly<Record<string, Value | null | undefined>>): [string, Value][] {
  const members = Object.entries(filter).filter((member): member is [string, Value] => member[1] != null);
  return members.sort(([a], [b]) => (a < b ? -1 : 1));
}
