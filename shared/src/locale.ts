import { badUserInput } from './errors.js';

/**
 * A language tag by BCP 47 in its canonical form: `EN-us` is `en-US`.
 * @param argument path of the argument that carried it
 * @throws BAD_USER_INPUT
 */
export function canonicalLocale(tag: string, argument: readonly string[]): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    throw badUserInput(argument, 'a BCP 47 language tag such as en or es-MX', tag);
  }
}
