import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import { Random } from '../seed/random.js';
import { topicId } from '../topic/topic-keys.js';
import type { Member } from '../vacancy-index/criteria.js';
import { VacancyFacetField } from './facet.type.js';
import { FACETS } from './facet-fields.js';
import { filterOf, PlainSearch, type PlainFilter } from './testing/plain-search.js';
import { AGENCIES, PROFILE_KEYS, RandomSearch } from './testing/random-search.js';
import { inDays, NOW, openSearchWorld, type Advert, type SearchWorld } from './testing/search-world.js';
import { facetsOf } from './vacancy-facets.js';
import type { VacancyFilter, VacancyListArgs, VacancySort } from './vacancy-list.args.js';
import type { VacancyList } from './vacancy-list.js';
import type { VacancySearch } from './vacancy-search.js';

const VACANCIES = 600;
const FILTERS = 300;
const WRITES = 200;

const random = new Random(20261122);
const drawn = new RandomSearch(random);
const adverts = new Map<string, Advert & { number: number }>();
const byNumber = new Map<number, Advert>();
const plain = new PlainSearch(
  () => adverts.values(),
  new Map(AGENCIES.map((agency) => [agency.id, agency])),
  topicId,
  NOW,
);

let world: SearchWorld;
beforeAll(async () => {
  world = await openSearchWorld();
  await world.addAgencies(AGENCIES);
  await write(Array.from({ length: VACANCIES }, (_, i) => drawn.advert(`v${i}`)));
});
afterAll(() => world.close());

/** Writes vacancies and keeps them for the plain search. */
async function write(written: Advert[]): Promise<void> {
  const numbers = new Map((await world.write(...written)).map(({ id, number }) => [id, number]));
  for (const advert of written) {
    const number = numbers.get(advert.id)!;
    adverts.set(advert.id, { ...advert, number });
    byNumber.set(number, advert);
  }
}

type List = (args: VacancyListArgs) => Promise<VacancyList>;
/** The lists of a request; rows are not read, so that thousands of pages are quick. */
const listsOf = (search?: VacancySearch) => world.lists((number) => byNumber.get(number)!, search);

const idsOf = async (list: VacancyList) => (await list.edges()).map(({ node }) => node.id);

/** The ids of all pages. */
async function walk(list: List, args: VacancyListArgs): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page: VacancyList = await list({ ...args, first: 100, after });
    ids.push(...(await idsOf(page)));
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
}

const sorted = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

const SORTS = ['RELEVANCE', 'POSTED_AT', 'VALID_THROUGH', 'ANNUAL_PAY', 'AGENCY_NAME', 'DISTANCE'];

function aSort(filter: PlainFilter): VacancySort {
  const fields = filter.near ? SORTS : SORTS.slice(0, -1);
  return { field: random.pick(fields), direction: random.pick(['ASC', 'DESC']) } as VacancySort;
}

/** Pages, counts, order and facets of a filter are what the plain search says. */
async function compare(filter: PlainFilter, search?: VacancySearch): Promise<void> {
  const lists = listsOf(search);
  const expected = plain.matching(filter);
  const args = { filter: filterOf(filter) };
  const list = await lists.all({ ...args, first: 0 });
  expect(list.count()).toEqual({ value: expected.length, precision: 'EXACT' });
  expect((await walk((page) => lists.all(page), args)).sort()).toEqual(sorted(expected));
  const sort = aSort(filter);
  const inOrder = plain.sorted(expected, sort, filter).map(({ id }) => id);
  expect({ sort, ids: await walk((page) => lists.all(page), { ...args, sort }) }).toEqual({ sort, ids: inOrder });
  for (const field of random.places(FIELDS.length, 2)) compareFacet(list, FIELDS[field]!, filter);
}

const FIELDS = Object.values(VacancyFacetField);

