import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startGraph, type Graph } from './graph.js';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ form: 'together' });
});
afterAll(() => graph.close());

type Page = {
  nodes: { id: string; postedAt: string }[];
  pageInfo: Record<string, string | boolean | null>;
  totalCount: { value: number; precision: string };
};

async function page(args: string): Promise<Page> {
  const { data, errors } = await graph.query(
    `{ vacancies(${args}) { nodes { id postedAt } totalCount { value precision } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return data!.vacancies;
}

it.each([
  ['as readers see it', ''],
  ['newest first', ', sort: { field: POSTED_AT }'],
])('walks every vacancy once, %s, and counts as many', async (_name, sort) => {
  const seen: { id: string; postedAt: string }[] = [];
  let after = '';
  let total = 0;
  for (;;) {
    const { nodes, pageInfo, totalCount } = await page(`first: 97${sort}${after}`);
    seen.push(...nodes);
    total = totalCount.value;
    if (!pageInfo['hasNextPage']) break;
    after = `, after: "${pageInfo['endCursor']}"`;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen).toHaveLength(total);
  const days = seen.map(({ postedAt }) => postedAt);
  if (sort !== '') expect(days).toEqual([...days].sort().reverse());
});

it('walks backwards over the same pages', async () => {
  const first = await page('first: 10');
  const second = await page(`first: 10, after: "${first.pageInfo['endCursor']}"`);
  expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  const back = await page(`last: 10, before: "${second.pageInfo['startCursor']}"`);
  expect(back.nodes).toEqual(first.nodes);
  expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
});

it('filters by region, position type, agency type and community size together', async () => {
  const { data } = await graph.query(
    `{ vacancies(first: 100, filter: { regionCodes: ["US-MN", "US-NE", "US-IA", "US-MT"], agencyTypes: [MUNICIPAL_POLICE], positionTypes: [SWORN_OFFICER], communitySizes: [SMALL_TOWN, RURAL] }) {
        totalCount { value precision } nodes { state positionType agency { type communitySize location { regionCode } } } } }`,
  );
  expect(data!.vacancies.totalCount.value).toBeGreaterThan(3);
  for (const { state, positionType, agency } of data!.vacancies.nodes) {
    expect(state).toBe('OPEN');
    expect(positionType).toBe('SWORN_OFFICER');
    expect(agency.type).toBe('MUNICIPAL_POLICE');
    expect(['SMALL_TOWN', 'RURAL']).toContain(agency.communitySize);
    expect(['US-MN', 'US-NE', 'US-IA', 'US-MT']).toContain(agency.location.regionCode);
  }
});

it('a filter and its complement split the whole', async () => {
  const count = async (filter: string) =>
    (await page(`first: 0, filter: { states: [OPEN, EXPIRED, FILLED, WITHDRAWN]${filter} }`)).totalCount.value;
  const sizes = ['RURAL', 'SMALL_TOWN', 'MID_SIZE', 'LARGE_CITY', 'METRO', 'UNKNOWN'];
  const parts = await Promise.all(sizes.map((size) => count(`, communitySizes: [${size}]`)));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await count(''));
});
