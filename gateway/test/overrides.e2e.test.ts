import { PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { loadOperations } from '../src/example-operations.js';
import { deskOf, EDITOR, PUBLISHER } from './desk.js';
import { FORMS, NOW, seededDatabases, startGraph, type Graph } from './graph.js';
import { overridesOf, pinsOf } from './overrides.js';

const seconds = (count: number) => new Date(NOW.getTime() + 1000 * count);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
/** Those that are known; others may take a place that became free. */
const among = (known: readonly string[], list: readonly { id: string }[]) =>
  ids(list).filter((id) => known.includes(id));

/** A text that serves no vacancy. */
const BEANS = [{ type: 'paragraph', children: [{ type: 'text', value: 'How beans are grown.' }] }];

describe.each(FORMS)('what editors say, %s', (form) => {
  let databases: Awaited<ReturnType<typeof seededDatabases>>;
  let graph: Graph;
  let now = NOW;
  let overrides: ReturnType<typeof overridesOf>;
  /** A vacancy of a patrol officer and another one, the articles that are beside the first, and one that serves no vacancy. */
  let officer: string;
  let other: string;
  let beside: string[];
  let beans: string;
  let profile: { role: string; setting: string };

  async function inJobs<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: databases.jobs });
    await client.connect();
    const { rows } = await client.query(sql, values);
    await client.end();
    return rows as Row[];
  }

  beforeAll(async () => {
    databases = await seededDatabases();
    graph = await startGraph({ form, databases, internal: true, clock: () => now });
    overrides = overridesOf(graph);
    beans = (await deskOf(graph).publish('Beans', { blocks: BEANS })).id;
    const rows = await inJobs<{ id: string; profile: typeof profile }>(
      `select id, match_profile as profile from vacancy
       where match_profile->>'role' = 'patrol-officer' and closed_at is null and valid_through > $1 and posted_at <= $1
       order by posted_at desc limit 2`,
      [NOW],
    );
    [officer, other] = [rows[0]!.id, rows[1]!.id];
    profile = rows[0]!.profile;
    beside = ids(await overrides.articles(officer));
    expect(beside.length).toBeGreaterThan(5);
  });
  afterAll(async () => {
    await graph.close();
    await databases.drop();
  });
  afterEach(async () => {
    for (const override of (await overrides.audit({ states: ['IN_FORCE', 'SCHEDULED'] })).nodes) {
      await overrides.withdraw(override);
    }
    now = NOW;
    expect(ids(await overrides.articles(officer))).toEqual(beside);
  });

  const pin = (articleId: string, input: object = {}) =>
    overrides.say({ articleId, action: 'PIN', scope: 'VACANCY', vacancyId: officer, ...input });
  const block = (articleId: string, input: object = {}) => pin(articleId, { action: 'BLOCK', ...input });

  it('a pin is first in both directions, with its reason, and with the score that it has anyway', async () => {
    expect(ids(await overrides.vacancies(beans))).toEqual([]);
    await pin(beans);
    const articles = await overrides.articles(officer);
    expect(ids(articles)).toEqual([beans, ...beside]);
    expect(pinsOf(articles)).toEqual([beans]);
    expect(await overrides.vacancies(beans)).toEqual([{ ...articles[0]!, id: officer }]);
    expect(await overrides.count('article', beans)).toEqual({ value: 1, precision: 'EXACT' });
    expect((await overrides.count('vacancy', officer)).value).toBe(beside.length + 1);
    expect(ids(await overrides.articles(officer, 'first: 1'))).toEqual([beans]);
    expect(ids(await overrides.articles(officer, 'first: 5, minGrade: EDITOR_PINNED'))).toEqual([beans]);
    expect(ids(await overrides.articles(other))).not.toContain(beans);
  });

  it('a block takes the pair out of both directions, and nothing else', async () => {
    const { data } = await graph.query(
      '{ articles(first: 100) { nodes { id relevantVacancies(first: 100, minGrade: WEAK) { nodes { id } } } } }',
    );
    const lists: { id: string; relevantVacancies: { nodes: { id: string }[] } }[] = data!.articles.nodes;
    const backs = new Map(lists.map(({ id, relevantVacancies }) => [id, ids(relevantVacancies.nodes)]));
    const blocked = beside.find((id) => backs.get(id)!.includes(officer))!;
    const back = backs.get(blocked)!;
    await block(blocked);
    expect(among(beside, await overrides.articles(officer))).toEqual(beside.filter((id) => id !== blocked));
    expect(among([...back, officer], await overrides.vacancies(blocked))).toEqual(back.filter((id) => id !== officer));
    expect(ids(await overrides.articles(other))).toContain(blocked);
  });

  it('pins stand in their order, and pages go through them and the rest once', async () => {
    const pinned = [beside[4]!, beans, beside[2]!];
    for (const [index, id] of [...pinned.entries()].reverse()) await pin(id, { position: 10 * (index + 1) });
    const expected = [...pinned, ...beside.filter((id) => !pinned.includes(id))];
    const whole = await overrides.articles(officer);
    expect(pinsOf(whole)).toEqual(pinned);
    expect(among(expected, whole)).toEqual(expected);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await graph.query(
        `query ($id: ID!, $after: String) { vacancy(id: $id) { relevantArticles(first: 2, after: $after, minGrade: WEAK) {
           nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { id: officer, after },
      );
      const { nodes, pageInfo } = data!.vacancy.relevantArticles;
      seen.push(...ids(nodes));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(ids(whole));
  });

  it('the more specific wins, then a block, then what was made later', async () => {
    const isShown = async () => pinsOf(await overrides.articles(officer)).includes(beans);
    const isShownBack = async () => pinsOf(await overrides.vacancies(beans)).includes(officer);
    const both = async () => [await isShown(), await isShownBack()];
    await pin(beans, { scope: 'EVERYWHERE', vacancyId: null });
    expect(await both()).toEqual([true, true]);
    await block(beans, { scope: 'ROLE', vacancyId: null, role: profile.role });
    expect(await both()).toEqual([false, false]);
    expect((await overrides.vacancies(beans)).length).toBeGreaterThan(0);
    await pin(beans, { scope: 'PROFILE', vacancyId: null, role: profile.role, setting: profile.setting });
    expect(await both()).toEqual([true, true]);
    await block(beans);
    expect(await both()).toEqual([false, false]);
    now = seconds(1);
    await pin(beans);
    expect(await both()).toEqual([false, false]);
    await pin(beside[3]!, { position: 2 });
    now = seconds(2);
    await pin(beside[3]!, { position: 7 });
    await pin(beside[5]!, { position: 5 });
    expect(pinsOf(await overrides.articles(officer))).toEqual([beside[5], beside[3]]);
  });

  it('counts from its first instant to its last, and nothing runs in between', async () => {
    await pin(beans, { validFrom: seconds(3), validThrough: seconds(5) });
    const shownAt = async (at: number) => {
      now = seconds(at);
      return [
        pinsOf(await overrides.articles(officer)).includes(beans),
        pinsOf(await overrides.vacancies(beans)).includes(officer),
        (await overrides.audit({ articleIds: [beans], states: ['IN_FORCE'] })).totalCount.value === 1,
      ];
    };
    expect(await shownAt(2)).toEqual([false, false, false]);
    expect(await shownAt(3)).toEqual([true, true, true]);
    expect(await shownAt(4.999)).toEqual([true, true, true]);
    expect(await shownAt(5)).toEqual([false, false, false]);
    now = seconds(4);
  });

  it('brings back no vacancy that has expired, and no article that is not published', async () => {
    const [row] = await inJobs<{ until: Date }>('select valid_through as until from vacancy where id = $1', [officer]);
    const { until } = row!;
    await pin(beans);
    now = new Date(until.getTime() - 1);
    expect(ids(await overrides.vacancies(beans))).toEqual([officer]);
    now = until;
    expect(ids(await overrides.vacancies(beans))).toEqual([]);
    now = NOW;
    expect(await overrides.vacancies(beans, 'first: 9, filter: { positionTypes: [DISPATCHER] }')).toEqual([]);
    const desk = deskOf(graph);
    const { id } = await desk.publish('Peas', { blocks: BEANS });
    await pin(id);
    expect(pinsOf(await overrides.articles(officer))).toContain(id);
    await desk.move(PUBLISHER, id, 'UNPUBLISHED');
    expect(ids(await overrides.articles(officer))).not.toContain(id);
  });

  it('a change and a withdrawal count in the next request, and the log tells both', async () => {
    const made = await pin(beans, { position: 3, validThrough: seconds(60) });
    await pin(beside[0]!, { position: 2 });
    expect(pinsOf(await overrides.articles(officer))).toEqual([beside[0], beans]);
    const input = { id: made.id, expectedVersion: 1, position: 1, validThrough: null };
    const changed = await overrides.does('updateRelevanceOverride', input, PUBLISHER);
    expect(changed).toMatchObject({ position: 1, validThrough: null, reason: 'The desk said so.', version: 2 });
    expect(pinsOf(await overrides.articles(officer))).toEqual([beans, beside[0]]);
    now = seconds(1);
    const withdrawn = await overrides.withdraw(changed);
    expect(pinsOf(await overrides.articles(officer))).toEqual([beside[0]]);
    expect(await overrides.vacancies(beans)).toEqual([]);
    expect(withdrawn).toMatchObject({
      state: 'WITHDRAWN',
      madeBy: { slug: 'marcus-delgado' },
      withdrawnAt: seconds(1).toISOString(),
      withdrawnBy: { slug: 'marcus-delgado' },
    });
    const was = { position: 3, validFrom: null, validThrough: seconds(60).toISOString(), reason: 'The desk said so.' };
    expect(withdrawn.changes).toEqual([
      { kind: 'MADE', at: NOW.toISOString(), by: { slug: 'marcus-delgado' }, details: {} },
      {
        kind: 'CHANGED',
        at: NOW.toISOString(),
        by: { slug: 'ellen-whitehorse' },
        details: { from: was, to: { ...was, position: 1, validThrough: null } },
      },
      { kind: 'WITHDRAWN', at: seconds(1).toISOString(), by: { slug: 'marcus-delgado' }, details: {} },
    ]);
    const audit = await overrides.audit({ articleIds: [beans], states: ['WITHDRAWN'], vacancyIds: [officer] });
    expect(audit.nodes).toContainEqual(withdrawn);
  });

  it('counts in a preview as it will at its instant, also of a draft', async () => {
    const { id } = await deskOf(graph).create('Carrots', { blocks: BEANS });
    await pin(id, { validFrom: seconds(3) });
    const grant = (input: object) => graph.queryAs(EDITOR, loadOperations('preview')[0]!.query, { input });
    const pinsUnder = async (input: object) => {
      const { token } = (await grant(input)).data!.createPreviewToken;
      const query = `query ($id: ID!, $draft: ID!) {
        vacancy(id: $id) { relevantArticles(first: 5, minGrade: EDITOR_PINNED) { nodes { id } } }
        article(id: $draft) { relevantVacancies(first: 5, minGrade: EDITOR_PINNED) { nodes { id } } } }`;
      const { data } = await graph.queryWith({ [PREVIEW_HEADER]: token }, query, { id: officer, draft: id });
      return [ids(data!.vacancy.relevantArticles.nodes), data!.article && ids(data!.article.relevantVacancies.nodes)];
    };
    expect(await pinsUnder({ asOf: seconds(3), articleIds: [id] })).toEqual([[id], [officer]]);
    expect(await pinsUnder({ asOf: seconds(2.999), articleIds: [id] })).toEqual([[], []]);
    expect(await pinsUnder({ asOf: seconds(3) })).toEqual([[], null]);
    now = seconds(3);
    expect(pinsOf(await overrides.articles(officer))).toEqual([]);
  });

  it('cost no statement and no fetch beside a page of vacancies', async () => {
    const PAGE = `{ vacancies(first: 20) { nodes { id agency { name } relevantArticles(first: 3) {
      edges { relevance { grade reasons { label } } node { title authors { name } topics { topic { name } } } } } } } }`;
    await pin(beans, { scope: 'EVERYWHERE', vacancyId: null });
    await block(beside[0]!, { scope: 'ROLE', vacancyId: null, role: 'dispatcher' });
    await graph.query(PAGE);
    graph.counts();
    const { data } = await graph.query(PAGE);
    const { fetches, statements } = graph.counts();
    expect([fetches, statements.length]).toEqual([['jobs', 'editorial'], 6]);
    const lists: { relevantArticles: { edges: { node: { title: string }; relevance: { grade: string } }[] } }[] =
      data!.vacancies.nodes;
    for (const { relevantArticles } of lists) {
      expect(relevantArticles.edges[0]).toMatchObject({
        node: { title: 'Beans' },
        relevance: { grade: 'EDITOR_PINNED' },
      });
      expect(relevantArticles.edges.length).toBeLessThanOrEqual(3);
    }
  });

  it('the vacancy of an override is found across the services, and is null when nobody knows it', async () => {
    const unknown = 'vac_01kb4x3m8ve2ra7z5d9qnt6hpc';
    const made = await Promise.all([officer, unknown].map((vacancyId) => pin(beans, { vacancyId })));
    const query = 'query ($id: ID!) { relevanceOverride(id: $id) { vacancyId vacancy { title } } }';
    const [known, none] = await Promise.all(made.map(({ id }) => graph.queryAs(EDITOR, query, { id })));
    expect(known!.data!.relevanceOverride.vacancy.title).toEqual(expect.any(String));
    expect(none!.data!.relevanceOverride).toEqual({ vacancyId: unknown, vacancy: null });
    expect(ids(await overrides.vacancies(beans))).toEqual([officer]);
  });
});
