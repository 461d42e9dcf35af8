import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AUTHOR, deskOf, PUBLISHER } from './desk.js';
import { FORMS, NOW, startGraph, type Graph } from './graph.js';

interface Page {
  loc: string;
  lastmod: string;
  'xhtml:link'?: { '@hreflang': string; '@href': string }[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name),
});

describe.each(FORMS)('the sitemap, %s', (form) => {
  let graph: Graph;
  let desk: ReturnType<typeof deskOf>;
  let now = NOW;
  beforeAll(async () => {
    graph = await startGraph({ form, internal: true, clock: () => now });
    desk = deskOf(graph);
  });
  afterAll(() => graph.close());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${graph.address}${path}`, { headers, method });
  const read = async (path: string) => {
    const xml = await (await get(path)).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    return parser.parse(xml);
  };
  /** All pages, by their addresses. */
  const pages = async (): Promise<Map<string, Page>> => {
    const { sitemapindex } = await read('/sitemap.xml');
    const found: Page[] = [];
    for (const { loc } of sitemapindex.sitemap) found.push(...(await read(loc.replace(graph.site, ''))).urlset.url);
    return new Map(found.map((page) => [page.loc, page]));
  };
  const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

  it('has every published article that is not for readers alone, with its last change', async () => {
    const { slug: hidden } = await desk.publish('Hidden', { seo: { noindex: true } });
    await desk.create('A Draft');
    const { data } = await graph.query(
      `{ articles(first: 100) { nodes { slug canonicalUrl modifiedAt seo { noindex } } } }`,
    );
    const expected = data!['articles'].nodes.filter(({ slug }: { slug: string }) => slug !== hidden);
    expect(expected).toHaveLength(data!['articles'].nodes.length - 1);
    const found = await pages();
    expect([...found.values()].map(({ loc, lastmod }) => [loc, lastmod]).sort()).toEqual(
      expected.map(({ canonicalUrl, modifiedAt }: Record<string, string>) => [canonicalUrl, modifiedAt]).sort(),
    );
    expect(found.has(`${graph.site}/articles/${hidden}`)).toBe(false);
  });

  it('names the translations of a page that there are at the instant', async () => {
    const { id } = await desk.publish('Nights', { slug: 'nights' });
    const { article } = await desk.run(AUTHOR, 'createArticle', {
      title: 'Noches',
      slug: 'noches',
      locale: 'es',
      translationOf: id,
    });
    await desk.move(AUTHOR, article.id, 'IN_REVIEW');
    await desk.move(PUBLISHER, article.id, 'SCHEDULED', { at: later(30_000) });
    const [en, es] = [`${graph.site}/articles/nights`, `${graph.site}/es/articles/noches`];
    const before = await pages();
    expect([before.has(es), before.get(en)!['xhtml:link']]).toEqual([false, undefined]);
    const early = await get('/sitemaps/articles-1.xml');
    expect(early.headers.get('cache-control')).toBe('public, max-age=30');

    now = later(30_000);
    const after = await pages();
    const both = [
      { '@rel': 'alternate', '@hreflang': 'en', '@href': en },
      { '@rel': 'alternate', '@hreflang': 'es', '@href': es },
    ];
    expect([after.get(en)!['xhtml:link'], after.get(es)!['xhtml:link']]).toEqual([both, both]);
    const tag = { 'if-none-match': early.headers.get('etag')! };
    expect((await get('/sitemaps/articles-1.xml', tag)).status).toBe(200);
  });

  it('answers 304 to who has it, and HEAD without a body', async () => {
    for (const [index, path] of ['/sitemap.xml', '/sitemaps/articles-1.xml'].entries()) {
      now = later(100_000 + index * 10_000);
      const { headers } = await get(path);
      expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
      const again = await get(path, { 'if-none-match': headers.get('etag')! });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect((await get(path, { 'if-modified-since': headers.get('last-modified')! })).status).toBe(304);
      const head = await get(path, {}, 'HEAD');
      expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', headers.get('etag')]);
      await desk.publish('Another');
      expect((await get(path, { 'if-none-match': headers.get('etag')! })).status).toBe(200);
    }
  });

  it.each(['/sitemaps/articles-2.xml', '/sitemaps/articles-0.xml', '/sitemaps/articles-x.xml', '/sitemap.xml.gz'])(
    'has no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('is read and nothing else', async () => {
    expect((await get('/sitemap.xml', {}, 'POST')).status).toBe(405);
  });
});
