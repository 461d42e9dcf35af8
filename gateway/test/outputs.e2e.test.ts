import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOperations } from '../src/example-operations.js';
import { AUTHOR, deskOf, PUBLISHER } from './desk.js';
import { FORMS, NOW, startGraph, type Graph } from './graph.js';

const operations = loadOperations('outputs');

describe.each(FORMS)('what goes out of the desk, %s', (form) => {
  let graph: Graph;
  let desk: ReturnType<typeof deskOf>;
  let now = NOW;
  beforeAll(async () => {
    graph = await startGraph({ form, internal: true, clock: () => now });
    desk = deskOf(graph);
  });
  afterAll(() => graph.close());

  const run = async (name: string, variables: object = {}) => {
    const operation = operations.find((it) => it.name === name)!;
    const { data, errors } = await graph.query(operation.query, { ...operation.variables, ...variables });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of any query
  };

  it('is followed by changes, from all that readers see to what happens by time alone', async () => {
    let page = await run('ArticleChanges');
    const seen = new Set(page['changes'].map(({ id }: { id: string }) => id));
    while (page['hasMore']) {
      page = await run('ArticleChanges', { since: page['next'] });
      for (const { id } of page['changes']) seen.add(id);
    }
    const { data } = await graph.query('{ articles { totalCount { value } } }');
    expect(seen.size).toBe(data!['articles'].totalCount.value);

    const { id } = await desk.create('Planned');
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: new Date(NOW.getTime() + 3_000) });
    page = await run('ArticleChanges', { since: page['next'] });
    expect(page['changes']).toMatchObject([{ op: 'TOMBSTONE', id, article: null }]);
    now = new Date(NOW.getTime() + 3_000);
    page = await run('ArticleChanges', { since: page['next'] });
    expect(page['changes']).toMatchObject([
      { op: 'UPSERT', id, article: { title: 'Planned', canonicalUrl: `${graph.site}/articles/planned` } },
    ]);
  });

  it('tells the head of a page what it is', async () => {
    const { article } = await run('ArticleHead');
    expect(article).toMatchObject({
      canonicalUrl: `${graph.site}/articles/policing-in-small-town-america`,
      seo: { title: expect.stringMatching(/^Policing in Small-Town America/), noindex: false, ogImage: null },
      structuredData: { eligible: true, problems: [{ rule: 'image', severity: 'RECOMMENDED' }] },
    });
  });

  it('has a script element that no text of an article leaves', async () => {
    const title = '</script><img src=x onerror=alert(1)>';
    const { slug } = await desk.publish(title, {
      slug: 'a-way-out',
      seo: { title: 'For Machines', description: 'Said to machines.' },
    });
    const { article } = await run('ArticleHead', { slug });
    const { script, problems } = article['structuredData'];
    expect(script.match(/<|>/g)).toEqual(['<', '>', '<', '>']);
    const data = JSON.parse(script.replace(/^<[^>]*>|<[^<]*$/g, ''));
    expect(data).toMatchObject({ '@type': 'Article', headline: title, author: [{ name: 'Ruth Halvorsen' }] });
    expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(['description', 'image']);
    expect(article['seo']).toMatchObject({ title: 'For Machines', description: 'Said to machines.' });
  });

  it('has no script for a draft, and says why', async () => {
    const { id } = await desk.create('A Draft', { authorIds: [] });
    const query = `query ($id: ID!) { article(id: $id) { structuredData { script eligible jsonLd problems { rule severity } } } }`;
    const { data } = await graph.queryAs(AUTHOR, query, { id });
    expect(data!['article'].structuredData).toMatchObject({
      script: null,
      eligible: false,
      jsonLd: { headline: 'A Draft' },
    });
    expect(data!['article'].structuredData.problems).toContainEqual({ rule: 'date-published', severity: 'REQUIRED' });
  });

  it('takes a constant number of statements for a list', async () => {
    const count = async (first: number) => {
      graph.counts();
      await graph.query(
        `{ articles(first: ${first}) { nodes { canonicalUrl seo { title ogImage { alt } } structuredData { eligible } } } }`,
      );
      return graph.counts().statements.length;
    };
    // What follows from the moves above may be under way, and only adds to the count.
    const least = async (first: number) => Math.min(await count(first), await count(first), await count(first));
    expect(await least(20)).toBe(await least(2));
  });
});
