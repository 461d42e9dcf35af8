import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createJobsDatabase } from '../data-source.js';
import { aPosting } from './testing.js';
import { RecordError, type FeedRecord, type Rejection } from './feed-record.js';
import { ingest } from './ingest.service.js';
import type { Posting } from './posting.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2026-11-23T12:00:00Z');
const FEED = { name: 'a feed', kind: 'MANUAL' } as const;

let database: TestDatabase;
let service: Database;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  service = createJobsDatabase({ url: database.url });
  dataSource = await service.connection();
});
afterAll(async () => {
  await service.close();
  await database.drop();
});
beforeEach(() => dataSource.query('truncate agency, feed_source cascade'));

const records = (...postings: (Posting | unknown)[]): FeedRecord[] =>
  postings.map((posting, index) => ({
    position: index + 1,
    externalId: (posting as Partial<Posting>).externalId ?? null,
    toPosting: () => posting,
  }));

const rows = () =>
  dataSource.query(
    `select v.*, a.name as agency from vacancy v join agency a on a.id = v.agency_id order by external_id`,
  );

async function take(feed: FeedRecord[], now = NOW) {
  const rejections: Rejection[] = [];
  const totals = await ingest(dataSource, { feed: FEED, records: feed, now, onRejection: (it) => rejections.push(it) });
  expect(totals.created + totals.updated + totals.unchanged + totals.rejected).toBe(totals.read);
  return { ...totals, rejections };
}

describe('taking in a feed', () => {
  it('stores what is new, classified and with its agency', async () => {
    expect(await take(records(aPosting()))).toMatchObject({ read: 1, created: 1 });
    const [row] = await rows();
    expect(row).toMatchObject({
      title: 'Police Officer',
      agency: 'Elm Springs Police Department',
      position_type: 'SWORN_OFFICER',
      region_codes: ['US-AR'],
      profile_key: expect.stringMatching(/^patrol-officer\|/),
    });
  });

  it('changes nothing the second time', async () => {
    const feed = records(aPosting(), aPosting({ externalId: '2' }));
    await take(feed);
    const first = await rows();
    expect(await take(feed, LATER)).toMatchObject({ read: 2, created: 0, updated: 0, unchanged: 2 });
    const withoutSeen = (row: Record<string, unknown>) => ({ ...row, last_seen_at: null });
    expect((await rows()).map(withoutSeen)).toEqual(first.map(withoutSeen));
  });

  it('updates what says something new, and keeps id, first sight and the former slug', async () => {
    await take(records(aPosting()));
    const [before] = await rows();
    expect(await take(records(aPosting({ title: 'Patrol Officer' })), LATER)).toMatchObject({ updated: 1 });
    const [after] = await rows();
    expect(after).toMatchObject({ id: before.id, first_seen_at: NOW, updated_at: LATER, title: 'Patrol Officer' });
    expect(after.slug).not.toBe(before.slug);
    expect(await dataSource.query('select * from vacancy_slug_history')).toEqual([
      { slug: before.slug, vacancy_id: before.id },
    ]);
  });

  it('refuses single records by name and reason, and takes the others', async () => {
    const unreadable: FeedRecord = {
      position: 4,
      externalId: '4',
      toPosting: () => {
        throw new RecordError('postedAt', 'expected a date, received "soon"');
      },
    };
    const { rejections, ...totals } = await take([
      ...records(aPosting(), aPosting({ externalId: '2', title: '' }), aPosting({ summary: 'Again.' })),
      unreadable,
    ]);
    expect(totals).toEqual({ read: 4, created: 1, updated: 0, unchanged: 0, rejected: 3 });
    expect(rejections).toEqual([
      { position: 2, externalId: '2', field: 'title', message: expect.stringContaining('2 char') },
      {
        position: 3,
        externalId: '1',
        field: 'externalId',
        message: 'expected an id of its own, received that of record 1',
      },
      { position: 4, externalId: '4', field: 'postedAt', message: 'expected a date, received "soon"' },
    ]);
    const issues = await dataSource.query('select position, external_id, field from import_issue order by id');
    expect(issues).toEqual(
      rejections.map(({ position, externalId, field }) => ({ position, external_id: externalId, field })),
    );
  });

  it('refuses records that no database can hold, however many', async () => {
    const impossible = [
      aPosting({ externalId: 'a\u0000b' }),
      aPosting({ title: 'Police\u0000 Officer' }),
      aPosting({ requirements: { ...aPosting().requirements, other: ['a\u0000b'] } }),
      aPosting({ postedAt: '2026-11-01T00:00:00.500Z', validThrough: '2026-11-01T00:00:00Z' }),
      aPosting({ postedAt: '2026-11-01T00:00:00+14:00' }),
    ];
    const many = Array.from({ length: 14_000 }, (_, i) => aPosting({ externalId: String(i), title: '' }));
    expect(await take(records(...impossible, ...many))).toMatchObject({ read: 14_005, created: 0, rejected: 14_005 });
    const [{ count }] = await dataSource.query('select count(*)::int from import_issue');
    expect(count).toBe(14_005);
  });

  it('changes nothing at all when the feed breaks off', async () => {
    async function* broken() {
      yield* records(...Array.from({ length: 600 }, (_, i) => aPosting({ externalId: String(i) })));
      throw new Error('the file ends in the middle');
    }
    await expect(ingest(dataSource, { feed: FEED, records: broken(), now: NOW })).rejects.toThrow('in the middle');
    for (const table of ['vacancy', 'agency', 'feed_source', 'import_run']) {
      expect(await dataSource.query(`select * from ${table}`)).toEqual([]);
    }
  });

  it('of two at once one waits for the other', async () => {
    const feed = records(...Array.from({ length: 50 }, (_, i) => aPosting({ externalId: String(i) })));
    const totals = await Promise.all([take(feed), take(feed, LATER)]);
    expect(totals.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, 50]);
    expect(totals.map(({ unchanged }) => unchanged).sort((a, b) => a - b)).toEqual([0, 50]);
  });
});
