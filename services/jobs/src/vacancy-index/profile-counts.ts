import type { ReadonlyBitmap } from './bitmap.js';
import type { VacancyIndex } from './vacancy-index.js';

/** How many of the vacancies have each match profile, by key; profiles that none has are left out. One pass. */
export function profileCounts({ columns, profiles }: VacancyIndex, among: ReadonlyBitmap): Map<string, number> {
  const { profile } = columns;
  const counts = new Int32Array(profiles.size);
  among.forEach((number) => counts[profile[number]!]!++);
  return new Map([...counts.entries()].filter(([, count]) => count > 0).map(([code, n]) => [profiles.text(code), n]));
}
