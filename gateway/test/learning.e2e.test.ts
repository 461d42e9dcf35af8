import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { loadOperations } from '../src/example-operations.js';
import { EDITOR } from './desk.js';
import { FORMS, NOW, seededDatabases, startGraph, type GraphOptions } from './graph.js';

const [PLACED, RECORD, REPORT] = loadOperations('learning');
const DAY = 86_400_000;

type Databases = Awaited<ReturnType<typeof seededDatabases>>;
type Event = { placement: string; kind: 'IMPRESSION' | 'CLICK' };
interface PlacedEdge {
  placement: string;
  relevance: { grade: string; model: string; reasons: { kind: string }[] };
  node: { id: string };
}

async function countsIn(databases: Databases): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databases.editorial });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(
    `select article_id, grade, reason, position, scorer, team, impressions, clicks
     from relevance_event_count order by position, article_id`,
  );
  await client.end();
  return rows;
}

/** A graph of its own for each test, with what the tests ask of it. */
async function open(options: GraphOptions) {
  const databases = await seededDatabases();
  const graph = await startGraph({ internal: true, databases, ...options });
  return {
    graph,
    databases,
    edges: async (first = 10): Promise<PlacedEdge[][]> => {
      const { data, errors } = await graph.query(PLACED!.query, { first });
      expect(errors).toBeUndefined();
      return data!.vacancies.nodes.map((node: any) => node.relevantArticles.edges); // eslint-disable-line @typescript-eslint/no-explicit-any -- as queried
    },
    record: async (events: Event[]) => {
      const { data, errors } = await graph.query(RECORD!.query, { input: { events } });
      expect(errors).toBeUndefined();
      return data!.recordRelevanceEvents;
    },
    report: async (days = 28) => {
      const { data, errors } = await graph.queryAs(EDITOR, REPORT!.query, { days });
      expect(errors).toBeUndefined();
      return data!.relevanceLearning;
    },
    close: async () => {
      await graph.close();
      await databases.drop();
    },
  };
}

const shown = ({ placement }: PlacedEdge): Event => ({ placement, kind: 'IMPRESSION' });
const clicked = ({ placement }: PlacedEdge): Event => ({ placement, kind: 'CLICK' });

