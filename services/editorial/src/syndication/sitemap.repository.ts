import { groupBy } from '@heartland/shared/batch';
import type { DataSource } from 'typeorm';
import { liveCondition } from '../article/article.lifecycle.js';

/** Where a text is in a language. */
interface Language {
  locale: string;
  slug: string;
}

/** A page that search engines may find. */
export interface SitemapRow extends Language {
  id: string;
  modifiedAt: Date;
  /** All languages of the text, this one included, by language. */
  languages: readonly Language[];
}

/** A page as it is read; `group` is the text of which it is a translation. */
type Page = Omit<SitemapRow, 'languages'> & { group: string };

/** A file of a sitemap. */
export interface SitemapFile {
  /** 1, 2, 3 ... */
  number: number;
  /** Id of its first page. */
  first: string;
  /** Last change of any of its pages. */
  modifiedAt: Date;
  /** Another number whenever something in it is another; a decimal number. */
  digest: string;
}

/** Rows that are read at a time. */
const BATCH = 1_000;

const listed = (e: string) => `${liveCondition('$1::timestamptz', e)} and not ${e}.noindex`;

/** What readers see at an instant and search engines may find, in the order of the ids. */
export class SitemapRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Date,
  ) {}

  /** How the pages are dealt out to files. @param size pages of a file */
  files(size: number): Promise<SitemapFile[]> {
    return this.dataSource.query(
      `select (n / $2::int)::int + 1 as number, min(id) as first, max(modified_at) as "modifiedAt",
              bit_xor(hashtextextended(concat_ws(' ', id, locale, slug, modified_at), 0))::text as digest
       from (
         select a.id, a.locale, a.slug, e.modified_at, row_number() over (order by a.id) - 1 as n
         from edition e join article a on a.id = e.article_id where ${listed('e')}
       ) page
       group by n / $2::int order by 1`,
      [this.now, size],
    );
  }

  /** The pages of a file, some at a time: a file is never in memory as a whole. */
  async *pages(file: SitemapFile, size: number): AsyncGenerator<SitemapRow> {
    let [from, after] = ['>=', file.first];
    for (let left = size; left > 0; left -= BATCH) {
      const limit = Math.min(left, BATCH);
      const rows: Page[] = await this.dataSource.query(
        `select a.id, a.slug, a.locale, a.translation_group as "group", e.modified_at as "modifiedAt"
         from edition e join article a on a.id = e.article_id
         where ${listed('e')} and a.id ${from} $2
         order by a.id limit $3`,
        [this.now, after, limit],
      );
      const languages = await this.languages(rows.map(({ group }) => group));
      for (const row of rows) yield { ...row, languages: languages.get(row.group) ?? [] };
      if (rows.length < limit) return;
      [from, after] = ['>', rows.at(-1)!.id];
    }
  }

  /** The pages of some texts, by the text. */
  private async languages(groups: readonly string[]): Promise<Map<string, (Language & { group: string })[]>> {
    const rows: (Language & { group: string })[] = await this.dataSource.query(
      `select a.translation_group as "group", a.locale, a.slug
       from edition e join article a on a.id = e.article_id
       where ${listed('e')} and a.translation_group = any($2::text[])
       order by a.locale`,
      [this.now, groups],
    );
    return groupBy(rows, ({ group }) => group);
  }
}
