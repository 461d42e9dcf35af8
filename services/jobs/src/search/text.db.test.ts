import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { filterOfReading } from './read-text.js';
import { anAdvert, inDays, openSearchWorld, type SearchWorld } from './testing/search-world.js';
import type { VacancyFilter } from './vacancy-list.args.js';

let world: SearchWorld;
beforeAll(async () => {
  world = await openSearchWorld();
  const sheriff = {
    id: 'gallatin',
    name: "Gallatin County Sheriff's Office",
    type: 'COUNTY_SHERIFF',
    communitySize: 'RURAL',
  };
  await world.addAgencies([sheriff]);
  const bozeman = { label: 'Bozeman, MT', regionCode: 'US-MT', latitude: 45.68, longitude: -111.04 };
  const austin = { label: 'Austin, TX', regionCode: 'US-TX', latitude: 30.27, longitude: -97.74 };
  const pay = (min: number) => ({ min, max: min, currency: 'USD' });
  await world.write(
    anAdvert('patrol', { title: 'Patrol Officer', description: 'Walks & drives. No <b>jail</b> duty.' }),
    anAdvert('officers', { title: 'Officers on Patrol', description: 'Nights.' }),
    anAdvert('report', { title: 'Clerk', description: 'Files what a patrol officer reports.' }),
    anAdvert('jail', { title: 'Jail Officer', description: 'Guards; the patrol officer brings people.' }),
    anAdvert('k9', { title: 'K-9 Handler', description: 'Works with a Dutch shepherd.' }),
    anAdvert('deputy', {
      title: 'Deputy Sheriff',
      agency: sheriff.id,
      positionType: 'DEPUTY_SHERIFF',
      locations: [bozeman],
      pay: pay(64_000),
    }),
    anAdvert('poor', {
      title: 'Deputy',
      agency: sheriff.id,
      positionType: 'DEPUTY_SHERIFF',
      locations: [bozeman],
      pay: pay(39_000),
    }),
    anAdvert('texan', {
      title: 'Deputy Sheriff',
      positionType: 'DEPUTY_SHERIFF',
      locations: [austin],
      pay: pay(64_000),
    }),
    anAdvert('gone', { title: 'Patrol Officer', validThrough: inDays(-0.5) }),
  );
});
afterAll(() => world.close());

async function search(filter: VacancyFilter) {
  const context = world.request();
  const list = await context.vacancyLists.all({ filter });
  const edges = await list.edges();
  return { list, edges, ids: edges.map(({ node }) => node.id), highlights: context.highlights };
}

const found = async (text: string) => (await search({ text, understand: false })).ids.sort();

describe('a text', () => {
  test.each([
    ['patrol', ['jail', 'officers', 'patrol', 'report']],
    ['OFFICERS patrolling', ['jail', 'officers', 'patrol', 'report']],
    ['"patrol officer"', ['jail', 'patrol', 'report']],
    ['"patrol officer" -jail', ['report']],
    ['officer -"patrol officer"', ['officers']],
    ['officer -patrol', []],
    ['-officer -deputy', ['k9']],
    ['K9', ['k9']],
    ['k-9 "dutch shepherd', ['k9']],
    ["gallatin sheriff's", ['deputy', 'poor']],
    ['austin', ['texan']],
    ['officer zzzz', []],
    ['🚓 patrol* & (officer | ) \u0000 -- "" \\ %_ -', ['jail', 'officers', 'patrol', 'report']],
  ])('%j finds %j', async (text, ids) => {
    expect(await found(text)).toEqual(ids);
  });

  test.each(['🚓', '***', '- -- "', '\u0000'])('without words (%j) finds everything', async (text) => {
    expect(await found(text)).toHaveLength(8);
  });

  test('comes in the order of what the titles have of it, with a score', async () => {
    const { edges } = await search({ text: 'patrol officer', understand: false });
    expect(edges.map(({ node, score }) => [node.id, score])).toEqual([
      ['patrol', 1],
      ['officers', expect.closeTo(0.6, 0)],
      ['jail', expect.closeTo(0.3, 0)],
      ['report', 0],
    ]);
  });

  test.each([
    ['patorl', 'patrol', ['jail', 'officers', 'patrol', 'report']],
    ['galatin', 'gallatin', ['deputy', 'poor']],
  ])('%j is forgiven and says so', async (text, meant, ids) => {
    const result = await search({ text, understand: false });
    expect(result.ids.sort()).toEqual(ids);
    expect(result.list.reading()!.corrections).toEqual([{ typed: expect.any(String), taken: [meant] }]);
  });

  test('is forgiven in titles that were written after the first slip', async () => {
    expect(await found('wolverne')).toEqual([]);
    await world.write(anAdvert('wolverine', { title: 'Wolverine Keeper', positionType: 'OTHER_CIVILIAN' }));
    expect(await found('wolverne')).toEqual(['wolverine']);
    await world.write(anAdvert('wolverine', { title: 'Keeper', validThrough: inDays(-0.5) }));
  });

  test('is shown where it was found, safely for HTML', async () => {
    const { edges, highlights } = await search({ text: '"patrol officer" drives jail', understand: false });
    expect(await Promise.all(edges.map((edge) => highlights.of(edge)))).toEqual([
      [
        { field: 'title', snippet: '<mark>Patrol Officer</mark>' },
        {
          field: 'description',
          snippet: 'Walks &amp; <mark>drives</mark>. No &lt;b&gt;<mark>jail</mark>&lt;/b&gt; duty.',
        },
      ],
    ]);
  });
});

describe('a text that names a role, a state and a pay', () => {
  const text = 'deputy sheriff montana 60k';

  test('is read as filters, and the words of the role still order', async () => {
    const { list, ids } = await search({ text });
    expect(list.reading()!.parts.map(({ kind, words }) => [kind, words])).toEqual([
      ['ROLE', 'deputy sheriff'],
      ['PLACE', 'montana'],
      ['PAY', '60k'],
    ]);
    expect(ids).toEqual(['deputy']);
  });

  test('finds what its filters find', async () => {
    const reading = (await search({ text })).list.found.filter.reading!;
    const said = { ...filterOfReading(reading), text: reading.text, understand: false } as VacancyFilter;
    expect((await search(said)).ids).toEqual(['deputy']);
  });

  test('gives way to what is said: then its words are words', async () => {
    const { list } = await search({ text, regionCodes: ['US-TX'] });
    expect(list.reading()).toMatchObject({ text: 'montana', parts: [{ kind: 'ROLE' }, { kind: 'PAY' }] });
    expect((await search({ text: 'deputy sheriff', regionCodes: ['US-TX'] })).ids).toEqual(['texan']);
  });

  test('tells when it finds little what to leave out', async () => {
    const { list } = await search({ text });
    expect(list.broadenings()).toEqual([
      { dropFilter: 'annualPay', totalCount: { value: 2, precision: 'EXACT' } },
      { dropFilter: 'regionCodes', totalCount: { value: 2, precision: 'EXACT' } },
    ]);
  });
});
