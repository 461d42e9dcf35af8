import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUTHOR, deskOf, EDITOR, PUBLISHER } from './desk.js';
import { FORMS, NOW, startGraph, type Graph, type GraphResult } from './graph.js';

let graph: Graph;
let desk: ReturnType<typeof deskOf>;
let now = NOW;
beforeAll(async () => {
  graph = await startGraph({ form: 'together', internal: true, clock: () => now });
  desk = deskOf(graph);
});
afterAll(() => graph.close());

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

const SEARCH = `query ($filter: ArticleFilter, $sort: ArticleSort, $first: Int, $after: String) {
  articles(filter: $filter, sort: $sort, first: $first, after: $after) {
    evaluatedAt totalCount { value precision } pageInfo { endCursor hasNextPage }
    edges { score highlights { field snippet } node { title } } } }`;

interface Found {
  score: number | null;
  highlights: { field: string; snippet: string }[];
  node: { title: string };
}

const listOf = ({ data, errors }: GraphResult) => {
  if (errors) throw new Error(JSON.stringify(errors));
  return data!.articles;
};
const search = async (filter: object, more: object = {}) => listOf(await graph.query(SEARCH, { filter, ...more }));
const titlesOf = ({ edges }: { edges: Found[] }) => edges.map(({ node }) => node.title);
const found = async (text: string, more: object = {}) => titlesOf(await search({ text, ...more }));
const foundAtDesk = async (text: string, statuses: string[]) =>
  titlesOf(listOf(await graph.queryAs(EDITOR, SEARCH, { filter: { text, statuses } })));

const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });

describe('a search over articles', () => {
  it('finds words anywhere, those in titles first, and shows where', async () => {
    await desk.publish('Lanterns at Dusk', { summary: 'Why <b> & "quotes" stay text: a lantern.' });
    await desk.publish('A Quiet Road', {
      blocks: [paragraph(`${'Nothing happens here for a long while. '.repeat(20)}Then somebody lights the lantern.`)],
    });
    const list = await search({ text: 'lantern' });
    expect(list).toMatchObject({ evaluatedAt: NOW.toISOString(), totalCount: { value: 2, precision: 'EXACT' } });
    expect(titlesOf(list)).toEqual(['Lanterns at Dusk', 'A Quiet Road']);
    const [first, second] = list.edges as [Found, Found];
    expect(first.score).toBeGreaterThan(0);
    expect(second.score).toBe(0);
    expect(first.highlights).toEqual([
      { field: 'title', snippet: '<mark>Lanterns</mark> at Dusk' },
      { field: 'summary', snippet: 'Why &lt;b&gt; &amp; &quot;quotes&quot; stay text: a <mark>lantern</mark>.' },
    ]);
    expect(second.highlights).toEqual([
      { field: 'body', snippet: expect.stringMatching(/^….*Then somebody lights the <mark>lantern<\/mark>\.$/) },
    ]);
  });

  it('knows phrases, exclusions, inflections and other spellings', async () => {
    await desk.publish('Calling 9-1-1 with a K-9', { summary: 'Zephyrs of the café.' });
    expect(await found('911 k9')).toEqual(['Calling 9-1-1 with a K-9']);
    expect(await found('"with a k9" zephyr')).toEqual(['Calling 9-1-1 with a K-9']);
    expect(await found('"k9 calling" zephyr')).toEqual([]);
    expect(await found('zephyr cafe')).toEqual(['Calling 9-1-1 with a K-9']);
    expect(await found('zephyr -cafe')).toEqual([]);
    expect(await found('zephyrs -"cafe zephyr"')).toEqual(['Calling 9-1-1 with a K-9']);
  });

  it('forgives a slip of the pen in a word of a title, and shows what was meant', async () => {
    await desk.publish('The Xylophone Unit');
    const list = await search({ text: 'xylohpone unit' });
    expect(list.totalCount.value).toBe(1);
    expect(list.edges[0].highlights[0].snippet).toBe('The <mark>Xylophone</mark> <mark>Unit</mark>');
    expect(await found('xylo')).toEqual([]);
  });

  it('reads each article in its own language', async () => {
    await desk.publish('Patrullas nocturnas', { locale: 'es', summary: 'Los oficiales caminan.' });
    expect(await found('patrulla')).toEqual(['Patrullas nocturnas']);
    expect(await found('oficial caminando', { locale: 'es' })).toEqual(['Patrullas nocturnas']);
    expect(await found('patrulla', { locale: 'en' })).toEqual([]);
  });

  it('finds what readers see at the instant alone, and drafts at the desk', async () => {
    const { id } = await desk.publish('Old Vermilion', { blocks: [paragraph('Ochre.')] });
    await desk.does(AUTHOR, 'updateArticleDraft', id, { title: 'New Vermilion', blocks: [paragraph('Umber.')] });
    expect([await found('vermilion ochre'), await found('umber')]).toEqual([['Old Vermilion'], []]);
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(2_000) });
    expect(await found('umber')).toEqual([]);
    now = later(2_000);
    expect([await found('vermilion ochre'), await found('umber')]).toEqual([[], ['New Vermilion']]);
    await desk.move(PUBLISHER, id, 'UNPUBLISHED', { comment: 'Taken back.' });
    expect(await found('umber')).toEqual([]);
    expect(await foundAtDesk('umber', ['UNPUBLISHED'])).toEqual(['New Vermilion']);
    await desk.create('Cerulean Notes');
    expect(await found('cerulean')).toEqual([]);
    expect(await foundAtDesk('cerulean', ['DRAFT', 'IN_REVIEW'])).toEqual(['Cerulean Notes']);
    now = NOW;
  });

  it.each(['RELEVANCE', 'PUBLISHED_AT', 'MODIFIED_AT', 'TITLE'])('walks %s both ways, each once', async (field) => {
    const walk = async (direction: string) => {
      const titles: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await search({ text: 'patrol' }, { sort: { field, direction }, first: 7, after });
        titles.push(...titlesOf(page));
        if (!page.pageInfo.hasNextPage) return { titles, total: page.totalCount.value };
        after = page.pageInfo.endCursor;
      }
    };
    const down = await walk('DESC');
    expect(down.total).toBeGreaterThan(20);
    expect(down.titles).toHaveLength(down.total);
    expect(new Set(down.titles).size).toBe(down.total);
    expect((await walk('ASC')).titles).toEqual(down.titles.reverse());
  });

  it('costs as many statements for one as for a hundred', async () => {
    const cost = async (first: number) => {
      graph.counts();
      await search({ text: 'patrol' }, { first });
      return graph.counts().statements.length;
    };
    await cost(1);
    // spelling, page, count, rows, highlights
    expect([await cost(1), await cost(100)]).toEqual([5, 5]);
  });
});