function compareFacet(list: VacancyList, field: VacancyFacetField, filter: PlainFilter): void {
  const [facet] = facetsOf(list, { fields: [field], size: 100 });
  const member = FACETS[field].member === 'topicKeys' ? 'topicIds' : FACETS[field].member;
  const among = plain.matching(filter, member);
  const counts = new Map<string, number>();
  for (const value of among.flatMap((advert) => plain.valuesOf(field, advert))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const { buckets, otherCount, overlapCount } = facet!;
  expect({ field, counts: Object.fromEntries(buckets.map(({ value, count }) => [value, count])) }).toEqual({
    field,
    counts: Object.fromEntries(counts),
  });
  const sum = buckets.reduce((total, { count }) => total + count, 0);
  expect(sum + otherCount - overlapCount).toBe(among.length);
}

/** A value of a facet as a client would ask for it. */
function filterByValue(field: VacancyFacetField, value: string): VacancyFilter {
  const member = FACETS[field].member as Member;
  if (member === 'annualPay') {
    const [min, max] = value.split('-');
    return { annualPay: { min: min!, max: max || null, currency: 'USD', includeUnstated: false } };
  }
  if (member.endsWith('Days')) return { [member]: Number(value) };
  return { [member === 'topicKeys' ? 'topicIds' : member]: [value] };
}

async function compareMany(count: number, search?: VacancySearch): Promise<void> {
  for (let i = 0; i < count; i++) {
    const filter = i === 0 ? {} : drawn.filter();
    await compare(filter, search).catch((error: Error) => {
      error.message = `${JSON.stringify(filter)}: ${error.message}`;
      throw error;
    });
  }
}

describe(`searches of ${VACANCIES} random vacancies`, () => {
  test(`find, order and count what a plain search does, by ${FILTERS} filters`, () => compareMany(FILTERS));

  test('give for every value of a facet the count of a filter by it', async () => {
    const lists = listsOf();
    for (let i = 0; i < 15; i++) {
      const filter = filterOf(drawn.filter());
      const list = await lists.all({ filter, first: 0 });
      for (const { field, buckets } of facetsOf(list, { fields: FIELDS })) {
        for (const { value, count } of buckets.slice(0, 4)) {
          const narrowed = await lists.all({
            filter: { ...filter, ...filterByValue(field, value) },
            first: 0,
          });
          expect([field, value, narrowed.count().value]).toEqual([field, value, count]);
        }
      }
    }
  });

  test('of an agency, of a topic and beside an article keep to the same filter', async () => {
    const article: ArticleProfile = { kind: 'article', version: '', topics: {}, terms: {}, bestProfiles: PROFILE_KEYS };
    for (let i = 0; i < 40; i++) {
      const { states: _open, ...filter } = drawn.filter();
      const expected = plain.matching(filter);
      const context = world.request();
      const args = { filter: filterOf(filter) };
      const agency = random.pick(AGENCIES).id;
      const ofAgency = await walk((page) => context.vacancyLists.ofAgency(agency, page), args);
      expect(ofAgency.sort()).toEqual(sorted(expected.filter((advert) => advert.agency === agency)));
      const ofTopic = await walk((page) => context.vacancyLists.ofTopics(['patrol-work'], page), args);
      expect(ofTopic.sort()).toEqual(sorted(expected.filter(({ topicKeys }) => topicKeys.includes('patrol-work'))));
      const { selection } = await context.vacancyLists.matching(args.filter);
      expect(selection.matches.toArray()).toEqual(expected.map(({ number }) => number).sort((a, b) => a - b));
      const relevant = await context.relevantVacancies.of('x', article, { ...args, first: 100, minGrade: null });
      const allowed = new Set(expected.map(({ id }) => id));
      expect(relevant.edges.filter(({ node }) => !allowed.has(node.id))).toEqual([]);
    }
  });

  test('see what was written since, in the same process and in one that begins now', async () => {
    for (let i = 0; i < WRITES; i++) {
      const id = `v${random.below(VACANCIES + 100)}`;
      const before = adverts.get(id);
      const closed = { at: inDays(-1), reason: 'FILLED' };
      await write([before && random.chance(0.3) ? { ...before, closed } : drawn.advert(id)]);
      if (i % 20 === 0) await compare(drawn.filter());
    }
    await compareMany(30);
    await compareMany(30, world.search());
  });

  test('are the same when the words were folded into the stored ones', async () => {
    const generation = async () =>
      (await world.dataSource.query('select generation from vacancy_word_state'))[0].generation as number;
    const merging = world.search(100);
    for (const round of [1, 2]) {
      await write(random.places(VACANCIES, 150).map((i) => drawn.advert(`v${i}`)));
      for (let polls = 0; (await generation()) < round && polls < 500; polls++) await merging.current();
      expect(await generation()).toBeGreaterThanOrEqual(round);
      await compareMany(25, merging);
      await compareMany(25);
    }
    await compareMany(25, world.search());
  });
});
