import { STOP_WORDS } from './vocabulary/stop-words.js';
import { wordRarity } from './vocabulary/word-rarity.js';

/** A hit in the title counts as so many. */
const TITLE_HITS = 2;

const isTerm = (stem: string): boolean => stem.length > 2 && !STOP_WORDS.has(stem);

function count(counts: Map<string, number>, stems: readonly string[], hits: number): void {
  for (const stem of stems) if (isTerm(stem)) counts.set(stem, (counts.get(stem) ?? 0) + hits);
}

/**
 * The most distinctive words of a text (stemmed) as a vector of length 1: often here, rare in the texts of the project.
 * Words that the project never uses, such as the names of places and people, are left out.
 * @param title stems of the title, as `text` in the order of the words
 */
export function distinctiveTerms(
  title: readonly string[],
  text: readonly string[],
  limit: number,
): Record<string, number> {
  const counts = new Map<string, number>();
  count(counts, title, TITLE_HITS);
  count(counts, text, 1);
  const weighted = [...counts]
    .map(([stem, hits]) => ({ stem, weight: (hits / (hits + 1)) * wordRarity(stem) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, limit);
  const length = Math.hypot(...weighted.map(({ weight }) => weight));
  return Object.fromEntries(weighted.map(({ stem, weight }) => [stem, weight / length]));
}