describe.each(FORMS)('what readers click, %s', (form) => {
  let world: Awaited<ReturnType<typeof open>>;
  let now = NOW;
  beforeAll(async () => {
    world = await open({ form, learning: 'on', clock: () => now });
  });
  afterAll(() => world.close());

  it('has no rate before anything was shown', async () => {
    const none = { key: '', impressions: 0, clicks: 0, rate: null, low: null, high: null };
    expect(await world.report()).toMatchObject({ mode: 'ON', since: '2026-10-26', all: none, byGrade: [] });
  });

  it('refuses a call as a whole, and counts nothing of it', async () => {
    const [edges] = await world.edges();
    const good = edges!.map(shown);
    const forged = `${edges![0]!.placement.slice(0, -2)}xx`;
    const cursor = (await world.graph.query(`{ articles(first: 1) { pageInfo { endCursor } } }`)).data!.articles
      .pageInfo.endCursor as string;
    const refusals: [Event[], string[]][] = [
      [
        [...good, { placement: 'nonsense', kind: 'CLICK' }],
        ['input', 'events', String(good.length), 'placement'],
      ],
      [
        [{ placement: forged, kind: 'CLICK' }, ...good],
        ['input', 'events', '0', 'placement'],
      ],
      [
        [...good, { placement: cursor, kind: 'CLICK' }],
        ['input', 'events', String(good.length), 'placement'],
      ],
      [[{ placement: 'x'.repeat(100_000), kind: 'CLICK' }], ['input', 'events', '0', 'placement']],
      [Array.from({ length: 101 }, () => good[0]!), ['input', 'events']],
    ];
    for (const [events, path] of refusals) {
      const { recorded, userErrors } = await world.record(events);
      expect({ recorded, userErrors }).toMatchObject({ recorded: 0, userErrors: [{ code: 'INVALID', path }] });
    }
    for (const days of [-1, 8]) {
      now = new Date(NOW.getTime() + days * DAY);
      expect(await world.record(good)).toMatchObject({ recorded: 0, userErrors: [{ code: 'INVALID' }] });
    }
    now = NOW;
    expect(await countsIn(world.databases)).toEqual([]);
    const { status } = await world.graph.query(
      `mutation { recordRelevanceEvents(input: { events: [{ placement: "x", kind: SEEN }] }) { recorded } }`,
    );
    expect(status).toBe(400);
  });

  it('is counted by what stood where and why, in one statement, and adds up in the report', async () => {
    const edges = (await world.edges()).find(({ length }) => length === 3);
    world.graph.counts();
    expect(await world.record([...edges!.map(shown), clicked(edges![1]!)])).toEqual({ recorded: 4, userErrors: [] });
    const { fetches, statements } = world.graph.counts();
    expect([fetches, statements.length]).toEqual([['editorial'], 1]);
    expect(await world.record(edges!.map(shown))).toEqual({ recorded: 3, userErrors: [] });
    expect(await countsIn(world.databases)).toEqual(
      edges!.map(({ node, relevance }, place) => ({
        article_id: node.id,
        grade: relevance.grade,
        reason: relevance.reasons[0]!.kind,
        position: place + 1,
        scorer: 'need-2',
        team: 'none',
        impressions: 2,
        clicks: place === 1 ? 1 : 0,
      })),
    );
    const report = await world.report();
    expect(report.all).toMatchObject({ impressions: 6, clicks: 1, rate: 1 / 6 });
    expect(report.all.low).toBeCloseTo(0.0301, 3);
    expect(report.all.high).toBeCloseTo(0.5635, 3);
    expect(report.byPosition).toMatchObject([
      { key: '1', impressions: 2, clicks: 0, rate: 0 },
      { key: '2', impressions: 2, clicks: 1, rate: 0.5 },
      { key: '3', impressions: 2, clicks: 0, rate: 0 },
    ]);
    for (const list of ['byGrade', 'byReason', 'byScorer']) {
      const total = report[list].reduce(
        (sum: number, { impressions }: { impressions: number }) => sum + impressions,
        0,
      );
      expect([list, total]).toEqual([list, 6]);
    }
    expect(report.experiment).toMatchObject({ currentClicks: 0, candidateClicks: 0, pValue: null });
    now = new Date(NOW.getTime() + 2 * DAY);
    expect((await world.report(2)).all).toMatchObject({ impressions: 0, rate: null });
    expect((await world.report(3)).all).toMatchObject({ impressions: 6 });
    now = NOW;
  });

  it.each([0, 3_651])('refuses a report of %i days', async (days) => {
    const { data, errors } = await world.graph.queryAs(EDITOR, REPORT!.query, { days });
    expect(data).toEqual({ relevanceLearning: null });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['days'] });
  });

  it('is reported in the internal graph alone', async () => {
    const { status, errors } = await world.graph.query(REPORT!.query);
    expect([status, errors![0]!.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

it('nothing is counted, and no placement given, unless the configuration says so', async () => {
  const world = await open({ form: 'together' });
  const edges = (await world.edges()).flat();
  expect(new Set(edges.map(({ placement }) => placement))).toEqual(new Set([null]));
  expect(await world.record([{ placement: 'x', kind: 'CLICK' }])).toMatchObject({
    recorded: 0,
    userErrors: [{ code: 'SWITCHED_OFF', path: ['input'] }],
  });
  expect(await countsIn(world.databases)).toEqual([]);
  expect(await world.report()).toMatchObject({ mode: 'OFF', all: { impressions: 0 } });
  await world.close();
});

describe('an experiment with two scorers', () => {
  let world: Awaited<ReturnType<typeof open>>;
  let now = NOW;
  beforeAll(async () => {
    world = await open({ form: 'together', learning: 'experiment', clock: () => now });
  });
  afterAll(() => world.close());

  it('shows lists of both, the same for the same moment, which go on where they stopped', async () => {
    const edges = await world.edges();
    const again = await world.edges();
    expect(again).toEqual(edges);
    const models = new Set(edges.flat().map(({ relevance }) => relevance.model.split('+')[0]));
    expect([...models].sort()).toEqual(['need-2', 'need-2-words-4']);

    const query = `query ($first: Int, $after: String) { vacancies(first: 1) { nodes { relevantArticles(first: $first, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`;
    const list = async (first: number, after: string | null) =>
      (await world.graph.query(query, { first, after })).data!.vacancies.nodes[0].relevantArticles;
    const idsOf = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id);
    const whole = await list(100, null);
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await list(2, after); // eslint-disable-line @typescript-eslint/no-explicit-any -- as queried
      walked.push(...idsOf(page));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
      // Another moment draws another list, but not in the midst of one.
      now = new Date(now.getTime() + 1);
    }
    now = NOW;
    expect(walked).toEqual(idsOf(whole));
    expect(new Set(walked).size).toBe(walked.length);
  });

  it('draws another list at another moment', async () => {
    const lists = new Set<string>();
    for (let millisecond = 0; millisecond < 8; millisecond++) {
      now = new Date(NOW.getTime() + millisecond);
      lists.add(
        JSON.stringify((await world.edges()).map((list) => list.map(({ node, relevance }) => [node, relevance]))),
      );
    }
    now = NOW;
    expect(lists.size).toBeGreaterThan(1);
  });

  it('counts a click for the team that picked the article, and tests the difference', async () => {
    const edges = (await world.edges(100)).flat();
    const ofCandidate = edges.filter(({ relevance }) => relevance.model.startsWith('need-2-words-4+'));
    const ofCurrent = edges.filter(({ relevance }) => relevance.model.startsWith('need-2+'));
    expect([ofCandidate.length >= 8, ofCurrent.length >= 1]).toEqual([true, true]);
    await world.record([...ofCandidate.slice(0, 8).flatMap((edge) => [shown(edge), clicked(edge)])]);
    await world.record([shown(ofCurrent[0]!), clicked(ofCurrent[0]!)]);
    expect((await world.report()).experiment).toEqual({
      current: 'need-2',
      candidate: 'need-2-words-4',
      currentImpressions: 1,
      candidateImpressions: 8,
      currentClicks: 1,
      candidateClicks: 8,
      // Nine coins with at most one on its side: 20 of 512.
      pValue: expect.closeTo(20 / 512, 12),
    });
    const teams = new Set((await countsIn(world.databases)).map(({ team, scorer }) => `${team} ${scorer}`));
    expect([...teams].sort()).toEqual(['CANDIDATE need-2-words-4', 'CURRENT need-2']);
  });
});
