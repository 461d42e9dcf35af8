import pg from 'pg';
import { defaultThrowawayDirectory, ensureDatabase, startPostgres, type Postgres } from '../../postgres.js';
import { wholeText } from './bm25-methods.js';
import type { JudgedSet } from './judged-set.js';
import { keyTermsOver } from './key-terms.js';
import { SLOTS, type Method } from './method.js';

const CREATE = `
  create temporary table article as
  select id, setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', text), 'B') as document
  from unnest($1::text[], $2::text[], $3::text[]) as given(id, title, text)`;

/**
 * The words are letters and digits only, so that they are safe in a tsquery. 2 divides by the length of the document:
 * nDCG@3 .54 on the judged set, .39 without.
 */
const RANK = `
  with query as (select to_tsquery('english', $1) as terms)
  select id from article, query where document @@ terms order by ts_rank(document, terms, 2) desc, id`;

/** A method that holds a server until it is closed. */
export interface ServedMethod {
  method: Method;
  close(): Promise<void>;
}

async function connected(postgres: Postgres): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await ensureDatabase(postgres, 'evaluation') });
  await client.connect();
  return client;
}

/**
 * The baseline on PostgreSQL's ts_rank: the vacancy's top-25 tf-idf terms OR'd, titles weighted A and bodies B.
 * @throws where no embedded PostgreSQL can run
 */
export async function tsRankMethod({ vacancies, articles }: JudgedSet): Promise<ServedMethod> {
  const postgres = await startPostgres({ dataDirectory: defaultThrowawayDirectory(), throwaway: true });
  try {
    const client = await connected(postgres);
    await client.query(CREATE, [
      articles.map((it) => it.id),
      articles.map((it) => it.title),
      articles.map((it) => it.text),
    ]);
    const keyTerms = keyTermsOver([...articles, ...vacancies].map(wholeText));
    const method: Method = {
      key: 'tsRank',
      name: 'ts_rank, top-25 tf-idf terms',
      async answer(vacancy) {
        const { rows } = await client.query<{ id: string }>(RANK, [keyTerms(wholeText(vacancy)).join(' | ')]);
        const ranked = rows.map(({ id }) => id);
        return { ranked, shown: ranked.slice(0, SLOTS) };
      },
    };
    return {
      method,
      async close() {
        await client.end();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
