import type { AgencyRow } from '@heartland/jobs/agency/agency-csv';
import { createEditorialDatabase } from '@heartland/editorial/data-source';
import { rowsOfArticle } from '@heartland/editorial/seed/article-rows';
import { readSeedAuthors, readSeedTopics } from '@heartland/editorial/seed/seed';
import type { DataSource } from 'typeorm';
import { worldArticle } from './article-text.js';
import { copyRows, targetOf } from './copy.js';
import type { Phases } from './phases.js';
import { connect, inTransaction } from './session.js';
import { runThread } from './thread.js';

/** What decides the articles of a world, and where they are written. */
export interface ArticlePlan {
  url: string;
  agencies: readonly AgencyRow[];
  seed: number;
  now: Date;
  count: number;
}

/** A world of articles. */
export interface EditorialWorld extends ArticlePlan {
  phases: Phases;
  /** 0 makes the articles in this thread, more in one of their own. */
  threads: number;
}

type Rows = ReturnType<typeof rowsOfArticle>;

/** Articles that are made before they are written. */
const BATCH = 1_000;

/** Fills a database of its own in one transaction. False when there was nothing to do. */
export async function buildEditorialWorld({ phases, threads, ...plan }: EditorialWorld): Promise<boolean> {
  if (await isBuilt(plan.url)) return false;
  await phases.run({ name: 'Articles', total: plan.count, unit: 'articles' }, async (update) => {
    let made = 0;
    const onMade = (more: number) => update((made += more));
    if (threads > 0) await runThread('./article-thread.js', plan, onMade);
    else await writeArticles(plan, onMade);
    return plan.count;
  });
  return true;
}

/** Whether the articles are there; the database is migrated first. */
async function isBuilt(url: string): Promise<boolean> {
  const database = createEditorialDatabase({ url });
  try {
    const dataSource = await database.connection();
    return await dataSource.getRepository('Author').exists();
  } finally {
    await database.close();
  }
}

/**
 * Writes the articles in one transaction, into a database that is migrated.
 * @param onMade told how many more articles were made
 */
export async function writeArticles(plan: ArticlePlan, onMade: (more: number) => void): Promise<void> {
  const database = createEditorialDatabase({ url: plan.url });
  const client = await connect(plan.url);
  try {
    const dataSource = await database.connection();
    await inTransaction(client, () => copyArticles(client, dataSource, plan, onMade));
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
    await database.close();
  }
}

async function copyArticles(
  client: Parameters<typeof copyRows>[0],
  dataSource: DataSource,
  { agencies, seed, now, count }: ArticlePlan,
  onMade: (more: number) => void,
): Promise<void> {
  const copy = (entity: string, rows: Iterable<object>) =>
    copyRows(client, targetOf(dataSource.getMetadata(entity)), rows);
  await copy('Topic', await readSeedTopics());
  await copy('Author', await readSeedAuthors());
  for (let from = 0; from < count; from += BATCH) {
    const rows: Rows[] = [];
    for (let index = from; index < Math.min(from + BATCH, count); index++) {
      rows.push(rowsOfArticle(worldArticle(index, seed, now, agencies)));
    }
    await copy('Article', rows.map(({ article }) => article)); // prettier-ignore
    await copy('Edition', rows.map(({ edition }) => edition)); // prettier-ignore
    await copy('EditionAuthor', rows.flatMap(({ authors }) => authors)); // prettier-ignore
    await copy('EditionTopic', rows.flatMap(({ topics }) => topics)); // prettier-ignore
    await copy('EditionAgency', rows.flatMap((row) => row.agencies)); // prettier-ignore
    onMade(rows.length);
  }
}
