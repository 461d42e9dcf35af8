import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Random } from '../seed/random.js';
import { anAdvert, inDays, openSearchWorld, type Advert, type SearchWorld } from './testing/search-world.js';
import type { VacancyListArgs } from './vacancy-list.args.js';

const VACANCIES = 3_000;
/** One in so many is written while others read. */
const TOUCHED = 3;
const TITLES = ['Patrol Officer', 'Officer', 'Night Patrol', 'Patrol Sergeant', 'Clerk'];

let world: SearchWorld;
beforeAll(async () => {
  world = await openSearchWorld();
  const agencies = Array.from({ length: 30 }, (_, i) => ({
    id: `agency${i}`,
    name: `Town ${i % 20}`,
    type: 'CAMPUS',
    communitySize: 'RURAL',
  }));
  await world.addAgencies(agencies);
  const rows = await world.write(...Array.from({ length: VACANCIES }, (_, i) => advertOf(i)));
  for (const { id, number } of rows) if (Number(id.slice(1)) % TOUCHED !== 0) stable.add(String(number));
});
afterAll(() => world.close());

/** Many are posted in the same second, pay the same or have the same title: the order must be total all the same. */
function advertOf(i: number): Advert {
  const pay = i % 4 === 0 ? null : { min: 50_000 + (i % 7) * 1_000, max: 90_000, currency: 'USD' };
  return anAdvert(`v${i}`, {
    title: TITLES[i % 5]!,
    description: 'Officer on night patrol.',
    // Some agencies have hundreds of vacancies, some a few.
    agency: `agency${Math.floor(30 * (i / VACANCIES) ** 3)}`,
    postedAt: inDays(-(i % 40) - 1),
    validThrough: i % 2 === 0 ? null : inDays((i % 9) + 1),
    pay,
  });
}

/** Vacancies that nobody writes. */
const stable = new Set<string>();

/** Lists of a new request; a row is no more than its number, so that many pages are quick. */
const lists = () => world.lists((number) => ({ id: String(number) }));

/** What is on all pages, each page a request of its own. */
async function walk(args: VacancyListArgs, direction: 'forward' | 'backward', onPage = async (_page: number) => {}) {
  const ids: string[] = [];
  for (let cursor: string | null = null, count = 1; ; count++) {
    const page =
      direction === 'forward' ? { first: 97, after: cursor } : { last: 97, ...(cursor && { before: cursor }) };
    const list = await lists().all({ ...args, ...page });
    const read = (await list.edges()).map(({ node }) => node.id);
    ids.push(...(direction === 'forward' ? read : read.reverse()));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
    if (!(direction === 'forward' ? hasNextPage : hasPreviousPage)) return ids;
    cursor = direction === 'forward' ? endCursor : startCursor;
    await onPage(count);
  }
}

/** Inserts, updates and closes vacancies on a connection of its own until it is told to stop. */
function writing(seed: number): { stop: () => Promise<number> } {
  const random = new Random(seed);
  let stopped = false;
  let writes = 0;
  const run = async () => {
    while (!stopped) {
      const i = TOUCHED * random.below(VACANCIES / TOUCHED);
      const changed = random.weighted<Advert>([
        [anAdvert(`new${seed}-${writes}`, { title: 'Patrol', postedAt: inDays(-random.next() * 40) }), 2],
        [{ ...advertOf(i), title: random.pick(TITLES), postedAt: inDays(-random.next() * 40) }, 2],
        [{ ...advertOf(i), closed: { at: inDays(-1), reason: 'FILLED' } }, 1],
        // Rarer and more common words change every score.
        [{ ...advertOf(i), description: random.pick(['', 'Patrol.', 'Officer.', 'Officer on night patrol.']) }, 2],
      ]);
      await world.write(changed);
      writes++;
    }
    return writes;
  };
  const end = run();
  return {
    stop: () => {
      stopped = true;
      return end;
    },
  };
}

const LISTS: [string, VacancyListArgs][] = [
  ['without an order', {}],
  ['by relevance', { filter: { text: 'patrol officer night -clerk', understand: false } }],
  ...(['POSTED_AT', 'VALID_THROUGH', 'ANNUAL_PAY', 'AGENCY_NAME', 'RELEVANCE'] as const).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction): [string, VacancyListArgs] => [
      `by ${field} ${direction}`,
      { sort: { field, direction } as NonNullable<VacancyListArgs['sort']> },
    ]),
  ),
];

describe(`a client that pages through ${VACANCIES} vacancies`, () => {
  test.each(LISTS)('%s gets every id once, in one order both ways', async (_name, args) => {
    const forward = await walk(args, 'forward');
    const total = (await lists().all({ ...args, first: 0 })).count().value;
    expect(forward).toHaveLength(total);
    expect(new Set(forward).size).toBe(total);
    const backward = await walk(args, 'backward');
    // Pages read backward are in the strict order, whatever is passed over forward.
    if (args.sort) expect(backward.reverse()).toEqual(forward);
    else expect(backward.sort()).toEqual(forward.sort());
  });

  test.each([
    ['without an order', {}],
    ['by relevance', { filter: { text: 'patrol', understand: false } }],
    [
      'by relevance of three words',
      { filter: { titleText: 'patrol', text: 'night officer patrol', understand: false } },
    ],
    ['by pay', { sort: { field: 'ANNUAL_PAY', direction: 'ASC' } as never }],
    ['by agency', { sort: { field: 'AGENCY_NAME', direction: 'DESC' } as never }],
  ])('%s misses none and gets none twice while others write', async (_name, args: VacancyListArgs) => {
    const before = (await walk(args, 'forward')).filter((id) => stable.has(id)).sort();
    const writer = writing(before.length);
    for (const direction of ['forward', 'backward'] as const) {
      const seen = (await walk(args, direction)).filter((id) => stable.has(id));
      expect(seen.sort()).toEqual(before);
    }
    expect(await writer.stop()).toBeGreaterThan(0);
  });

  test('by relevance misses none when a word grows rare between two pages', async () => {
    const args: VacancyListArgs = { filter: { text: 'patrol officer', understand: false } };
    const touched = Array.from({ length: VACANCIES / TOUCHED }, (_, i) => advertOf(TOUCHED * i));
    const rewrite = (description: string) =>
      world.write(...touched.map((advert) => ({ ...advert, title: 'Clerk', description })));
    await rewrite('Officer on night patrol.');
    const before = (await walk(args, 'forward')).filter((id) => stable.has(id)).sort();
    const seen = await walk(args, 'forward', async (page) => {
      if (page === 12) await rewrite('On night patrol.');
    });
    expect(seen.filter((id) => stable.has(id)).sort()).toEqual(before);
  });
});
