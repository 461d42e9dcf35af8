import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { Client } from 'pg';
import { PHASES, statusCondition, statusOf, type ArticleDates } from './article.lifecycle.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = new Date(NOW.getTime() - 1);
const after = new Date(NOW.getTime() + 1);

const CASES: [string, ArticleDates, string][] = [
  ['without a date', { publishedAt: null, withdrawnAt: null }, 'DRAFT'],
  ['planned', { publishedAt: after, withdrawnAt: null }, 'SCHEDULED'],
  ['published this instant', { publishedAt: NOW, withdrawnAt: null }, 'PUBLISHED'],
  ['published, to be taken down', { publishedAt: before, withdrawnAt: after }, 'PUBLISHED'],
  ['taken down this instant', { publishedAt: before, withdrawnAt: NOW }, 'UNPUBLISHED'],
];

describe('the status of an article', () => {
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

  it.each(CASES)('%s', async (_name, article, status) => {
    expect(statusOf(article, NOW)).toBe(status);
    const conditions = PHASES.map(
      (phase) => `coalesce(${statusCondition([phase.status], '$1::timestamptz')}, false) as "${phase.status}"`,
    );
    const { rows } = await client.query<Record<string, boolean>>(
      `select ${conditions.join(', ')} from (values ($1::timestamptz, $2::timestamptz, $3::timestamptz)) a(now, published_at, withdrawn_at)`,
      [NOW, article.publishedAt, article.withdrawnAt],
    );
    const held = Object.entries(rows[0]!).filter(([, holds]) => holds);
    expect(held.map(([name]) => name)).toEqual([status]);
  });
});
