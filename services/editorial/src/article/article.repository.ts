import type { DataSource } from 'typeorm';
import type { Block } from '../body/block.js';
import { Edition } from '../edition/edition.entity.js';
import { columnsOf } from '../row-columns.js';
import { SHOWN_COLUMNS, type ArticleRow } from './article-row.js';
import { Article } from './article.entity.js';
import { liveCondition, shownEdition } from './article.lifecycle.js';
import type { SlugRedirect } from './slug-redirect.entity.js';

/** An article that a slug leads to, and how. */
export interface SluggedArticle extends ArticleRow {
  /** The slug is one that it had before. */
  moved: boolean;
  /** Read with it: who asks for a page by its slug wants the text. */
  blocks: Block[];
}

/** A slug that an article had, with the one that it has. */
export type FormerSlug = SlugRedirect & { toSlug: string };

/** Reads articles, each with the edition that stands for it at an instant. */
export class ArticleRepository {
  private readonly row: string;

  constructor(private readonly dataSource: DataSource) {
    const article = columnsOf(dataSource, Article, 'a');
    const edition = columnsOf(dataSource, Edition, 'e', (property) => SHOWN_COLUMNS.includes(property as never));
    this.row = `${article}, ${edition}, e.id as "editionId"`;
  }

  byIds(ids: readonly string[], now: Date): Promise<ArticleRow[]> {
    return this.dataSource.query(
      `select ${this.row} from article a join edition e on e.id = ${shownEdition('$2::timestamptz')}
       where a.id = any($1::text[])`,
      [ids, now],
    );
  }

  /**
   * The articles that a slug leads to, the best first: those that readers see before others, then in the order of the
   * locales, and what has the slug before what had it.
   */
  bySlug(slug: string, locales: readonly string[], now: Date): Promise<SluggedArticle[]> {
    return this.dataSource.query(
      `select ${this.row}, e.blocks, s.moved
       from unnest($2::text[]) with ordinality l(locale, place)
       cross join lateral (
         select a.id, false as moved from article a where a.locale = l.locale and a.slug = $1
         union all
         select r.article_id, true from slug_redirect r where r.locale = l.locale and r.from_slug = $1
       ) s
       join article a on a.id = s.id
       join edition e on e.id = ${shownEdition('$3::timestamptz')}
       order by (${liveCondition('$3::timestamptz')}) desc, l.place, s.moved`,
      [slug, locales, now],
    );
  }

  /** What readers see of all translations of some texts, by language. */
  ofGroups(groups: readonly string[], now: Date): Promise<ArticleRow[]> {
    return this.dataSource.query(
      `select ${this.row} from article a join edition e on e.article_id = a.id
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
}
