import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '@heartland/shared/answer-cache/memory-store';
import { Client } from 'pg';
import { loadOperations } from '../src/example-operations.js';
import { deskOf, PUBLISHER } from './desk.js';
import { NOW, seededDatabases, startGraph, type Graph } from './graph.js';

const VACANCY = `query ($id: ID!) { vacancy(id: $id) { id title state relevantArticles(first: 3) { nodes { id title } } } }`;
const ARTICLE = `query ($id: ID!) { article(id: $id) { id title } }`;
/** A second and a half, and what the execution took. */
const AGE = /^[2-5]$/;
const LIST = `{ vacancies(first: 5) { totalCount { value } nodes { id title } } }`;

describe('answers that are kept', () => {
  let databases: Awaited<ReturnType<typeof seededDatabases>>;
  let graph: Graph;
  let plain: Graph;
  let jobs: Client;
  let desk: ReturnType<typeof deskOf>;
  let now = NOW;
  const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

  beforeAll(async () => {
    databases = await seededDatabases();
    const clock = () => now;
    const store = new MemoryStore(2 ** 24, () => now.getTime());
    graph = await startGraph({ form: 'together', internal: true, databases, clock, store });
    plain = await startGraph({ form: 'together', databases, clock });
    desk = deskOf(graph);
    jobs = new Client({ connectionString: databases.jobs });
    await jobs.connect();
    // Both services begin to be followed when their databases are there.
    const both = '{ vacancies(first: 1) { nodes { id } } topics(first: 1) { nodes { id } } }';
    while ((await ask(both)).fetches.length > 0) await delay(25);
  });
  afterAll(async () => {
    await jobs.end();
    await graph.close();
    await plain.close();
    await databases.drop();
  });
  beforeEach(() => {
    now = NOW;
  });

  async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    graph.counts();
    const response = await fetch(`${graph.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return seen(response);
  }

  async function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
    graph.counts();
    const url = `${graph.address}/graphql?${new URLSearchParams(parameters)}`;
    return seen(await fetch(url, { headers: { 'apollo-require-preflight': '1', ...headers } }));
  }

  async function seen(response: Response) {
    const text = await response.text();
    const {
      date: _date,
      age,
      'keep-alive': _alive,
      connection: _open,
      ...headers
    } = Object.fromEntries(response.headers);
    return { status: response.status, headers, age, text, fetches: graph.counts().fetches };
  }

  const idOfVacancy = async (place = 0): Promise<string> =>
    (await plain.query(`{ vacancies(first: 10, sort: { field: POSTED_AT }) { nodes { id } } }`)).data!.vacancies.nodes[
      place
    ].id;

  /** Asks again until an answer fits, for a second. */
  async function until(query: string, fits: (data: never) => boolean) {
    for (let time = 0; time < 40; time++) {
      if (fits(JSON.parse((await ask(query)).text).data as never)) return true;
      await delay(25);
    }
    return false;
  }

  /** Asks until the answer is kept: what was written is heard of once more, a moment later. */
  async function kept(query: string, variables = {}): Promise<void> {
    for (let time = 0; (await ask(query, variables)).fetches.length > 0; time++) {
      if (time === 40) throw new Error('It is not kept.');
      await delay(25);
    }
  }

  it('are the same bytes under the same headers, and ask no subgraph', async () => {
    const id = await idOfVacancy();
    const first = await ask(VACANCY, { id });
    expect(first).toMatchObject({ status: 200, age: undefined, fetches: ['jobs', 'editorial'] });
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
      vary: 'accept, x-preview',
      'content-length': String(Buffer.byteLength(first.text)),
    });
    const keys = first.headers['surrogate-key']!.split(' ');
    const { relevantArticles } = JSON.parse(first.text).data.vacancy;
    expect(keys).toEqual(
      expect.arrayContaining([id, ...relevantArticles.nodes.map((node: { id: string }) => node.id), 'list:articles']),
    );
    expect(keys).not.toContain('list:vacancies');
    now = later(1_500);
    expect(await ask(VACANCY, { id })).toEqual({ ...first, age: expect.stringMatching(AGE), fetches: [] });
    expect(await get({ query: VACANCY, variables: JSON.stringify({ id }) })).toEqual({
      ...first,
      age: expect.stringMatching(AGE),
      fetches: [],
    });
  });

  it('equal those that are not kept, for every example operation', async () => {
    const operations = loadOperations();
    expect(operations.length).toBeGreaterThan(15);
    let kept = 0;
    for (const { query, variables } of operations) {
      const fresh = await ask(query, variables);
      const again = await ask(query, variables);
      const { status, text } = await plain.query(query, variables);
      expect({ ...again, age: undefined, fetches: [] }).toEqual({ ...fresh, fetches: [] });
      expect({ status: again.status, text: again.text }).toEqual({ status, text });
      if (again.age !== undefined) kept++;
    }
    // The changes that followers ask for are not, nor what counts by days from now.
    expect(operations.length - kept).toBe(2);
  });

  it('do not depend on the order of variables, but on everything else', async () => {
    const query = `query ($first: Int, $after: String) { vacancies(first: $first, after: $after) { nodes { id } } }`;
    await ask(query, { first: 2, after: null });
    expect((await ask(query, { after: null, first: 2 })).fetches).toEqual([]);
    expect((await ask(query, { first: 3, after: null })).fetches).toEqual(['jobs']);
    expect((await ask(`${query} `, { first: 2, after: null })).fetches).toEqual(['jobs']);
    const other = await ask(query, { first: 2, after: null }, { accept: 'application/graphql-response+json' });
    expect(other.fetches).toEqual(['jobs']);
    expect(other.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('are not sent to who has them', async () => {
    const parameters = { query: '{ vacancies(first: 3) { nodes { title } } }' };
    const { headers, text } = await get(parameters);
    const { etag } = headers;
    const known = await get(parameters, { 'if-none-match': `"other", W/${etag}` });
    const { 'content-length': _length, 'content-type': _type, ...rest } = headers;
    expect(known).toEqual({ status: 304, headers: rest, age: '1', text: '', fetches: [] });
    expect(await get(parameters, { 'if-none-match': '"other"' })).toMatchObject({ status: 200, text });
  });

  it('are of queries alone: a GET changes nothing', async () => {
    const query = 'mutation { createArticle(input: { title: "By GET" }) { article { id } } }';
    const url = `${graph.address}/internal/graphql?${new URLSearchParams({ query })}`;
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1', 'x-heartland-actor': PUBLISHER } });
    expect([response.status, response.headers.get('cache-control')]).toEqual([405, 'no-store']);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each([
    ['who acts', { 'x-heartland-actor': PUBLISHER }],
    ['a credential', { authorization: 'Bearer x' }],
  ])('are for nobody who says %s', async (_name, headers) => {
    await ask(LIST);
    const own = await ask(LIST, {}, headers);
    expect([own.headers['cache-control'], own.headers['etag'], own.fetches]).toEqual(['no-store', undefined, ['jobs']]);
  });

  it('have no errors, and are of no desk', async () => {
    const faulty = '{ vacancies(first: -1) { nodes { id } } topics(first: 1) { nodes { id } } }';
    for (let time = 0; time < 2; time++) {
      const { headers, fetches } = await ask(faulty);
      expect([headers['cache-control'], fetches.length]).toEqual(['no-store', 2]);
    }
    for (let time = 0; time < 2; time++) {
      const { cacheControl } = await graph.queryWith({}, LIST, {}, '/internal/graphql');
      expect([cacheControl, graph.counts().fetches.length]).toEqual(['no-store', 1]);
    }
  });

  it('are made once for all that ask at the same time', async () => {
    const query = '{ vacancies(first: 7) { nodes { title agency { name } } } }';
    graph.counts();
    const before = graph.counts().fetches.length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => graph.query(query)));
    expect(before).toBe(0);
    expect(graph.counts().fetches).toEqual(['jobs']);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('end when something in them does', async () => {
    const id = await idOfVacancy(1);
    await jobs.query('update vacancy set valid_through = $2 where id = $1', [id, later(2_000)]);
    const query = `query ($id: ID!) { vacancy(id: $id) { state validThrough } vacancies(first: 1) { totalCount { value } } }`;
    const stateOf = async () => {
      const answer = await ask(query, { id });
      return { state: JSON.parse(answer.text).data.vacancy.state, asked: answer.fetches.length > 0, ...answer };
    };
    expect(await until(LIST, () => true)).toBe(true);
    await delay(600);
    const open = await stateOf();
    expect([open.state, open.headers['cache-control']]).toEqual(['OPEN', 'public, max-age=2']);
    now = later(1_900);
    expect(await stateOf()).toMatchObject({ state: 'OPEN', asked: false, age: '2' });
    now = later(3_000);
    expect(await stateOf()).toMatchObject({ state: 'EXPIRED', asked: true });
  });

  it('show a vacancy that another process wrote', async () => {
    const id = await idOfVacancy(2);
    const newest = '{ vacancies(first: 10, sort: { field: POSTED_AT }) { nodes { title } } }';
    for (const title of ['Written Elsewhere', 'Written Again']) {
      await jobs.query('update vacancy set title = $2 where id = $1', [id, title]);
      expect(await until(newest, titled(title))).toBe(true);
      while ((await ask(newest)).fetches.length > 0) await delay(25);
    }
  });

  it('show a vacancy that is new, in lists that it was not in', async () => {
    const id = await idOfVacancy(3);
    const list = '{ vacancies(first: 10, sort: { field: POSTED_AT }) { totalCount { value } nodes { id } } }';
    const shown = (data: { vacancies: { nodes: { id: string }[] } }) =>
      data.vacancies.nodes.some((node) => node.id === id);
    const { rows } = await jobs.query(
      'update vacancy set closed_at = posted_at, closed_reason = $2 where id = $1 returning posted_at',
      [id, 'POLICY'],
    );
    expect(rows).toHaveLength(1);
    expect(await until(list, (data) => !shown(data))).toBe(true);
    while ((await ask(list)).fetches.length > 0) await delay(25);
    await jobs.query('update vacancy set closed_at = null, closed_reason = null where id = $1', [id]);
    expect(await until(list, shown)).toBe(true);
  });

  const titled = (title: string) => (data: { vacancies: { nodes: { title: string }[] } }) =>
    data.vacancies.nodes.some((node) => node.title === title);

  it('are gone at once when an article in them is withdrawn, and others stay', async () => {
    const { id } = await desk.publish('Kept For A While');
    const other = (await desk.publish('Kept Longer')).id;
    const newest = '{ articles(first: 2, sort: { field: PUBLISHED_AT }) { nodes { title } } }';
    expect(JSON.parse((await ask(ARTICLE, { id })).text).data.article.title).toBe('Kept For A While');
    await kept(newest);
    for (const one of [id, other]) await kept(ARTICLE, { id: one });
    await desk.move(PUBLISHER, id, 'UNPUBLISHED', { comment: 'Wrong.' });
    expect(JSON.parse((await ask(ARTICLE, { id })).text).data.article).toBeNull();
    expect((await ask(newest)).text).not.toContain('Kept For A While');
    expect((await ask(ARTICLE, { id: other })).fetches).toEqual([]);
  });

  it('end when an article is planned to come or to go', async () => {
    const { id } = await desk.publish('Until Soon');
    await desk.move(PUBLISHER, id, 'UNPUBLISHED', { at: later(5_000), comment: 'Planned.' });
    const { headers } = await ask(ARTICLE, { id });
    expect(headers['cache-control']).toBe('public, max-age=5');
    now = later(5_000);
    expect(JSON.parse((await ask(ARTICLE, { id })).text).data.article).toBeNull();
  });
});
