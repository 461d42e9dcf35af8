import { newId, stableId } from '@heartland/shared/ids';
import { findNul } from '@heartland/shared/nul';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { agencyIdOf, agencyOfPosting } from '../agency/agency-row.js';
import { RecordError, type FeedRecord, type ImportTotals, type Rejection } from './feed-record.js';
import { IngestRepository, type KnownVacancy } from './ingest.repository.js';
import { posting as postingSchema, type Posting } from './posting.js';
import { checksumOf, vacancyOfPosting } from './vacancy-of-posting.js';

export interface Ingestion {
  feed: { name: string; kind: 'USAJOBS' | 'MANUAL' };
  records: AsyncIterable<FeedRecord> | Iterable<FeedRecord>;
  now: Date;
  /** Told how many records were read so far. */
  onRecord?: (read: number) => void;
  /** Told of each record that is refused. */
  onRejection?: (rejection: Rejection) => void;
}

/** Records that are written by one set of statements. */
const BATCH = 500;

type Fate = 'created' | 'updated' | 'unchanged';

/**
 * Takes in a feed: every record is read, validated, and stored if it says something new. All in one transaction: a feed
 * that breaks off changes nothing. Totals add up: read = created + updated + unchanged + rejected.
 */
export async function ingest(dataSource: DataSource, ingestion: Ingestion): Promise<ImportTotals> {
  return dataSource.transaction(async (manager) => {
    const { feed, now } = ingestion;
    const store = new IngestRepository(manager);
    const feedId = stableId('FeedSource', feed.name);
    await store.lockFeed(feedId);
    await store.saveFeed({ id: feedId, ...feed });
    const totals: ImportTotals = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
    const rejections: Rejection[] = [];
    for await (const batch of validBatches(ingestion, totals, rejections)) {
      for (const fate of await storeBatch(store, batch, feedId, now)) totals[fate] += 1;
    }
    const runId = newId('ImportRun');
    const { read: seen, ...fates } = totals;
    const outcome = totals.rejected > 0 ? 'PARTIAL' : 'SUCCEEDED';
    await store.saveRun(
      { id: runId, feedId, startedAt: now, outcome, seen, ...fates },
      rejections.map((rejection) => ({ runId, ...rejection, ...storable(rejection) })),
    );
    return totals;
  });
}

/** The valid postings of a feed in batches; what is not valid is refused with its reason, also a repeated id. */
async function* validBatches(
  { records, onRecord, onRejection }: Ingestion,
  totals: ImportTotals,
  rejections: Rejection[],
) {
  const positions = new Map<string, number>();
  let batch: Posting[] = [];
  for await (const record of records) {
    totals.read += 1;
    const outcome = validate(record, positions);
    if ('posting' in outcome) batch.push(outcome.posting);
    else {
      totals.rejected += 1;
      rejections.push(outcome);
      onRejection?.(outcome);
    }
    onRecord?.(totals.read);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function validate(record: FeedRecord, positions: Map<string, number>): { posting: Posting } | Rejection {
  const { position, externalId } = record;
  try {
    const result = postingSchema.safeParse(record.toPosting());
    if (!result.success) return { position, externalId, ...firstIssue(result.error) };
    const nul = findNul(result.data, []);
    if (nul) {
      return { position, externalId, field: nul.path.join('.'), message: 'expected text without NUL characters' };
    }
    const earlier = positions.get(result.data.externalId);
    if (earlier !== undefined) {
      return {
        position,
        externalId,
        field: 'externalId',
        message: `expected an id of its own, received that of record ${earlier}`,
      };
    }
    positions.set(result.data.externalId, position);
    return { posting: result.data };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { position, externalId, field: error.field, message: error.message };
  }
}

/** The words of a feed without the control characters that no database holds. */
function storable({ externalId, message }: Rejection): Pick<Rejection, 'externalId' | 'message'> {
  const clean = (text: string) => text.replace(/\p{Cc}/gu, '\uFFFD');
  return { externalId: externalId && clean(externalId), message: clean(message) };
}

function firstIssue(error: z.ZodError): { field: string | null; message: string } {
  const issue = error.issues[0]!;
  return { field: issue.path.join('.') || null, message: issue.message };
}

/** Stores what is new in a batch; says for each posting what became of it. */
async function storeBatch(store: IngestRepository, postings: Posting[], feedId: string, now: Date): Promise<Fate[]> {
  const known = new Map(
    (
      await store.knownVacancies(
        feedId,
        postings.map(({ externalId }) => externalId),
      )
    ).map((it) => [it.externalId, it]),
  );
  const agencies = await agenciesOf(store, postings);
  const checked = postings.map((posting) => {
    const before = known.get(posting.externalId);
    const checksum = checksumOf(posting);
    const fate: Fate = !before ? 'created' : before.checksum === checksum ? 'unchanged' : 'updated';
    return { posting, before, checksum, fate };
  });
  const changed = checked.filter(({ fate }) => fate !== 'unchanged');
  const rows = changed.map(({ posting, before, checksum }) => {
    const row = vacancyOfPosting(posting, checksum, agencies.get(agencyIdOf(posting.agency))!, feedId, now);
    return before ? { ...row, number: before.number, firstSeenAt: before.firstSeenAt } : row;
  });
  await store.saveVacancies(rows);
  await store.keepFormerSlugs(changed.flatMap(({ before }, index) => formerSlug(before, rows[index]!.slug)));
  await store.markSeen(
    checked.flatMap(({ before, fate }) => (fate === 'unchanged' ? [before!.id] : [])),
    now,
  );
  return checked.map(({ fate }) => fate);
}

function formerSlug(before: KnownVacancy | undefined, slug: string) {
  return before && before.slug !== slug ? [{ slug: before.slug, vacancyId: before.id }] : [];
}

/** The agencies of the postings by id; those that are not known yet are added as their feed describes them. */
async function agenciesOf(store: IngestRepository, postings: Posting[]) {
  const ids = [...new Set(postings.map(({ agency }) => agencyIdOf(agency)))];
  const agencies = new Map((await store.agencies(ids)).map((agency) => [agency.id, agency]));
  const described = new Map(postings.map((posting) => [agencyIdOf(posting.agency), posting]));
  const missing = ids.filter((id) => !agencies.has(id)).map((id) => agencyOfPosting(described.get(id)!));
  await store.addAgencies(missing);
  for (const agency of missing) agencies.set(agency.id, agency);
  return agencies;
}
