import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGraph, type Graph } from './graph.js';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ form: 'together' });
});
afterAll(() => graph.close());

async function ask(query: string) {
  const { data, errors } = await graph.query(query);
  expect(errors).toBeUndefined();
  return data!;
}

const list = async (args: string, fields: string) => (await ask(`{ vacancies(${args}) { ${fields} } }`)).vacancies;
const total = async (filter: string): Promise<number> =>
  (await list(`filter: {${filter}}, first: 0`, 'totalCount { value }')).totalCount.value;

describe('a search', () => {
  it('finds a phrase, leaves out a word, and shows where', async () => {
    const { totalCount, edges } = await list(
      'filter: {text: "\\"patrol officer\\" -jail"}, first: 5',
      'totalCount { value precision } edges { score highlights { snippet } node { title description { plainText } } }',
    );
    expect(totalCount).toEqual({ value: expect.any(Number), precision: 'EXACT' });
    expect(edges).toHaveLength(5);
    for (const { score, highlights, node } of edges) {
      expect(score).toBeGreaterThan(0);
      expect(highlights[0].snippet).toMatch(/<mark>/);
      expect(`${node.title} ${node.description.plainText}`).not.toMatch(/\bjail\b/i);
    }
  });

  it('counts by state and kind of agency, each without its own member', async () => {
    const filter = 'regionCodes: ["US-MT"]';
    const { facets, evaluatedAt, totalCount } = await list(
      `filter: {${filter}}`,
      'evaluatedAt totalCount { value } facets(fields: [STATE, AGENCY_TYPE]) { field otherCount overlapCount buckets { value count selected } }',
    );
    expect(evaluatedAt).toBe('2026-11-22T12:00:00.000Z');
    const sums = facets.map(({ buckets, otherCount, overlapCount }: Facet) =>
      buckets.reduce((sum, { count }) => sum + count, otherCount - overlapCount),
    );
    expect(sums).toEqual([await total(''), totalCount.value]);
    const [states, types] = facets as Facet[];
    expect(states!.buckets.filter(({ selected }) => selected)).toEqual(
      states!.buckets.some(({ value }) => value === 'US-MT')
        ? [expect.objectContaining({ count: totalCount.value })]
        : [],
    );
    const [type] = types!.buckets;
    expect(await total(`${filter}, agencyTypes: [${type!.value}]`)).toBe(type!.count);
  });

  it('goes by distance from a place', async () => {
    const { nodes } = await list(
      'filter: {near: {place: "Billings, MT", radiusKm: 80}}, sort: {field: DISTANCE, direction: ASC}, first: 50',
      'nodes { distanceKm locations { label geoPrecision } }',
    );
    const distances = nodes.map(({ distanceKm }: { distanceKm: number }) => distanceKm);
    expect(distances.length).toBeGreaterThan(0);
    expect(distances).toEqual([...distances].sort((a: number, b: number) => a - b));
    expect(distances.at(-1)).toBeLessThanOrEqual(80);
  });

  it('compares pay by the hour and by the year', async () => {
    const { nodes } = await list(
      'filter: {annualPay: {min: "60000", includeUnstated: false}}, sort: {field: ANNUAL_PAY}, first: 100',
      'nodes { compensation { unit annual { min { amount } max { amount } assumptions } } }',
    );
    const pays = nodes.map(({ compensation }: Pay) => Number(compensation.annual.min.amount));
    expect(pays).toEqual([...pays].sort((a: number, b: number) => b - a));
    expect(new Set(nodes.map(({ compensation }: Pay) => compensation.unit)).size).toBeGreaterThan(1);
    for (const { compensation } of nodes) expect(Number(compensation.annual.max.amount)).toBeGreaterThanOrEqual(60_000);
  });

  it.each([
    ['', 'cursor'],
    ['filter: {text: "officer"}', 'score'],
    ['sort: {field: AGENCY_NAME, direction: ASC}', 'cursor'],
  ])('walked twice (%s) is the same, every vacancy once', async (args, field) => {
    const walk = async () => {
      const ids: string[] = [];
      for (let after = ''; ;) {
        const { edges, pageInfo } = await list(
          `first: 100${after}, ${args}`,
          `edges { ${field} node { id } } pageInfo { hasNextPage endCursor }`,
        );
        ids.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
        if (!pageInfo.hasNextPage) return ids;
        after = `, after: "${pageInfo.endCursor}"`;
      }
    };
    const ids = await walk();
    expect(new Set(ids).size).toBe(ids.length);
    expect(await walk()).toEqual(ids);
    const { totalCount } = await list(`first: 0${args && `, ${args}`}`, 'totalCount { value }');
    expect(ids).toHaveLength(totalCount.value);
  });

  it.each(['filter: {text: "jail"}', 'sort: {field: POSTED_AT, direction: ASC}'])(
    'refuses the cursor of another one (%s)',
    async (args) => {
      const { pageInfo } = await list('first: 1', 'pageInfo { endCursor }');
      const { errors } = await graph.query(
        `{ vacancies(first: 1, after: "${pageInfo.endCursor}", ${args}) { nodes { id } } }`,
      );
      expect(errors![0]!.extensions).toMatchObject({ code: 'CURSOR_MISMATCH', argument: ['after'] });
    },
  );

  it('tells of one that finds nothing what to leave out', async () => {
    const { totalCount, broadenings } = await list(
      'filter: {text: "officer", regionCodes: ["US-MT"], annualPay: {min: "900000", includeUnstated: false}}',
      'totalCount { value } broadenings { dropFilter totalCount { value } }',
    );
    expect(totalCount.value).toBe(0);
    expect(broadenings[0]).toEqual({
      dropFilter: 'annualPay',
      totalCount: { value: await total('text: "officer", regionCodes: ["US-MT"]') },
    });
  });

  it('shows at most three vacancies of an agency on a page, unless it is asked for an order', async () => {
    const most = (nodes: { agency: { id: string } }[]) =>
      Math.max(...nodes.map(({ agency }) => nodes.filter((node) => node.agency.id === agency.id).length));
    for (const args of ['first: 10', 'first: 10, filter: {text: "officer"}']) {
      const { nodes } = await list(args, 'nodes { agency { id } }');
      expect(nodes).toHaveLength(10);
      expect(most(nodes)).toBeLessThanOrEqual(3);
    }
  });

  it.each([
    ['deputy sheriff montana 60k', ['ROLE deputy sheriff', 'PLACE montana', 'PAY 60k'], ''],
    ['small town patrol officer near 59715', ['SETTING small town', 'ROLE patrol officer', 'PLACE near 59715'], ''],
    ['dispatcher night shift', ['ROLE dispatcher'], 'night shift'],
  ])('reads %j as filters that can be undone', async (text, parts, left) => {
    const { reading, totalCount } = await list(
      `filter: {text: "${text}"}`,
      'totalCount { value } reading { text parts { kind words label filter } }',
    );
    expect(reading.text).toBe(left);
    expect(reading.parts.map(({ kind, words }: { kind: string; words: string }) => `${kind} ${words}`)).toEqual(parts);
    const { data, errors } = await graph.query(
      'query ($filter: VacancyFilter) { vacancies(filter: $filter) { totalCount { value } } }',
      {
        filter: Object.assign(
          { text: left, understand: false },
          ...reading.parts.map(({ filter }: { filter: object }) => filter),
        ),
      },
    );
    expect(errors).toBeUndefined();
    expect(data!.vacancies.totalCount).toEqual(totalCount);
  });
});

