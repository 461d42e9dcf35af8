import type { DataSource } from 'typeorm';
import { readWithParts, revived, type EditionParts, type PartAlong } from '../edition/edition-parts.repository.js';
import { opaque } from '@heartland/shared/planned-statement';
import { SHOWN_ROW, type ArticleRow } from './article-row.js';
import { liveCondition, shownEdition } from './article.lifecycle.js';
import type { SlugRedirect } from './slug-redirect.entity.js';

/** An article that a slug leads to, and how. */
export interface SluggedArticle extends ArticleRow {
  /** The slug is one that it had before. */
  moved: boolean;
}

/** A slug that an article had, with the one that it has. */
export type FormerSlug = SlugRedirect & { toSlug: string };

const IDS = opaque('$1', 'text[]');

const BY_ID = `
  select ${SHOWN_ROW} from article a join edition e on e.id = ${shownEdition(opaque('$2', 'timestamptz'))}
  where a.id = any(${IDS})`;

const SLUG = opaque('$1', 'text');
const NOW = opaque('$3', 'timestamptz');

const BY_SLUG = `
  select ${SHOWN_ROW}, s.moved
  from unnest(${opaque('$2', 'text[]')}) with ordinality l(locale, place)
  cross join lateral (
    select a.id, false as moved from article a where a.locale = l.locale and a.slug = ${SLUG}
    union all
    select r.article_id, true from slug_redirect r where r.locale = l.locale and r.from_slug = ${SLUG}
  ) s
  join article a on a.id = s.id
  join edition e on e.id = ${shownEdition(NOW)}
  order by (${liveCondition(NOW)}) desc, l.place, s.moved`;

/** Reads articles, each with the edition that stands for it at an instant. */
export class ArticleRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byIds(ids: readonly string[], now: Date): Promise<ArticleRow[]> {
    return (await this.found<ArticleRow>(BY_ID, [ids, now], [])).found;
  }

  /**
   * The articles that a slug leads to, the best first: those that readers see before others, then in the order of the
   * locales, and what has the slug before what had it.
   * @param parts that are read along
   */
  bySlug(
    slug: string,
    locales: readonly string[],
    now: Date,
    parts: readonly PartAlong[],
  ): Promise<{ found: SluggedArticle[]; along: Partial<EditionParts> }> {
    return this.found<SluggedArticle>(BY_SLUG, [slug, locales, now], parts);
  }

  /** What readers see of all translations of some texts, by language. */
  ofGroups(groups: readonly string[], now: Date): Promise<ArticleRow[]> {
    return this.dataSource.query(
      `select ${SHOWN_ROW} from article a join edition e on e.article_id = a.id
       where a.translation_group = any($1::text[]) and ${liveCondition('$2::timestamptz')} order by a.locale`,
      [groups, now],
    );
  }

  /** Slugs that articles had before, the newest first. */
  slugHistory(ids: readonly string[]): Promise<FormerSlug[]> {
    return this.dataSource.query(
      `select r.article_id as "articleId", r.locale, r.from_slug as "fromSlug", a.slug as "toSlug", r.since
       from slug_redirect r join article a on a.id = r.article_id
       where r.article_id = any($1::text[]) order by r.since desc, r.from_slug`,
      [ids],
    );
  }

  private async found<Row extends ArticleRow>(sql: string, values: unknown[], parts: readonly PartAlong[]) {
    const { found, along } = await readWithParts<Row>(this.dataSource, { sql, values }, '"editionId"', parts);
    return { found: revived({ shown: found }).shown, along };
  }
}