describe('bad input of a search over articles', () => {
  it.each([
    ['100 kB', { text: 'x'.repeat(100_000) }, ['filter', 'text']],
    ['a NUL', { text: 'a\u0000b' }, ['filter', 'text']],
    ['101 topics', { topicIds: Array.from({ length: 101 }, (_, i) => `top_${i}`) }, ['filter', 'topicIds']],
  ])('%s is refused by name', async (_name, filter, argument) => {
    const { data, errors } = await graph.query(SEARCH, { filter });
    expect(data).toEqual({ articles: null });
    expect(errors!.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
      expect.objectContaining({ path: ['articles'], code: 'BAD_USER_INPUT', argument }),
    ]);
  });

  it.each([
    "patrol' or 1=1; --",
    'patrol & | ! <-> :* ( ) \\',
    '"patrol',
    '-"patrol',
    '- " -" ""',
    '😀 👮‍♀️',
    '\ud800 \udc00',
    '\u202epatrol\u2066',
    '%_*?[](){}^$',
    'or and not',
    '-'.repeat(1_000),
    'a '.repeat(500),
    'ab '.repeat(333),
    'http://example.org/?a=1&b=2 a@b.org 1e400 -1.5e-9',
    '<script>alert(1)</script>',
    '§en §es',
  ])('%j is answered, in all orders', async (text) => {
    for (const field of ['RELEVANCE', 'TITLE']) {
      const list = await search({ text }, { sort: { field, direction: 'ASC' }, first: 3 });
      expect(list.totalCount.value).toBeGreaterThanOrEqual(list.edges.length);
      for (const { highlights } of list.edges as Found[])
        for (const { snippet } of highlights) expect(snippet.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
    }
  });

  it.each([
    ['another text', { filter: { text: 'jail' } }],
    ['another order', { filter: { text: 'patrol' }, sort: { field: 'TITLE' } }],
    ['another filter', { filter: { text: 'patrol', locale: 'en' } }],
    ['no text', {}],
  ])('refuses the cursor of %s', async (_name, variables) => {
    const { pageInfo } = await search({ text: 'patrol' }, { first: 1 });
    const { errors } = await graph.query(SEARCH, { ...variables, first: 1, after: pageInfo.endCursor });
    expect(errors![0]!.extensions).toMatchObject({ code: 'CURSOR_MISMATCH', argument: ['after'] });
  });

  it('a text of nothing is no text', async () => {
    const all = await search({});
    for (const text of ['', '   ', '""']) expect((await search({ text })).totalCount).toEqual(all.totalCount);
  });
});

interface Related {
  id: string;
  relatedArticles: { edges: { node: { id: string; locale: string }; relevance: { score: number; grade: string } }[] };
}

describe.each(FORMS)('related articles, %s', (form) => {
  let other: Graph;
  beforeAll(async () => {
    other = await startGraph({ form });
  });
  afterAll(() => other.close());

  const RELATED = `query ($first: Int) { articles(first: $first) { nodes { id relatedArticles(first: 50) {
    totalCount { value } edges { node { id locale } relevance { score grade reasons { kind contribution label evidence } } } } } } }`;

  it('are others, the best first, and score the same from either side', async () => {
    const { data, errors } = await other.query(RELATED, { first: 100 });
    expect(errors).toBeUndefined();
    const articles = data!.articles.nodes as Related[];
    const seen = new Map<string, unknown>();
    for (const { id, relatedArticles } of articles) {
      const scores = relatedArticles.edges.map(({ relevance }) => relevance.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { node, relevance } of relatedArticles.edges) {
        expect(node.id).not.toBe(id);
        expect(['FAIR', 'GOOD', 'STRONG']).toContain(relevance.grade);
        seen.set(`${id} ${node.id}`, relevance);
      }
    }
    const both = [...seen].filter(([pair]) => seen.has(pair.split(' ').reverse().join(' ')));
    expect(both.length).toBeGreaterThan(50);
    for (const [pair, relevance] of both) expect(seen.get(pair.split(' ').reverse().join(' '))).toEqual(relevance);
  });

  it('of twenty articles cost as many statements as of three', async () => {
    const cost = async (first: number) => {
      other.counts();
      await other.query(RELATED, { first });
      return other.counts().statements.length;
    };
    await cost(1);
    // page with rows, what was written since, match profiles, rows of the related
    expect([await cost(3), await cost(20)]).toEqual([4, 4]);
  });
});
