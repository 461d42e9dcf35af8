import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { Client } from 'pg';
import { endOf, PHASES, stateCondition, stateOf, type VacancyDates } from './vacancy.lifecycle.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = new Date(NOW.getTime() - 1);
const after = new Date(NOW.getTime() + 1);

const dates = (changes: Partial<VacancyDates>): VacancyDates => ({
  postedAt: before,
  validThrough: null,
  closedAt: null,
  closedReason: null,
  ...changes,
});

const CASES: [string, VacancyDates, string][] = [
  ['open until filled', dates({}), 'OPEN'],
  ['posted this instant', dates({ postedAt: NOW }), 'OPEN'],
  ['not yet posted', dates({ postedAt: after }), 'SCHEDULED'],
  ['a millisecond before its end', dates({ validThrough: after }), 'OPEN'],
  ['at its end', dates({ validThrough: NOW }), 'EXPIRED'],
  ['past its end', dates({ validThrough: before }), 'EXPIRED'],
  ['filled', dates({ closedAt: before, closedReason: 'FILLED' }), 'FILLED'],
  ['filled, and past its end', dates({ validThrough: before, closedAt: before, closedReason: 'FILLED' }), 'FILLED'],
  ['to be closed in a moment', dates({ closedAt: after, closedReason: 'FILLED' }), 'OPEN'],
  ['taken back', dates({ closedAt: NOW, closedReason: 'WITHDRAWN_BY_AGENCY' }), 'WITHDRAWN'],
  [
    'gone from its feed before it was posted',
    dates({ postedAt: after, closedAt: before, closedReason: 'REMOVED_FROM_FEED' }),
    'WITHDRAWN',
  ],
];

describe('the state of a vacancy', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(CASES)('%s', async (_name, vacancy, state) => {
    expect(stateOf(vacancy, NOW)).toBe(state);
    const conditions = PHASES.map((phase) => `${stateCondition([phase.state], '$1::timestamptz')} as "${phase.state}"`);
    const { rows } = await client.query<Record<string, boolean>>(
      `select ${conditions.join(', ')}
       from (values ($2::timestamptz, $3::timestamptz, $4::timestamptz, $5::text)) v(posted_at, valid_through, closed_at, closed_reason)`,
      [NOW, vacancy.postedAt, vacancy.validThrough, vacancy.closedAt, vacancy.closedReason],
    );
    const held = Object.entries(rows[0]!).filter(([, holds]) => holds);
    expect(held.map(([name]) => name)).toEqual([state]);
  });

  it('says when and why it ended', () => {
    expect(endOf(dates({}), NOW)).toBeNull();
    expect(endOf(dates({ validThrough: before }), NOW)).toEqual({ at: before, reason: 'EXPIRED' });
    expect(endOf(dates({ closedAt: before, closedReason: 'POLICY' }), NOW)).toEqual({ at: before, reason: 'POLICY' });
  });
});
