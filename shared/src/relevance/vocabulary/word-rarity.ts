import { STEMS_BY_TEXTS, TEXTS } from './vocabulary.data.js';

/** ln(1 + texts / texts with the word), by stem. */
const RARITIES = new Map(
  Object.entries(STEMS_BY_TEXTS).flatMap(([texts, stems]) =>
    stems.split(' ').map((stem) => [stem, Math.log(1 + TEXTS / Number(texts))] as const),
  ),
);

/** How much a stem tells about a text; 0 when no two texts of the project use it. */
export function wordRarity(stem: string): number {
  return RARITIES.get(stem) ?? 0;
}
