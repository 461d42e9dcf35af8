import type { DataSource } from 'typeorm';

/** An edition of a test; what is left out is of no importance. */
export interface TestEdition {
  title?: string;
  summary?: string;
  text?: string;
  stage?: string;
  liveFrom?: Date | null;
  liveUntil?: Date | null;
  topics?: readonly string[];
}

/** An article of a test. */
export interface TestArticle {
  id: string;
  locale?: string;
  translationGroup?: string;
  profile?: object;
  editions: readonly TestEdition[];
}

/** Writes an article as a service would, its editions in their order. */
export async function insertArticle(
  run: Pick<DataSource, 'query'>,
  { id, locale = 'en', translationGroup = id, profile = {}, editions }: TestArticle,
  changedAt: Date,
): Promise<void> {
  const dates = editions.flatMap(({ liveFrom }) => liveFrom ?? []).sort((a, b) => a.getTime() - b.getTime());
  await run.query(`insert into article values ($1, $2, $1, $3, default, $4, 1, $5, $5)`, [
    id,
    locale,
    dates[0] ?? null,
    translationGroup,
    changedAt,
  ]);
  for (const [place, edition] of editions.entries()) {
    const { title = '', summary = '', text = '', stage = 'SETTLED', liveFrom = null, liveUntil = null } = edition;
    await run.query(
      `insert into edition (id, article_id, number, title, summary, blocks, schema_version, plain_text, noindex,
         match_profile, stage, live_from, live_until, minor, modified_at, created_at)
       values ($1 || '.' || $2::int, $1, $2, $3, $4, '[]', 2, $5, false, $6, $7, $8, $9, false, $10, $10)`,
      [id, place + 1, title, summary, text, profile, stage, liveFrom, liveUntil, liveFrom ?? changedAt],
    );
    for (const [position, topic] of (edition.topics ?? []).entries())
      await run.query(`insert into edition_topic values ($1 || '.' || $2::int, $3, $4, 0.5)`, [
        id,
        place + 1,
        topic,
        position,
      ]);
  }
}
