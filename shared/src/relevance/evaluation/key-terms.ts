import { STOP_WORDS } from '../vocabulary/stop-words.js';
import { stem, wordsOf } from '../words.js';

/** Terms of a vacancy that the lexical baselines ask for. */
const KEY_TERMS = 25;

const isTerm = (word: string): boolean => word.length > 2 && !STOP_WORDS.has(stem(word));

/** The 25 words of a text with the highest tf-idf over a collection, as they are written. */
export function keyTermsOver(collection: readonly string[]): (text: string) => string[] {
  const texts = new Map<string, number>();
  for (const text of collection) for (const word of new Set(wordsOf(text))) texts.set(word, (texts.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log(1 + collection.length / (texts.get(word) ?? 1));
  return (text) => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text).filter(isTerm)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts]
      .map(([word, count]) => ({ word, weight: count * rarity(word) }))
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, KEY_TERMS)
      .map(({ word }) => word);
  };
}
