import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linksOf, readAtom } from './atom-rules.js';
import { deskOf, PUBLISHER, AUTHOR } from './desk.js';
import { FORMS, NOW, startGraph, type Graph } from './graph.js';

describe.each(FORMS)('feeds, %s', (form) => {
  let graph: Graph;
  let desk: ReturnType<typeof deskOf>;
  let now = NOW;
  beforeAll(async () => {
    graph = await startGraph({ form, internal: true, clock: () => now });
    desk = deskOf(graph);
  });
  afterAll(() => graph.close());

  const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${graph.address}${path}`, { headers, method });
  const read = async (path = '/feeds/articles.atom') => readAtom(await (await get(path)).text());
  const maxAge = (response: Response) => response.headers.get('cache-control');

  it('give every published article once, the newest first, over all pages', async () => {
    const { data } = await graph.query(`{ articles(first: 100) { totalCount { value } nodes { title } } }`);
    const titles: string[] = [];
    for (let path: string | undefined = '/feeds/articles.atom'; path;) {
      const page = await read(path);
      expect(linksOf(page.feed, 'self')).toEqual([`${graph.site}${path}`]);
      expect(linksOf(page.feed, 'first')).toEqual([`${graph.site}/feeds/articles.atom`]);
      titles.push(...page.titles);
      path = linksOf(page.feed, 'next')[0]?.replace(graph.site, '');
    }
    expect(data!['articles'].totalCount.value).toBeGreaterThan(20);
    expect(titles).toHaveLength(data!['articles'].totalCount.value);
    expect(titles.slice(0, 100)).toEqual(data!['articles'].nodes.map(({ title }: { title: string }) => title));
  });

  it('say of an article what readers see, with all that XML has to escape', async () => {
    const title = `]]> <b>&amp; "é" 😀`;
    const { nodes: topics } = (await graph.query('{ topics(first: 2) { nodes { id slug name } } }')).data!['topics'];
    const blocks = [
      { type: 'paragraph', children: [{ type: 'text', value: '1 < 2 & "x"' }] },
      { type: 'paragraph', children: [{ type: 'link', url: '/x', children: [{ type: 'text', value: 'x' }] }] },
    ];
    const { slug } = await desk.publish(title, {
      slug: 'all-that-xml',
      summary: 'A & B',
      blocks,
      topicIds: topics.map(({ id }: { id: string }) => id),
    });
    const { entries, feed } = await read();
    expect(entries[0]).toMatchObject({
      title: { '#text': title },
      summary: { '#text': 'A & B' },
      published: { '#text': now.toISOString() },
      updated: { '#text': now.toISOString() },
      author: [{ name: { '#text': 'Ruth Halvorsen' }, uri: { '#text': `${graph.site}/authors/ruth-halvorsen` } }],
      category: topics.map(({ slug, name }: { slug: string; name: string }) => ({ '@term': slug, '@label': name })),
    });
    expect(linksOf(entries[0]!, 'alternate')).toEqual([`${graph.site}/articles/${slug}`]);
    const html = (entries[0]!['content'] as { '#text': string })['#text'];
    expect(html).toContain('1 &#x3C; 2 &#x26; "x"');
    expect(html).toContain('href="/x"');
    expect(feed['@xml:base']).toBe(`${graph.site}/`);
    const ofTopic = await read(`/feeds/topics/${topics[0].slug}.atom`);
    expect(ofTopic.entries[0]).toEqual(entries[0]);
    expect(linksOf(ofTopic.feed, 'alternate')).toEqual([`${graph.site}/topics/${topics[0].slug}`]);
    expect(ofTopic.feed['id']).not.toEqual(feed['id']);
  });

  it('keep the id of an entry and of the feed when an article is renamed', async () => {
    const { id } = await desk.publish('A Name');
    const before = await read();
    await desk.does(PUBLISHER, 'changeArticleSlug', id, { slug: 'another-name' });
    const after = await read();
    expect(after.ids).toEqual(before.ids);
    expect(after.feed['id']).toEqual(before.feed['id']);
    expect(linksOf(after.entries[0]!, 'alternate')).toEqual([`${graph.site}/articles/another-name`]);
  });

  it('are kept by caches for a minute, and never beyond what is planned', async () => {
    const { id } = await desk.create('Planned');
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(90_000) });
    now = later(10_000);
    const early = await get('/feeds/articles.atom');
    expect(maxAge(early)).toBe('public, max-age=60');
    now = later(60_500);
    const known = { 'if-none-match': early.headers.get('etag')! };
    const still = await get('/feeds/articles.atom', known);
    expect([still.status, maxAge(still), await still.text()]).toEqual([304, 'public, max-age=29', '']);
    now = later(90_000);
    const came = await get('/feeds/articles.atom', known);
    expect([came.status, came.headers.get('last-modified')]).toEqual([200, now.toUTCString()]);
    expect(readAtom(await came.text()).titles[0]).toBe('Planned');
    await desk.move(PUBLISHER, id, 'UNPUBLISHED', { at: later(95_000) });
    expect(maxAge(await get('/feeds/articles.atom'))).toBe('public, max-age=5');
    now = later(95_000);
    expect((await read()).titles[0]).not.toBe('Planned');
  });

  it('answer 304 to who has them, and HEAD without a body', async () => {
    now = later(200_000);
    const { headers } = await get('/feeds/articles.atom');
    const [etag, modified] = [headers.get('etag')!, headers.get('last-modified')!];
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const conditions = (all: Record<string, string>[]) => all;
    for (const condition of conditions([
      { 'if-none-match': `"x", W/${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': modified },
    ])) {
      expect((await get('/feeds/articles.atom', condition)).status).toBe(304);
    }
    for (const condition of conditions([
      { 'if-none-match': '"x"', 'if-modified-since': modified },
      { 'if-modified-since': new Date(Date.parse(modified) - 1_000).toUTCString() },
      { 'if-modified-since': 'yesterday' },
    ])) {
      expect((await get('/feeds/articles.atom', condition)).status).toBe(200);
    }
    const head = await get('/feeds/articles.atom', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(etag);
    expect(head.headers.get('content-length')).toBe(headers.get('content-length'));
  });

  it.each([
    ['/feeds/topics/no-such-topic.atom', 404, 'NOT_FOUND'],
    ['/feeds/articles.rss', 404, 'NOT_FOUND'],
    ['/feeds/topics/a/b.atom', 404, 'NOT_FOUND'],
    ['/feeds/articles.atom?after=x', 400, 'BAD_USER_INPUT'],
  ])('refuse %s with %i', async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('refuse a cursor of another list, and what is no reading', async () => {
    const { data } = await graph.query('{ topics(first: 1) { pageInfo { endCursor } } }');
    const after = encodeURIComponent(data!['topics'].pageInfo.endCursor);
    const foreign = await get(`/feeds/articles.atom?after=${after}`);
    expect(foreign.status).toBe(400);
    expect(await foreign.json()).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_MISMATCH' } }] });
    expect((await get('/feeds/articles.atom', {}, 'DELETE')).status).toBe(405);
  });
});
