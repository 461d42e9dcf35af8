import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createJobsDatabase } from '../data-source.js';
import { Random } from '../seed/random.js';
import { Bitmap } from '../vacancy-index/bitmap.js';
import { Postings } from './postings.js';
import { WordIndexRepository } from './word-index.repository.js';

let database: TestDatabase;
let service: Database;
let dataSource: DataSource;
let index: WordIndexRepository;
const statements: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  service = createJobsDatabase({ url: database.url, onStatement: (sql) => statements.push(sql) });
  dataSource = await service.connection();
  index = new WordIndexRepository(dataSource);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});
beforeEach(async () => {
  await dataSource.query('truncate vacancy_word');
  await dataSource.query(`update vacancy_word_state set generation = 0, seen = '3:3:'`);
});

interface Text {
  title: string[];
  rest: string[];
}

function merge(since: number, texts: ReadonlyMap<number, Text | null>): Promise<boolean> {
  const postings = new Postings();
  for (const [number, text] of texts) if (text) postings.add(number, text.title, text.rest);
  return index.merge({ since, seen: `${10 + since}:${10 + since}:`, numbers: Bitmap.of(texts.keys()), postings });
}

async function found(words: string[]): Promise<Record<string, [number[], number[]]>> {
  const { sets } = await index.postingsOf(words);
  return Object.fromEntries(
    [...sets].map(([word, { title, anywhere }]) => [word, [title.toArray(), anywhere.toArray()]]),
  );
}

describe('the stored words', () => {
  test('are read with one statement, with their generation', async () => {
    await merge(
      0,
      new Map([
        [1, { title: ['patrol', 'officer'], rest: ['night'] }],
        [70_000, { title: [], rest: ['officer'] }],
      ]),
    );
    statements.length = 0;
    expect(await found(['officer', 'patrol officer', 'night', 'unknown'])).toEqual({
      officer: [[1], [1, 70_000]],
      'patrol officer': [[1], [1]],
      night: [[], [1]],
      unknown: [[], []],
    });
    expect(statements.length).toBe(1);
    expect((await index.postingsOf(['unknown'])).generation).toBe(1);
    expect((await index.postingsOf([])).generation).toBe(1);
    expect(await index.state()).toEqual({ generation: 1, seen: '10:10:' });
  });

  test('lose the rows of words that no vacancy has any more', async () => {
    await merge(0, new Map([[1, { title: ['jail'], rest: ['night'] }]]));
    await merge(1, new Map([[1, { title: [], rest: ['night'] }]]));
    expect(await dataSource.query('select word, title from vacancy_word')).toEqual([{ word: 'night', title: null }]);
  });

  test('only change in rows with a changed vacancy', async () => {
    await merge(
      0,
      new Map([
        [1, { title: ['jail'], rest: [] }],
        [2, { title: ['night'], rest: [] }],
      ]),
    );
    const versions = () => dataSource.query<object[]>('select word, xmin from vacancy_word order by word');
    const [jail, night] = await versions();
    await merge(1, new Map([[2, { title: [], rest: ['night'] }]]));
    const after = await versions();
    expect(after[0]).toEqual(jail);
    expect(after[1]).not.toEqual(night);
  });

  test('are not merged while another process is at it, nor from an older generation', async () => {
    const texts = new Map([[1, { title: ['jail'], rest: [] }]]);
    const other = dataSource.createQueryRunner();
    await other.query(`select pg_advisory_lock(hashtext('heartland-word-index'))`);
    expect(await merge(0, texts)).toBe(false);
    await other.query('select pg_advisory_unlock_all()');
    await other.release();
    expect(await found(['jail'])).toEqual({ jail: [[], []] });

    expect(await merge(0, texts)).toBe(true);
    expect(await merge(0, new Map([[1, null]]))).toBe(false);
    expect(await found(['jail'])).toEqual({ jail: [[1], [1]] });
  });

  test('can be any text: long ones, quotes, other scripts', async () => {
    const words = ["o'\\", '警察', 'x'.repeat(40), '𝐱'];
    await merge(0, new Map([[1, { title: [], rest: words }]]));
    expect(await found(words)).toEqual(Object.fromEntries(words.map((word) => [word, [[], [1]]])));
  });
});

test('after any merges the words are those of the latest texts', async () => {
  for (let seed = 1; seed <= 3; seed++) {
    await dataSource.query('truncate vacancy_word');
    await dataSource.query('update vacancy_word_state set generation = 0');
    const random = new Random(seed);
    const below = (limit: number) => Math.floor(random.next() * limit);
    const someWords = (most: number) =>
      Array.from({ length: below(most + 1) }, () => `w${Math.floor(below(30) ** 2 / 30)}`);
    const truth = new Map<number, Text>();
    for (let generation = 0; generation < 6; generation++) {
      const texts = new Map<number, Text | null>();
      // The first is so big that containers become bits, and lists again when many go.
      const changes = generation === 0 ? 6_000 : [10, 200, 3_000][below(3)]!;
      for (let i = 0; i < changes; i++) {
        const number = below(7_000) + (below(10) === 0 ? 131_072 : 0);
        texts.set(number, below(3) === 0 && generation > 0 ? null : { title: someWords(3), rest: someWords(5) });
      }
      for (const [number, text] of texts) {
        if (text) truth.set(number, text);
        else truth.delete(number);
      }
      expect(await merge(generation, texts)).toBe(true);
    }
    const words = [...Array(30).keys()].flatMap((i) => [`w${i}`, `w${i} w${(i * 7) % 30}`, `w${i} w0`]);
    expect({ seed, found: await found(words) }).toEqual({ seed, found: bruteForce(truth, words) });
  }
});

function bruteForce(texts: ReadonlyMap<number, Text>, words: string[]): Record<string, [number[], number[]]> {
  const inOrder = [...texts].sort(([a], [b]) => a - b);
  const having = (word: string, ofText: (text: Text) => string[]) =>
    inOrder.filter(([, text]) => ofText(text).includes(word)).map(([number]) => number);
  const title = ({ title: list }: Text) => [...list, ...list.slice(1).map((word, i) => `${list[i]} ${word}`)];
  const anywhere = (text: Text) => [...title(text), ...text.rest];
  return Object.fromEntries(words.map((word) => [word, [having(word, title), having(word, anywhere)]]));
}
