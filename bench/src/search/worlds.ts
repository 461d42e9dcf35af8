import { Client } from 'pg';
import type { Postgres } from '@heartland/shared/postgres';
import { databasesOf } from '../world/places.js';

/** A world that can be measured. */
export interface World {
  count: number;
  urls: { jobs: string; editorial: string };
  /** Of some open vacancies, spread over the world. */
  slugs: string[];
}

const SLUGS = 23;

/** Does something on a connection of its own. */
export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @throws a line that says how to build it, when the world is not there as a whole */
export async function openWorld(postgres: Postgres, count: number, seed: number): Promise<World> {
  const names = databasesOf({ count, seed });
  const urls = { jobs: postgres.url(names.jobs), editorial: postgres.url(names.editorial) };
  try {
    const slugs = await withClient(urls.jobs, async (client) => {
      const { rows } = await client.query<{ slug: string }>(
        `select slug from vacancy where number = any($1::integer[]) and exists (select from vacancy_word)`,
        [Array.from({ length: SLUGS }, (_, i) => Math.floor(((i + 0.5) * count) / SLUGS))],
      );
      return rows.map(({ slug }) => slug);
    });
    if (slugs.length === SLUGS) return { count, urls, slugs };
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
  }
  throw `There is no whole world of ${count.toLocaleString('en-US')} vacancies. Build it: npm run bench:world -- --vacancies ${count} --seed ${seed}`;
}
