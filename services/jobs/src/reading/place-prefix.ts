import { sideBySide, type TypedQuery } from './typed-words.js';

/** What leads to a place. */
export interface Before {
  /** Index of the first word that belongs to the place. */
  from: number;
  /** Whether the words say that a place follows. */
  saysNear: boolean;
  /** Null when no distance is said. */
  radiusKm: number | null;
}

/** "within 30 miles of", "25 km from", "near", "jobs in", "state of", at the end of what stands before a place. */
const LEADS =
  /(?:^|\s)(?:(?:(?:within|under|less than|up to)\s+)?(?<distance>\d{1,3})\s?(?<unit>miles?|mi|km|kilometers?|kilometres?)\s+(?:of|from|around|near)|(?<near>(?:jobs?\s+)?(?:near|around|close to|in))|(?:jobs?\s+in\s+|in\s+)?(?:the\s+)?state\s+of)$/;

/** More words never lead to a place. */
const LONGEST_LEAD = 6;

/** Finds out what stands before a place that begins at a word. */
export function before({ words }: TypedQuery, at: number): Before {
  const nothing = { from: at, saysNear: false, radiusKm: null };
  let first = at;
  while (first > 0 && first > at - LONGEST_LEAD && sideBySide(words, first - 1, at + 1)) first--;
  const said = words
    .slice(first, at)
    .map(({ lower }) => lower)
    .join(' ');
  const match = LEADS.exec(said);
  if (!match) return nothing;
  const from = at - match[0].trim().split(' ').length;
  const { distance, unit, near } = match.groups!;
  if (distance === undefined) return { from, saysNear: near !== undefined, radiusKm: null };
  const km = Number(distance) * (unit!.startsWith('k') ? 1 : 1.609344);
  return km > 0 ? { from, saysNear: true, radiusKm: Math.round(km * 10) / 10 } : nothing;
}
