import MiniSearch from 'minisearch';
import { Client } from 'pg';
import { timesOf, type Times } from './times.js';

/** What the parent asks for. */
export interface MiniSearchOrder {
  databaseUrl: string;
  searches: { name: string; texts: string[] }[];
  requests: number;
}

/** What MiniSearch needed for all vacancies of a world. */
export interface MiniSearchResult {
  vacancies: number;
  /** Seconds to read the rows, and to index them. */
  read: number;
  build: number;
  /** Resident memory of its process, with the index alone; bytes. */
  memory: number;
  times: Record<string, Times>;
}

interface Document {
  id: number;
  title: string;
  description: string;
  agency: string;
}

const BATCH = 5_000;

const BATCH_SQL = `select v.number as id, v.title, v.description, a.name as agency
  from vacancy v join agency a on a.id = v.agency_id where v.number >= $1 and v.number < $1 + ${BATCH}`;

/** Indexes title, description and agency, and answers the text searches: the best 20 of those that have all words. */
async function measure({ databaseUrl, searches, requests }: MiniSearchOrder): Promise<MiniSearchResult> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ most: number }>('select max(number) as most from vacancy');
  const index = new MiniSearch<Document>({ fields: ['title', 'description', 'agency'] });
  let read = 0;
  let build = 0;
  for (let from = 0; from <= rows[0]!.most; from += BATCH) {
    const start = performance.now();
    const { rows: documents } = await client.query<Document>(BATCH_SQL, [from]);
    const between = performance.now();
    index.addAll(documents);
    read += between - start;
    build += performance.now() - between;
  }
  await client.end();
  globalThis.gc?.();
  const memory = process.memoryUsage().rss;
  const times = searches.map(({ name, texts }) => [name, answerAll(index, texts, requests)] as const);
  return {
    vacancies: index.documentCount,
    read: read / 1000,
    build: build / 1000,
    memory,
    times: Object.fromEntries(times),
  };
}

function answerAll(index: MiniSearch<Document>, texts: readonly string[], requests: number): Times {
  const took: number[] = [];
  const start = performance.now();
  for (let i = 0; i < requests; i++) {
    const before = performance.now();
    index.search(texts[i % texts.length]!, { combineWith: 'AND', boost: { title: 3 } }).slice(0, 20);
    took.push(performance.now() - before);
  }
  return timesOf(took, performance.now() - start);
}

process.once('message', (order: MiniSearchOrder) => {
  measure(order).then(
    (result) => process.send!(result, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
