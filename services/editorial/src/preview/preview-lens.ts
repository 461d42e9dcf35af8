import type { DataSource } from 'typeorm';
import { openCondition } from '../article/article.lifecycle.js';

/** What is seen through the lens. */
export interface Drafts {
  /** From when on they are seen. */
  now: Date;
  /** Of these articles; null is all. */
  articleIds: readonly string[] | null;
}

/** Placeholders of what a lens knows. */
interface Known {
  now: string;
  /** Ids of the editions that it publishes, and of their articles. */
  editions: string;
  articles: string;
}

/** The interval of an edition. @param id its column */
const interval =
  (id: string) =>
  ({ now, editions, articles }: Known) => ({
    stage: `case when t.${id} = any(${editions}) then 'SETTLED' else t.stage end`,
    live_from: `case when t.${id} = any(${editions}) then ${now} else t.live_from end`,
    live_until: `case when t.${id} = any(${editions}) then null
      when t.live_from <= ${now} and t.article_id = any(${articles}) then least(t.live_until, ${now})
      else t.live_until end`,
  });

/** How columns of `t` are seen that are seen otherwise. */
const SEEN = {
  article: ({ articles }: Known) => ({
    published_at: `case when t.id = any(${articles}) then coalesce(t.published_at, t.changed_at) else t.published_at end`,
  }),
  edition: interval('id'),
  listed_edition: interval('edition_id'),
} satisfies Record<string, (known: Known) => Record<string, string>>;

type Table = keyof typeof SEEN;
const TABLES = Object.keys(SEEN) as Table[];

/**
 * A data source to which drafts are published: what it is asked reads articles and editions as they would be if the
 * draft of each article, or else the edition that is planned, were published at the instant. Nothing is written. A
 * common table expression of the name of a table stands in for it in the whole statement, so that no query needs to
 * know of previews; `previewed` has the ids of the editions that are published so.
 */
export function previewLens(dataSource: DataSource, drafts: Drafts): DataSource {
  let opened: Promise<{ columns: Columns; previewed: Previewed }> | null = null;
  const open = async () => ({
    columns: await columnsOfTables(dataSource),
    previewed: await previewedEditions(dataSource, drafts),
  });
  const query = async (sql: string, values: readonly unknown[] = []) => {
    const { columns, previewed } = await (opened ??= open());
    const tables = lensOf(columns, values.length);
    const [, recursive = '', rest] = /^\s*(?:\/\*.*?\*\/\s*)?with\s+(recursive\s)?([^]*)$/i.exec(sql) ?? [];
    const seen = rest === undefined ? `with ${tables} ${sql}` : `with ${recursive}${tables}, ${rest}`;
    const editions = previewed.map(({ id }) => id);
    const articles = previewed.map(({ articleId }) => articleId);
    return dataSource.query(seen, [...values, drafts.now, editions, articles]);
  };
  return Object.create(dataSource, { query: { value: query } }) as DataSource;
}

type Columns = readonly { table: Table; column: string }[];
type Previewed = readonly { id: string; articleId: string }[];

/** All columns, those that no entity has as well. */
function columnsOfTables(dataSource: DataSource): Promise<Columns> {
  return dataSource.query(
    `select t.name as "table", quote_ident(c.attname) as "column"
     from unnest($1::text[]) t(name) join pg_attribute c on c.attrelid = t.name::regclass
     where c.attnum > 0 and not c.attisdropped order by c.attnum`,
    [TABLES],
  );
}

/** The draft of each article in scope, or else the edition that is planned next. */
function previewedEditions(dataSource: DataSource, { now, articleIds }: Drafts): Promise<Previewed> {
  return dataSource.query(
    `select distinct on (x.article_id) x.id, x.article_id as "articleId" from edition x
     where (${openCondition('x')} or (x.stage = 'SETTLED' and x.live_from > $1))
       and ($2::text[] is null or x.article_id = any($2))
     order by x.article_id, ${openCondition('x')} desc, x.live_from`,
    [now, articleIds],
  );
}

/** @param before how many parameters the statement has */
function lensOf(columns: Columns, before: number): string {
  const known = {
    now: `$${before + 1}::timestamptz`,
    editions: `$${before + 2}::text[]`,
    articles: `$${before + 3}::text[]`,
  };
  const seen = (table: Table) => {
    const changed: Record<string, string> = SEEN[table](known);
    const list = columns
      .filter((it) => it.table === table)
      .map(({ column }) => `${changed[column] ?? `t.${column}`} as ${column}`);
    return `${table} as not materialized (select ${list.join(', ')} from public.${table} t)`;
  };
  return [`previewed(id) as (select unnest(${known.editions}))`, ...TABLES.map(seen)].join(', ');
}
