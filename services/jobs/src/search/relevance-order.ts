import type { Bitmap, ReadonlyBitmap } from '../vacancy-index/bitmap.js';
import { Order, type Place, type Takes } from '../vacancy-index/order.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import type { TextMatch } from './text-match.js';

/** With more words in titles than this there are too many combinations of them; each vacancy is scored instead. */
const MAX_HITS = 6;

/** Vacancies with the same words in their titles. */
interface Tier {
  score: number;
  /** Words that are in the title, and words that are not. */
  having: ReadonlyBitmap[];
  lacking: ReadonlyBitmap[];
}

/** The order by relevance: by score, of equal ones the newest first. */
export function orderByRelevance(
  text: TextMatch,
  { columns, newest }: Pick<VacancyIndex, 'columns' | 'newest'>,
  descending: boolean,
): Takes {
  if (text.titleHits.length > MAX_HITS) return new Order(columns, (number) => text.score(number), descending);
  return new TieredOrder(text, newest, descending);
}

/**
 * The same order by tiers: a score comes from the words that are in a title, so the best vacancies are those that have
 * all of them, then those that lack the least telling one, and so on. Common words have their page full after one or two
 * intersections, where scoring each vacancy would look at half a million.
 */
class TieredOrder implements Takes {
  constructor(
    private readonly text: TextMatch,
    private readonly newest: Takes,
    private readonly descending: boolean,
  ) {}

  take(among: ReadonlyBitmap, limit: number, from: Place | null = null, backward = false): Place[] {
    const places: Place[] = [];
    const bestFirst = this.descending !== backward;
    const tiers = this.tiersOf(among).sort((a, b) => (bestFirst ? b.score - a.score : a.score - b.score));
    for (let i = 0; i < tiers.length && places.length < limit;) {
      const { score } = tiers[i]!;
      const primary = this.descending ? -score : score;
      const equal: Tier[] = [];
      for (; tiers[i]?.score === score; i++) equal.push(tiers[i]!);
      if (from && (backward ? primary > from.primary : primary < from.primary)) continue;
      const inTier = from?.primary === primary ? { ...from, primary: -from.postedAt } : null;
      const found = this.newest.take(unionOf(among, equal), limit - places.length, inTier, backward);
      places.push(...found.map((place) => ({ ...place, primary })));
    }
    return places;
  }

  /** All combinations of the words that titles among these have. */
  private tiersOf(among: ReadonlyBitmap): Tier[] {
    const hits = this.text.titleHits.filter(({ title }) => among.countWith(title) > 0);
    return Array.from({ length: 2 ** hits.length }, (_, combination) => {
      const isIn = (i: number) => (combination & (1 << i)) !== 0;
      return {
        score: this.text.scoreOf(hits.filter((_, i) => isIn(i)).map(({ weight }) => weight)),
        having: hits.filter((_, i) => isIn(i)).map(({ title }) => title),
        lacking: hits.filter((_, i) => !isIn(i)).map(({ title }) => title),
      };
    });
  }
}

function unionOf(among: ReadonlyBitmap, tiers: readonly Tier[]): Bitmap {
  const bitmaps = tiers.map(({ having, lacking }) => {
    const bitmap = among.clone();
    for (const title of having) bitmap.and(title);
    for (const title of lacking) bitmap.andNot(title);
    return bitmap;
  });
  return bitmaps.reduce((union, bitmap) => union.or(bitmap));
}
