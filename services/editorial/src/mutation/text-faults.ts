import { userFault, type UserFault } from './user-error.js';

/**
 * What is wrong with a text of the input; nothing when it was left out.
 * @param path of the member within `input`
 * @param limit characters at most
 * @param needed whether it must have words
 */
export function textFaults(
  path: readonly string[],
  text: string | null | undefined,
  limit: number,
  needed = false,
): UserFault[] {
  if (text == null) return [];
  if (needed && text.trim() === '') return [userFault('REQUIRED', path, 'Expected words, received none.')];
  if (text.length <= limit) return [];
  return [userFault('INVALID', path, `Expected at most ${limit} characters, received ${text.length}.`)];
}
