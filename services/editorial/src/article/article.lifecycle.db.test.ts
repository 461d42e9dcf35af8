import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { Client } from 'pg';
import { createEditorialDatabase } from '../data-source.js';
import { shownEdition, standsCondition, statusOf, statusSql, type Dated, type Stage } from './article.lifecycle.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = new Date(NOW.getTime() - 1);
const after = new Date(NOW.getTime() + 1);
const later = new Date(NOW.getTime() + 2);

type Case = [name: string, editions: [Stage, liveFrom?: Date, liveUntil?: Date][], shown: number, status: string];

const CASES: Case[] = [
  ['a first draft', [['DRAFT']], 1, 'DRAFT'],
  ['a draft that was saved again', [['SUPERSEDED'], ['DRAFT']], 2, 'DRAFT'],
  ['in review', [['IN_REVIEW']], 1, 'IN_REVIEW'],
  ['sent back', [['CHANGES_REQUESTED']], 1, 'CHANGES_REQUESTED'],
  ['planned', [['SETTLED', after]], 1, 'SCHEDULED'],
  ['planned with its end', [['SETTLED', after, later]], 1, 'SCHEDULED'],
  ['planned beside a newer draft', [['SETTLED', after], ['DRAFT']], 1, 'SCHEDULED'],
  ['published this instant', [['SETTLED', NOW]], 1, 'PUBLISHED'],
  ['published, to be taken down', [['SETTLED', before, after]], 1, 'PUBLISHED'],
  ['published beside a draft', [['SETTLED', before], ['IN_REVIEW']], 1, 'PUBLISHED'],
  [
    'published, to be replaced',
    [
      ['SETTLED', before, after],
      ['SETTLED', after],
    ],
    1,
    'PUBLISHED',
  ],
  [
    'replaced this instant',
    [
      ['SETTLED', before, NOW],
      ['SETTLED', NOW],
    ],
    2,
    'PUBLISHED',
  ],
  [
    'replaced in the instant of its publication',
    [
      ['SETTLED', NOW, NOW],
      ['SETTLED', NOW],
    ],
    2,
    'PUBLISHED',
  ],
  ['taken down this instant', [['SETTLED', before, NOW]], 1, 'UNPUBLISHED'],
  ['taken down, with a draft', [['SETTLED', before, NOW], ['DRAFT']], 1, 'UNPUBLISHED'],
  [
    'taken down, to come again',
    [
      ['SETTLED', before, NOW],
      ['SETTLED', after],
    ],
    2,
    'SCHEDULED',
  ],
  ['thrown away', [['SUPERSEDED'], ['DISCARDED']], 2, 'UNPUBLISHED'],
];

const idOf = (place: number) => `art_${place}`;

describe('an article and the edition that stands for it', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    const editorial = createEditorialDatabase({ url: database.url });
    await editorial.connection();
    await editorial.close();
    client = new Client({ connectionString: database.url });
    await client.connect();
    for (const [place, [, editions]] of CASES.entries()) {
      const dates = editions.flatMap(([, from]) => from ?? []);
      await client.query(`insert into article values ($1, 'en', $1, $2, default, $1, 1, $3, $3)`, [
        idOf(place),
        dates[0] ?? null,
        before,
      ]);
      for (const [index, [stage, from, until]] of editions.entries())
        await insert(place, index + 1, stage, from, until);
    }
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const insert = (place: number, number: number, stage: Stage, from?: Date, until?: Date) =>
    client.query(
      `insert into edition (id, article_id, number, title, summary, blocks, schema_version, noindex, match_profile,
         stage, live_from, live_until, minor, modified_at, created_at)
       values ($1 || '.' || $2::int, $1, $2, '', '', '[]', 1, false, '{}', $3, $4, $5, false, $6, $6)`,
      [idOf(place), number, stage, from ?? null, until ?? null, before],
    );

  it.each(CASES.map(([name], place) => [name, place] as const))('%s', async (_name, place) => {
    const [, , shown, status] = CASES[place]!;
    const now = '$2::timestamptz';
    const { rows } = await client.query<Dated & { number: number; listed: number; status: string }>(
      `select e.number, e.stage, e.live_from as "liveFrom", e.live_until as "liveUntil", t.number as listed,
         ${statusSql(now, 't')} as status
       from article a join edition e on e.id = ${shownEdition(now)}
       join listed_edition t on t.article_id = a.id and ${standsCondition(now)} where a.id = $1`,
      [idOf(place), NOW],
    );
    expect(rows).toEqual([expect.objectContaining({ number: shown, listed: shown, status })]);
    expect(statusOf(rows[0]!, NOW)).toBe(status);
  });

  it.each<[string, string, [Stage, Date?, Date?]]>([
    ['a first draft', 'edition_one_draft', ['IN_REVIEW']],
    ['published this instant', 'edition_one_at_a_time', ['SETTLED', before, later]],
    ['published this instant', 'edition_one_at_a_time', ['SETTLED', later]],
    ['in review', 'edition_check', ['DRAFT', NOW]],
    ['sent back', 'edition_check', ['SETTLED']],
    ['in review', 'edition_check1', ['SETTLED', NOW, before]],
  ])('%s cannot have another edition against %s', async (name, constraint, edition) => {
    const place = CASES.findIndex(([it]) => it === name);
    await expect(insert(place, 7, ...edition)).rejects.toMatchObject({ constraint });
    const { rows } = await client.query('select from edition where article_id = $1', [idOf(place)]);
    expect(rows).toHaveLength(CASES[place]![1].length);
  });
});
