import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisStore } from '@heartland/shared/answer-cache/redis-store';
import { canStartRedis, startRedis, type TestRedis } from '@heartland/shared/answer-cache/testing-redis';
import { Client } from 'pg';
import { deskOf, PUBLISHER } from './desk.js';
import { seededDatabases, startGraph, type Graph } from './graph.js';

const ARTICLE = 'query ($id: ID!) { article(id: $id) { title } }';
const LIST = '{ vacancies(first: 3, sort: { field: POSTED_AT }) { nodes { id title } } }';

// It is not in every environment: `apt-get install redis-server` brings it.
const whereRedisIs = canStartRedis() ? describe : describe.skip;

whereRedisIs('two gateways with a Redis (skipped where there is no redis-server)', () => {
  let redis: TestRedis;
  let databases: Awaited<ReturnType<typeof seededDatabases>>;
  let graphs: [Graph, Graph];
  const faults: unknown[] = [];
  beforeAll(async () => {
    redis = await startRedis();
    databases = await seededDatabases();
    const start = async (internal: boolean) =>
      startGraph({
        form: 'apart',
        internal,
        databases,
        store: await RedisStore.open({ url: redis.url, onFault: (fault) => faults.push(fault) }),
      });
    graphs = [await start(true), await start(false)];
    for (const graph of graphs) await until(graph, '{ topics(first: 1) { nodes { id } } }');
    for (const graph of graphs) await until(graph, LIST);
  }, 180_000);
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    await databases.drop();
    await redis.stop();
  });

  /** Asks until the answer is kept. */
  async function until(graph: Graph, query: string, variables = {}): Promise<void> {
    for (let time = 0; time < 200; time++) {
      graph.counts();
      await graph.query(query, variables);
      if (graph.counts().fetches.length === 0) return;
      await delay(25);
    }
    throw new Error('It is not kept.');
  }

  async function fetchesOf(graph: Graph, query: string, variables = {}) {
    graph.counts();
    const { data, text } = await graph.query(query, variables);
    return { data: data!, text, fetches: graph.counts().fetches };
  }

  it('share their answers', async () => {
    const query = '{ vacancies(first: 4) { nodes { title agency { name } } } }';
    const one = await fetchesOf(graphs[0], query);
    expect(one.fetches).toEqual(['jobs']);
    expect(await fetchesOf(graphs[1], query)).toEqual({ ...one, fetches: [] });
  });

  it('both forget an article at once that one of them withdraws', async () => {
    const { id } = await deskOf(graphs[0]).publish('Shared For A While');
    for (const graph of graphs) expect((await fetchesOf(graph, ARTICLE, { id })).data.article).not.toBeNull();
    // What was published is heard of once more, a moment later.
    for (const graph of graphs) await until(graph, ARTICLE, { id });
    await deskOf(graphs[0]).move(PUBLISHER, id, 'UNPUBLISHED', { comment: 'Wrong.' });
    for (const graph of graphs) expect((await fetchesOf(graph, ARTICLE, { id })).data.article).toBeNull();
  });

  it('hear of what another process wrote', async () => {
    await until(graphs[0], LIST);
    const [first] = (await fetchesOf(graphs[1], LIST)).data.vacancies.nodes;
    const client = new Client({ connectionString: databases.jobs });
    await client.connect();
    await client.query(`update vacancy set title = 'By Another' where id = $1`, [first.id]);
    await client.end();
    await delay(800);
    for (const graph of graphs) expect((await fetchesOf(graph, LIST)).data.vacancies.nodes[0].title).toBe('By Another');
  });

  it('answer without Redis', async () => {
    await redis.stop();
    for (let time = 0; time < 3; time++) {
      const { data, fetches } = await fetchesOf(graphs[0], LIST);
      expect([data.vacancies.nodes.length, fetches]).toEqual([3, ['jobs']]);
    }
    const { id } = await deskOf(graphs[0]).publish('Without Redis');
    expect((await fetchesOf(graphs[1], ARTICLE, { id })).data.article).toEqual({ title: 'Without Redis' });
    expect(faults.length).toBeGreaterThan(0);
  });
});
