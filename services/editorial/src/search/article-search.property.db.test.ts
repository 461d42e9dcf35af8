import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CursorCodec } from '@heartland/shared/cursor';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { ArticleListRepository } from '../article/article-list.repository.js';
import { ArticleLists } from '../article/article-list.loader.js';
import type { ArticleStatus } from '../article/article-enums.type.js';
import type { ArticleFilter, ArticleSort } from '../article/article.args.js';
import type { ArticleRow } from '../article/article-row.js';
import { createEditorialDatabase } from '../data-source.js';
import { createEditionParts } from '../edition/edition.loader.js';
import { EditionPartsRepository } from '../edition/edition-parts.repository.js';
import { SpellingRepository } from './spelling.repository.js';
import { insertArticle, type TestArticle, type TestEdition } from './testing.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const at = (seconds: number) => new Date(NOW.getTime() + 1000 * seconds);

/** Words that are no inflections of each other in any language, and not alike. */
const WORDS = 'harbor tango sierra kestrel radio velvet jungle quartz'.split(' ');
const TOPICS = ['top_a', 'top_b', 'top_c'];
const ARTICLES = 150;
const SEARCHES = 100;

/** From and until of settled editions in seconds, and what else there is, with its status and its shown edition by instant. */
interface Shape {
  editions: readonly [stage: string, from?: number, until?: number][];
  /** Index of the edition that stands for it, and its status, at the instants before and after 10 seconds. */
  early: readonly [number, string];
  late: readonly [number, string];
}

const SHAPES: readonly Shape[] = [
  { editions: [['DRAFT']], early: [0, 'DRAFT'], late: [0, 'DRAFT'] },
  { editions: [['SUPERSEDED'], ['IN_REVIEW']], early: [1, 'IN_REVIEW'], late: [1, 'IN_REVIEW'] },
  { editions: [['SUPERSEDED'], ['DISCARDED']], early: [1, 'UNPUBLISHED'], late: [1, 'UNPUBLISHED'] },
  { editions: [['SETTLED', -9]], early: [0, 'PUBLISHED'], late: [0, 'PUBLISHED'] },
  { editions: [['SETTLED', -7], ['DRAFT']], early: [0, 'PUBLISHED'], late: [0, 'PUBLISHED'] },
  { editions: [['SETTLED', 10]], early: [0, 'SCHEDULED'], late: [0, 'PUBLISHED'] },
  { editions: [['SETTLED', -8, 10]], early: [0, 'PUBLISHED'], late: [0, 'UNPUBLISHED'] },
  { editions: [['SETTLED', -6, -5], ['DRAFT']], early: [0, 'UNPUBLISHED'], late: [0, 'UNPUBLISHED'] },
  {
    editions: [
      ['SETTLED', -5, 10],
      ['SETTLED', 10],
    ],
    early: [0, 'PUBLISHED'],
    late: [1, 'PUBLISHED'],
  },
  {
    editions: [
      ['SETTLED', -30, -20],
      ['SETTLED', -20, -10],
      ['SETTLED', -10, 10],
      ['SETTLED', 10],
    ],
    early: [2, 'PUBLISHED'],
    late: [3, 'PUBLISHED'],
  },
];

interface Known extends TestArticle {
  shape: Shape;
}

const someWords = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((words) => words.join(' '));
const someTopics = fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 2 });
const content = fc.record({
  title: someWords(1, 3),
  summary: someWords(0, 2),
  text: someWords(2, 7),
  topics: someTopics,
});

const article = fc.record({
  shape: fc.constantFrom(...SHAPES),
  locale: fc.constantFrom('en', 'en', 'es', 'nl'),
  contents: fc.array(content, { minLength: 4, maxLength: 4 }),
});

