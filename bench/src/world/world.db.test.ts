import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { numbersOf } from '@heartland/jobs/word-index/container';
import { wordsOf } from '@heartland/jobs/word-index/words';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { Client } from 'pg';
import { buildEditorialWorld } from './editorial-world.js';
import { buildJobsWorld } from './jobs-world.js';
import { Phases } from './phases.js';
import { readAgencies } from './places.js';

const agencies = readAgencies().slice(0, 200);
const WORLD = { agencies, count: 300, seed: 1, now: new Date('2026-11-22T00:00:00Z'), threads: 0 };

const quiet = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Phases that are stopped before one of them. */
class Stopped extends Phases {
  constructor(private readonly before: string) {
    super(quiet());
  }

  override async run(phase: Parameters<Phases['run']>[0], work: Parameters<Phases['run']>[1]): Promise<void> {
    if (phase.name === this.before) throw new Error('stopped');
    await super.run(phase, work);
  }
}

const databases: TestDatabase[] = [];
const build = async (database: TestDatabase, phases = new Phases(quiet())) =>
  buildJobsWorld({ ...WORLD, url: database.url, phases });

async function newDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

async function ask<Row>(database: TestDatabase, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const DEFINITIONS = `
  select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = 'vacancy'::regclass
  union all select indexdef from pg_indexes where tablename = 'vacancy'
  union all select reloptions::text from pg_class c
    where 'vacancy'::regclass in (c.oid, (select oid from pg_class where reltoastrelid = c.oid))
  order by 1`;

/** All that is in a world, but for the transactions that wrote it. */
async function contentOf(database: TestDatabase) {
  return {
    vacancies: await ask(
      database,
      `select md5(string_agg((to_jsonb(v) - 'changed_in')::text, '' order by number)) from vacancy v`,
    ),
    words: await ask(database, `select md5(string_agg(w::text, '' order by word, block)) from vacancy_word w`),
    definitions: await ask(database, DEFINITIONS),
  };
}

afterAll(async () => {
  for (const database of databases) await database.drop();
});

describe('a world of vacancies', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await newDatabase();
    await build(world);
  });

  test('has all agencies and vacancies, half of them open', async () => {
    const [counts] = await ask<Record<string, number>>(
      world,
      `select (select count(*)::int from agency) as agencies, count(*)::int as vacancies,
         min(number) as first, max(number) as last, min(length(description)) >= 1500 as "areLong",
         count(*) filter (where closed_at is null and posted_at <= '2026-11-22'
           and coalesce(valid_through > '2026-11-22', true))::int as open
       from vacancy`,
    );
    expect(counts).toMatchObject({ agencies: 200, vacancies: 300, first: 0, last: 299, areLong: true });
    expect(Math.abs(counts!['open']! / 300 - 0.5)).toBeLessThan(0.1);
  });

  test('gives the next vacancy the next number, and has the keys and indexes of the migrations', async () => {
    expect(await ask(world, `select nextval(pg_get_serial_sequence('vacancy', 'number'))::int as next`)).toEqual([
      { next: 300 },
    ]);
    const empty = await newDatabase();
    await buildJobsWorld({ ...WORLD, url: empty.url, phases: new Stopped('Agencies') }).catch(() => undefined);
    expect(await ask(world, DEFINITIONS)).toEqual(await ask(empty, DEFINITIONS));
  });

  test('has the words of its texts', async () => {
    const texts = await ask<{ number: number; title: string; rest: string }>(
      world,
      `select number, title, concat_ws(E'\\n', description, a.name, locations->0->>'label') as rest
       from vacancy v join agency a on a.id = v.agency_id where jsonb_array_length(locations) = 1 order by number`,
    );
    const known = new Set(texts.map(({ number }) => number));
    const stored = new Map(
      (await ask<{ word: string; anywhere: Buffer }>(world, 'select word, anywhere from vacancy_word')).map((row) => [
        row.word,
        [...numbersOf(row.anywhere)].filter((number) => known.has(number)),
      ]),
    );
    const expected = new Map<string, number[]>();
    for (const { number, title, rest } of texts) {
      for (const word of new Set([...wordsOf(title), ...wordsOf(rest)]))
        expected.set(word, [...(expected.get(word) ?? []), number]);
    }
    for (const [word, numbers] of expected) expect([word, stored.get(word)]).toEqual([word, numbers]);
    for (const word of stored.keys())
      if (!word.includes(' ') && stored.get(word)!.length > 0) expect(expected.has(word)).toBe(true);
    expect(
      await ask(
        world,
        'select generation, pg_visible_in_snapshot((select max(changed_in) from vacancy), seen) as seen from vacancy_word_state',
      ),
    ).toEqual([{ generation: 1, seen: true }]);
  });

  test.each(['Vacancies and words', 'Keys and indexes', 'Vacuum and statistics'])(
    'is the same when it was stopped before %s and taken up again; then there is nothing to do',
    async (phase) => {
      const other = await newDatabase();
      await expect(build(other, new Stopped(phase))).rejects.toThrow('stopped');
      expect(await build(other)).toBe(true);
      expect(await build(other)).toBe(false);
      expect(await contentOf(other)).toEqual(await contentOf(world));
    },
  );
});

describe('a world of articles', () => {
  test('has articles with their topics, authors and match profiles', async () => {
    const database = await newDatabase();
    const world = { ...WORLD, url: database.url, count: 40, phases: new Phases(quiet()) };
    expect(await buildEditorialWorld(world)).toBe(true);
    expect(await buildEditorialWorld(world)).toBe(false);
    const [counts] = await ask(
      database,
      `select (select count(*)::int from article) as articles, (select count(*)::int from topic) as topics,
         (select count(*)::int from edition e where exists (select from edition_topic l where l.edition_id = e.id)) as "withTopics",
         (select count(*)::int from edition e where exists (select from edition_author l where l.edition_id = e.id)) as "withAuthors",
         (select count(*)::int from edition where jsonb_array_length(match_profile->'bestProfiles') > 0) as "withProfiles"`,
    );
    expect(counts).toEqual({ articles: 40, topics: 40, withTopics: 40, withAuthors: 40, withProfiles: 40 });
  });
});