describe('suggest', () => {
  it('completes titles', async () => {
    const { suggest } = await ask('{ suggest(prefix: "depu", kinds: [TITLE]) { kind text filter } }');
    expect(suggest[0]).toMatchObject({ kind: 'TITLE', text: expect.stringMatching(/^Deputy/) });
    const { data } = await graph.query(
      'query ($filter: VacancyFilter) { vacancies(filter: $filter) { totalCount { value } } }',
      { filter: suggest[0].filter },
    );
    expect(data!.vacancies.totalCount.value).toBeGreaterThan(0);
  });

  it.each([
    ['', 0],
    ['%_\\', 0],
    ['🚓', 0],
  ])('of %j gives nothing', async (prefix, count) => {
    const { data, errors } = await graph.query('query ($prefix: String!) { suggest(prefix: $prefix) { text } }', {
      prefix,
    });
    expect(errors).toBeUndefined();
    expect(data!.suggest).toHaveLength(count);
  });
});

describe('a search for what nobody can mean', () => {
  const query = (type: string, path: string) =>
    `query ($value: ${type}) { vacancies(filter: {${path}}) { totalCount { value } nodes { id } } }`;

  it.each([
    ['String', 'text: $value', 'x'.repeat(100_000), ['filter', 'text']],
    ['String', 'text: $value', '\u0000', ['filter', 'text']],
    ['String', 'titleText: $value', 'patrol '.repeat(15_000), ['filter', 'titleText']],
    ['Float!', 'near: {place: "Bozeman, MT", radiusKm: $value}', -1, ['filter', 'near', 'radiusKm']],
    ['Float!', 'near: {place: "Bozeman, MT", radiusKm: $value}', 50_000, ['filter', 'near', 'radiusKm']],
    ['String', 'near: {place: $value}', 'Xyzzy, ZZ', ['filter', 'near', 'place']],
    ['String', 'near: {place: $value}', 'x'.repeat(100_000), ['filter', 'near', 'place']],
    ['String', 'near: {place: $value, point: {latitude: 0, longitude: 0}}', '59715', ['filter', 'near']],
    ['Float!', 'near: {point: {latitude: $value, longitude: 0}}', 91, ['filter', 'near', 'point', 'latitude']],
    ['Currency!', 'annualPay: {min: "1", currency: $value}', 'ZZZ', ['filter', 'annualPay', 'currency']],
    ['Decimal', 'annualPay: {min: "9", max: $value}', '1', ['filter', 'annualPay', 'max']],
    ['[ID!]', 'agencyIds: $value', Array.from({ length: 100_000 }, (_, i) => `a${i}`), ['filter', 'agencyIds']],
    ['Int', 'postedWithinDays: $value', 0, ['filter', 'postedWithinDays']],
  ])('(%s for %s) is told so by the path', async (type, path, value, argument) => {
    const began = performance.now();
    const { errors } = await graph.query(query(type, path), { value });
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    ]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each([
    ['text', '🚓🚓 zzzzqqqq'],
    ['text', `officer ${'(*&|!:\\\'"-<>)'.repeat(50)} zzzzqqqq`],
    ['titleText', "'; drop table vacancy; -- zzzzqqqq"],
  ])('(%s: %j) finds honestly nothing', async (member, value) => {
    const { data, errors } = await graph.query(query('String', `understand: false, ${member}: $value`), { value });
    expect(errors).toBeUndefined();
    expect(data!.vacancies).toEqual({ totalCount: { value: 0 }, nodes: [] });
  });
});

interface Facet {
  otherCount: number;
  overlapCount: number;
  buckets: { value: string; count: number; selected: boolean }[];
}

interface Pay {
  compensation: { unit: string; annual: { min: { amount: string } } };
}
