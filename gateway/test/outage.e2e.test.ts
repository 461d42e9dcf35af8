import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultThrowawayDirectory, ensureDatabase, startPostgres, type Postgres } from '@heartland/shared/postgres';
import { seededDatabases, startGraph, type Graph } from './graph.js';

const QUESTION = '{ vacancies(first: 5) { nodes { title relevantArticles(first: 2) { nodes { title } } } } }';

const LEAKS = /127\.0\.0\.1|localhost|ECONN|:\d{4,5}\b|stack|postgres/i;

describe('editorial is stopped', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ form: 'apart' });
    await graph.query(QUESTION);
    await graph.stopEditorial();
  });
  afterAll(() => graph.close());

  it('vacancies still answer, with null for the articles and one coded error that names the subgraph', async () => {
    const { status, data, errors, text } = await graph.query(QUESTION);
    expect(status).toBe(200);
    expect(data!.vacancies.nodes).toHaveLength(5);
    for (const { title, relevantArticles } of data!.vacancies.nodes) {
      expect(title).toEqual(expect.any(String));
      expect(relevantArticles).toBeNull();
    }
    expect(errors).toEqual([
      {
        message: 'The editorial subgraph cannot be reached at the moment.',
        path: ['vacancies', 'nodes', 0, 'relevantArticles'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'editorial', retryable: true },
      },
    ]);
    expect(text).not.toMatch(LEAKS);
  });

  it('a root field of editorial is null beside a vacancy that answers', async () => {
    const { data, errors } = await graph.query(
      '{ vacancies(first: 1) { nodes { title } } articles(first: 1) { nodes { title } } }',
    );
    expect(data).toMatchObject({ vacancies: { nodes: [{ title: expect.any(String) }] }, articles: null });
    expect(errors!.map(({ path }) => path)).toEqual([['articles']]);
  });

  it('the gateway stays ready and says which part is down', async () => {
    const response = await fetch(`${graph.address}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'up',
      parts: [
        { name: 'jobs', status: 'up' },
        { name: 'editorial', status: 'down', code: 'SUBGRAPH_UNAVAILABLE' },
      ],
    });
  });
});

describe('editorial never started', () => {
  it('the gateway starts without it and answers for jobs', async () => {
    const databases = await seededDatabases();
    const graph = await startGraph({ form: 'apart', databases, without: 'editorial' });
    const { data, errors } = await graph.query(QUESTION);
    expect(data!.vacancies.nodes).toHaveLength(5);
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'editorial', retryable: true },
    ]);
    await graph.close();
    await databases.drop();
  });
});

describe('the database goes away and comes back', () => {
  const dataDirectory = defaultThrowawayDirectory();
  let postgres: Postgres | undefined;
  let graph: Graph;
  let databases: { jobs: string; editorial: string };

  const startDatabase = async () => {
    postgres = await startPostgres({ dataDirectory, preferredPort: postgres?.port ?? 0 });
  };

  beforeAll(async () => {
    await startDatabase();
    databases = {
      jobs: await ensureDatabase(postgres!, 'jobs'),
      editorial: await ensureDatabase(postgres!, 'editorial'),
    };
    graph = await startGraph({ form: 'together', databases });
  });
  afterAll(async () => {
    await graph.close();
    await postgres?.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  const ready = async () => {
    const response = await fetch(`${graph.address}/health/ready`);
    return { status: response.status, body: (await response.json()) as { code?: string } };
  };

  it('is 503 with a code while it is away, and the next query after its return works', async () => {
    // The first question makes the tables; readiness gives every part a second and a half.
    await graph.query('{ vacancies(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } }');
    expect((await ready()).status).toBe(200);
    await postgres!.stop();

    const { data, errors, text } = await graph.query(
      '{ vacancies(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } }',
    );
    expect(data).toEqual({ vacancies: null, articles: null });
    expect(errors).toEqual(
      ['jobs', 'editorial'].map((subgraph) =>
        expect.objectContaining({ extensions: { code: 'DB_UNAVAILABLE', subgraph, retryable: true } }),
      ),
    );
    expect(text).not.toMatch(LEAKS);
    expect(await ready()).toMatchObject({ status: 503, body: { code: 'DB_UNAVAILABLE' } });

    await startDatabase();
    const back = await graph.query('{ vacancies(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } }');
    expect(back.errors).toBeUndefined();
    expect(back.data).toEqual({ vacancies: { nodes: [] }, articles: { nodes: [] } });
    expect((await ready()).status).toBe(200);
  });

  it('a graph that starts before its database uses it as soon as it is there', async () => {
    await postgres!.stop();
    const early = await startGraph({ form: 'together', databases });
    expect((await early.query('{ vacancies { nodes { id } } }')).errors![0]!.extensions['code']).toBe('DB_UNAVAILABLE');
    await startDatabase();
    expect((await early.query('{ vacancies { nodes { id } } }')).data).toEqual({ vacancies: { nodes: [] } });
    await early.close();
  });
});
