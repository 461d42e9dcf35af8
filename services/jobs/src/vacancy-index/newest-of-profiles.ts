import type { ReadonlyBitmap } from './bitmap.js';
import type { VacancyIndex } from './vacancy-index.js';

/** The newest vacancies of each match profile, at most `perProfile` of each; one pass for all profiles. */
export function newestOfProfiles(
  { columns: { profile, postedAt }, profiles }: VacancyIndex,
  among: ReadonlyBitmap,
  keys: readonly string[],
  perProfile: number,
): number[] {
  const newest: (number[] | undefined)[] = [];
  for (const key of keys) {
    const code = profiles.find(key);
    if (code !== undefined) newest[code] = [];
  }
  const isNewer = (a: number, b: number) =>
    postedAt.at(a) > postedAt.at(b) || (postedAt.at(a) === postedAt.at(b) && a > b);
  among.forEachBackwards((number) => {
    const kept = newest[profile[number]!];
    if (!kept || (kept.length === perProfile && !isNewer(number, kept[perProfile - 1]!))) return;
    let place = kept.length;
    while (place > 0 && isNewer(number, kept[place - 1]!)) place--;
    kept.splice(place, 0, number);
    if (kept.length > perProfile) kept.pop();
  });
  return newest.flatMap((kept) => kept ?? []);
}
