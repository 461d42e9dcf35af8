import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOperations } from '../src/example-operations.js';
import { AUTHOR, deskOf, EDITOR, PUBLISHER } from './desk.js';
import { FORMS, NOW, startGraph, type Graph } from './graph.js';

const [DASHBOARD, DRILL_DOWN] = loadOperations('dashboard');

type List = { totalCount: { value: number }; filter: object; edges: { at: string; node: { title: string } }[] };

describe.each(FORMS)('the dashboard of the desk, %s', (form) => {
  let graph: Graph;
  let now = NOW;
  beforeAll(async () => {
    graph = await startGraph({ form, internal: true, clock: () => now });
  });
  afterAll(() => graph.close());

  const read = async () => {
    const { data, errors } = await graph.queryAs(EDITOR, DASHBOARD!.query, DASHBOARD!.variables);
    expect(errors).toBeUndefined();
    return data!.editorialDashboard;
  };

  it('says what waits, and since when, and what stands behind each number', async () => {
    const desk = deskOf(graph);
    const { id } = await desk.publish('Under a New Sheriff');
    await desk.does(AUTHOR, 'updateArticleDraft', id, { title: 'Under Another Sheriff' });
    const handedIn = new Date(NOW.getTime() + 1_000);
    now = handedIn;
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    now = new Date(NOW.getTime() + 2_000);
    await desk.does(EDITOR, 'updateArticleDraft', id, { title: 'Under One More Sheriff' });
    const planned = await desk.create('Sooner Than the Seed');
    await desk.move(AUTHOR, planned.id, 'IN_REVIEW');
    const at = new Date(NOW.getTime() + 60_000);
    await desk.move(PUBLISHER, planned.id, 'SCHEDULED', { at });

    const { byStatus, evaluatedAt, ...lists } = await read();
    expect(evaluatedAt).toBe(now.toISOString());
    expect(lists.waitingForReview.edges).toEqual([
      { at: handedIn.toISOString(), node: { id, title: 'Under a New Sheriff', status: 'PUBLISHED' } },
    ]);
    expect(lists.scheduled.edges[0]).toMatchObject({ at: at.toISOString(), node: { title: 'Sooner Than the Seed' } });
    expect(lists.withoutHeroImage.totalCount.value).toBeGreaterThan(0);
    const numbers: [number, object][] = [
      ...byStatus.map(({ count, filter }: { count: number; filter: object }) => [count, filter]),
      ...Object.values(lists as Record<string, List>).map(({ totalCount, filter }) => [totalCount.value, filter]),
    ];
    expect(numbers).toHaveLength(10);
    for (const [count, filter] of numbers) {
      const { data, errors } = await graph.queryAs(EDITOR, DRILL_DOWN!.query, { filter });
      expect(errors).toBeUndefined();
      expect({ filter, count: data!.articles.totalCount.value }).toEqual({ filter, count });
    }
    now = NOW;
  });

  it('is one fetch of the gateway', async () => {
    graph.counts();
    await read();
    expect(graph.counts().fetches).toEqual(['editorial']);
  });

  it('is not to be had through the public graph, nor are its filters', async () => {
    for (const query of [
      '{ editorialDashboard { evaluatedAt } }',
      '{ articles(filter: { hasHeroImage: false }) { nodes { id } } }',
      '{ articles(filter: { modifiedBefore: "2026-01-01T00:00:00Z" }) { nodes { id } } }',
      '{ articles(filter: { waitingForReview: true }) { nodes { id } } }',
    ]) {
      const { status, errors } = await graph.query(query);
      expect([status, errors![0]!.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });
});