const drawn = (seed: number): Known[] =>
  fc.sample(article, { seed, numRuns: ARTICLES }).map(({ shape, locale, contents }, i) => ({
    id: `art_${i}`,
    locale,
    shape,
    editions: shape.editions.map(([stage, from, until], place): TestEdition => ({
      ...contents[place]!,
      stage,
      liveFrom: from === undefined ? null : at(from),
      liveUntil: until === undefined ? null : at(until),
    })),
  }));

interface Search {
  words: string[];
  phrase: string[];
  excluded: string[];
  topicIds: string[] | null;
  locale: string | null;
  statuses: string[] | null;
  publishedAfter: number | null;
  publishedBefore: number | null;
  sort: ArticleSort | null;
  now: number;
  size: number;
}

const word = fc.constantFrom(...WORDS);
const none = fc.constant<string[]>([]);
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 1 });
const search: fc.Arbitrary<Search> = fc.record({
  words: fc.array(word, { maxLength: 2 }),
  phrase: fc.oneof(none, fc.array(word, { minLength: 2, maxLength: 2 })),
  excluded: fc.oneof(none, fc.array(word, { minLength: 1, maxLength: 1 })),
  topicIds: nullable(someTopics),
  locale: nullable(fc.constantFrom('en', 'es', 'nl')),
  statuses: nullable(
    fc.uniqueArray(fc.constantFrom('PUBLISHED', 'SCHEDULED', 'UNPUBLISHED', 'DRAFT', 'IN_REVIEW'), { maxLength: 3 }),
  ),
  publishedAfter: nullable(fc.integer({ min: -10, max: 10 })),
  publishedBefore: nullable(fc.integer({ min: -10, max: 11 })),
  sort: nullable(
    fc.record({
      field: fc.constantFrom('RELEVANCE', 'PUBLISHED_AT', 'MODIFIED_AT', 'TITLE'),
      direction: fc.constantFrom('ASC', 'DESC'),
    }) as unknown as fc.Arbitrary<ArticleSort>,
  ),
  now: fc.constantFrom(0, 9, 10, 50),
  size: fc.integer({ min: 3, max: 40 }),
});

const textOf = ({ words, phrase, excluded }: Search) =>
  [...words, ...(phrase.length > 0 ? [`"${phrase.join(' ')}"`] : []), ...excluded.map((it) => `-${it}`)].join(' ');

const filterOf = (it: Search): ArticleFilter => ({
  text: textOf(it),
  topicIds: it.topicIds,
  locale: it.locale,
  statuses: (it.statuses ?? ['PUBLISHED']) as ArticleStatus[],
  publishedAfter: it.publishedAfter === null ? null : at(it.publishedAfter),
  publishedBefore: it.publishedBefore === null ? null : at(it.publishedBefore),
});

/** What the words of a search say, without an index. */
function matches(known: Known, it: Search): boolean {
  const [place, status] = known.shape[it.now < 10 ? 'early' : 'late'];
  const { title, summary, text, topics } = known.editions[place]!;
  const all = `${title} ${summary} ${text}`.split(/\s+/);
  const published = known.shape.editions.find(([, from]) => from !== undefined)?.[1];
  return (
    (it.statuses ?? ['PUBLISHED']).includes(status) &&
    it.words.every((wanted) => all.includes(wanted)) &&
    !it.excluded.some((unwanted) => all.includes(unwanted)) &&
    (it.phrase.length === 0 || all.some((first, i) => first === it.phrase[0] && all[i + 1] === it.phrase[1])) &&
    (it.topicIds === null || it.topicIds.some((topic) => topics!.includes(topic))) &&
    (it.locale === null || it.locale === known.locale) &&
    (it.publishedAfter === null || (published !== undefined && published >= it.publishedAfter)) &&
    (it.publishedBefore === null || (published !== undefined && published < it.publishedBefore))
  );
}

let database: TestDatabase;
let dataSource: DataSource;
let close: () => Promise<void>;
const articles = drawn(20261122);

