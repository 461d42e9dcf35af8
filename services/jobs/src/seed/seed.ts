import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { parseAgencies } from '../agency/agency-csv.js';
import { agencyOfFacts } from '../agency/agency-row.js';
import { Agency } from '../agency/agency.entity.js';
import { ingest } from '../feed/ingest.service.js';
import { FeedSource } from '../feed/feed-source.entity.js';
import { seedPostings } from './seed-postings.js';

/** `services/jobs/seed`, seen from `src/seed` and `dist/seed` alike. */
const SEED = new URL('../../seed/', import.meta.url);

/** Vacancies of the seed. */
const VACANCIES = 1_600;

export const SEED_FEED = { name: 'Heartland seed', kind: 'MANUAL' } as const;

/** Gives a database that was never seeded the agencies of the facts file and vacancies whose dates are about `now`. */
export async function seedIfEmpty(
  dataSource: DataSource,
  now: Date,
  log: (line: string) => void = () => undefined,
): Promise<void> {
  if (await dataSource.getRepository(FeedSource).existsBy({ name: SEED_FEED.name })) return;
  log(`Seeding ${VACANCIES} vacancies ...`);
  const agencies = parseAgencies(await readFile(new URL('agencies.csv', SEED), 'utf8'));
  await dataSource.getRepository(Agency).upsert(agencies.map(agencyOfFacts), ['id']);
  const postings = seedPostings(agencies, { count: VACANCIES, now });
  await ingest(dataSource, { feed: SEED_FEED, now, records: recordsOf(postings) });
}

function* recordsOf(postings: Iterable<{ externalId: string }>) {
  let position = 0;
  for (const posting of postings) {
    position += 1;
    yield { position, externalId: posting.externalId, toPosting: () => posting };
  }
}
