import fc from 'fast-check';
import type { Client } from 'pg';
import { OPEN_STAGES } from '../article.lifecycle.js';

export const NOW = new Date('2026-11-22T12:00:00Z');

/** An instant so many days after `NOW`. */
export const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

/** An article: what readers saw, see and will see, what is being written, and since when it waits. Days from now. */
export const article = fc.record({
  /** Beginnings and ends of intervals in turn; the last one may have no end. */
  dates: fc.uniqueArray(fc.integer({ min: -400, max: 40 }), { maxLength: 5 }).map((days) => days.sort((a, b) => a - b)),
  draft: fc.option(fc.constantFrom(...OPEN_STAGES)),
  handedIn: fc.option(fc.integer({ min: -90, max: -1 })),
  hasHeroImage: fc.boolean(),
});
export type ArticleModel = typeof article extends fc.Arbitrary<infer Value> ? Value : never;

export interface Interval {
  from: number;
  until: number;
}

export const intervalsOf = ({ dates }: ArticleModel): Interval[] =>
  dates.flatMap((from, i) => (i % 2 === 0 ? { from, until: dates[i + 1] ?? Infinity } : []));

/** Makes them the only articles: `art_0`, `art_1` ...; the author `aut_1` is there already. */
export async function insertArticles(client: Client, models: readonly ArticleModel[]): Promise<void> {
  await client.query('delete from article');
  for (const [place, model] of models.entries()) {
    const id = `art_${place}`;
    const intervals = intervalsOf(model);
    const first = intervals[0] ? inDays(intervals[0].from) : null;
    await client.query(`insert into article values ($1, 'en', $1, $2, default, $1, 1, $3, $3)`, [
      id,
      first,
      inDays(-500),
    ]);
    let number = 0;
    const edition = async (stage: string, from: Date | null, until: Date | null) =>
      client.query(
        `insert into edition (id, article_id, number, title, summary, blocks, schema_version, noindex, hero_image_id,
           match_profile, stage, live_from, live_until, minor, modified_at, created_at)
         values ($1 || '.' || $2::int, $1, $2, '', '', '[]', 1, false, $3, '{}', $4, $5, $6, false, $7, $8)`,
        [id, ++number, model.hasHeroImage ? 'img_1' : null, stage, from, until, from ?? inDays(-500), inDays(-100)],
      );
    for (const { from, until } of intervals) {
      await edition('SETTLED', inDays(from), until === Infinity ? null : inDays(until));
    }
    await edition(model.draft ?? 'DISCARDED', null, null);
    if (model.draft !== 'IN_REVIEW' || model.handedIn === null) continue;
    for (const days of [-95, model.handedIn]) {
      // Saves have made other editions of the one that was handed in.
      await client.query(
        `insert into workflow_transition (edition_id, at, from_status, to_status, by)
         values ($1 || '.1', $2, 'DRAFT', 'IN_REVIEW', 'aut_1')`,
        [id, inDays(days)],
      );
    }
  }
}