beforeAll(async () => {
  database = await createTestDatabase();
  const editorial = createEditorialDatabase({ url: database.url });
  dataSource = await editorial.connection();
  close = () => editorial.close();
  for (const [position, topic] of TOPICS.entries())
    await dataSource.query(`insert into topic values ($1, $1, $1, '', '{}', null, $2, 1)`, [topic, position]);
  await dataSource.transaction(async (manager) => {
    for (const it of articles) await insertArticle(manager, it, at(-3));
  });
});
afterAll(async () => {
  await close();
  await database.drop();
});

const cursors = new CursorCodec('a secret of the tests');
function listsAt(now: Date): ArticleLists {
  const parts = createEditionParts(new EditionPartsRepository(dataSource));
  const spelling = new SpellingRepository(dataSource);
  const lists = new ArticleListRepository(dataSource);
  return new ArticleLists(lists, parts, spelling, cursors, now, async () => []);
}

/** The articles of all pages, read forward or backward, with their scores. */
async function walk(lists: ArticleLists, it: Search, way: 'forward' | 'backward') {
  const list = { filter: filterOf(it), sort: it.sort };
  const rows: { row: ArticleRow; score: number | null }[] = [];
  for (let cursor: string | null = null; ;) {
    const args = way === 'forward' ? { first: it.size, after: cursor } : { last: it.size, before: cursor };
    const { edges, pageInfo } = await lists.all({ ...list, ...args });
    const read = edges.map(({ node, score }) => ({ row: node, score }));
    if (way === 'forward') rows.push(...read);
    else rows.unshift(...read);
    if (!(way === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return rows;
    cursor = way === 'forward' ? pageInfo.endCursor : pageInfo.startCursor;
  }
}

const { compare } = new Intl.Collator('und');
const SORT_KEYS: Record<string, (it: { row: ArticleRow; score: number | null }) => (number | string)[]> = {
  RELEVANCE: ({ row, score }) => [score!, (row.publishedAt ?? row.changedAt).getTime(), row.id],
  PUBLISHED_AT: ({ row }) => [(row.publishedAt ?? row.changedAt).getTime(), row.id],
  MODIFIED_AT: ({ row }) => [row.modifiedAt.getTime(), row.id],
  TITLE: ({ row }) => [row.title, row.id],
};

function comparePlaces(a: (number | string)[], b: (number | string)[]): number {
  const place = a.findIndex((value, i) => value !== b[i]);
  if (place < 0) return 0;
  const [x, y] = [a[place]!, b[place]!];
  if (typeof x === 'number') return x - (y as number);
  // Ids go by their bytes.
  return place === a.length - 1 ? (x < y ? -1 : 1) : compare(x, y as string);
}

test('a search finds what the words say, counts it, sorts it and walks it both ways', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(search, async (it) => {
      const lists = listsAt(at(it.now));
      const expected = articles.filter((known) => matches(known, it)).map(({ id }) => id);
      const { count } = await lists.all({ filter: filterOf(it), first: 0 });
      const forward = await walk(lists, it, 'forward');
      expect(forward.map(({ row }) => row.id).sort()).toEqual(expected.sort());
      expect(await count()).toEqual({ value: expected.length, precision: 'EXACT' });
      expect((await walk(lists, it, 'backward')).map(({ row }) => row.id)).toEqual(forward.map(({ row }) => row.id));
      const field = it.sort?.field ?? (textOf(it) === '' ? 'PUBLISHED_AT' : 'RELEVANCE');
      const keys = forward.map(SORT_KEYS[field]!);
      const descending = it.sort?.direction !== 'ASC';
      const inOrder = [...keys].sort((a, b) => (descending ? comparePlaces(b, a) : comparePlaces(a, b)));
      expect(keys).toEqual(inOrder);
      found += expected.length;
    }),
    { numRuns: SEARCHES, seed: 7 },
  );
  expect(found).toBeGreaterThan(250);
});
