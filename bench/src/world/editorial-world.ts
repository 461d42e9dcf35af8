import type { AgencyRow } from '@heartland/jobs/agency/agency-csv';
import { createEditorialDatabase } from '@heartland/editorial/data-source';
import { rowsOfArticle } from '@heartland/editorial/seed/article-rows';
import { readSeedAuthors, topicRows } from '@heartland/editorial/seed/seed';
import type { DataSource } from 'typeorm';
import { worldArticle } from './article-text.js';
import { copyRows, targetOf } from './copy.js';
import type { Phases } from './phases.js';
import { connect } from './session.js';

/** A world of articles: where it is written, and what is in it. */
export interface EditorialWorld {
  url: string;
  agencies: readonly AgencyRow[];
  seed: number;
  now: Date;
  count: number;
  phases: Phases;
}

type Rows = ReturnType<typeof rowsOfArticle>;

/** Articles that are made before they are written. */
const BATCH = 1_000;

/** Fills a database of its own in one transaction. False when there was nothing to do. */
export async function buildEditorialWorld(world: EditorialWorld): Promise<boolean> {
  const database = createEditorialDatabase({ url: world.url });
  const client = await connect(world.url);
  try {
    const dataSource = await database.connection();
    const { rows } = await client.query('select from author limit 1');
    if (rows.length > 0) return false;
    await client.query('begin');
    await world.phases.run({ name: 'Articles', total: world.count, unit: 'articles' }, (update) =>
      copyArticles(client, dataSource, world, update),
    );
    await client.query('commit');
    await client.query('vacuum (analyze)');
    return true;
  } finally {
    await client.end();
    await database.close();
  }
}

async function copyArticles(
  client: Parameters<typeof copyRows>[0],
  dataSource: DataSource,
  { agencies, seed, now, count }: EditorialWorld,
  update: (done: number) => void,
): Promise<number> {
  const copy = (entity: string, rows: Iterable<object>) =>
    copyRows(client, targetOf(dataSource.getMetadata(entity)), rows);
  await copy('Topic', topicRows());
  await copy('Author', await readSeedAuthors());
  for (let from = 0; from < count; from += BATCH) {
    const rows: Rows[] = [];
    for (let index = from; index < Math.min(from + BATCH, count); index++) {
      rows.push(rowsOfArticle(worldArticle(index, seed, now, agencies)));
    }
    await copy('Article', rows.map(({ article }) => article)); // prettier-ignore
    await copy('ArticleAuthor', rows.flatMap(({ authors }) => authors)); // prettier-ignore
    await copy('ArticleTopicLink', rows.flatMap(({ topics }) => topics)); // prettier-ignore
    await copy('ArticleAgency', rows.flatMap((row) => row.agencies)); // prettier-ignore
    update(from + rows.length);
  }
  return count;
}
