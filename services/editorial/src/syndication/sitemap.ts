import { element, open, text, XML_DECLARATION, type Xml } from '@heartland/shared/xml';
import type { Site } from '../site/site.js';
import type { SitemapFile, SitemapRow } from './sitemap.repository.js';

/**
 * Pages of a file. sitemaps.org takes 50,000 and 50 MB: at this number a page may have 5 kB, which is some twenty
 * languages with the longest slugs.
 */
export const FILE_SIZE = 10_000;

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

const saying = (name: string, value: string): Xml => element(name, {}, text(value));

/** `/sitemap.xml`: the index of the files. */
export function sitemapIndex(files: readonly SitemapFile[], site: Site): Xml {
  const { start, end } = open('sitemapindex', { xmlns: SITEMAP });
  const entries = files.map(({ number, modifiedAt }) =>
    element(
      'sitemap',
      {},
      saying('loc', `${site.url}/sitemaps/articles-${number}.xml`),
      saying('lastmod', modifiedAt.toISOString()),
    ),
  );
  return [XML_DECLARATION, start, ...entries, end].join('') as Xml;
}

/** A file of the sitemap, piece by piece. */
export async function* sitemapFile(pages: AsyncIterable<SitemapRow>, site: Site): AsyncGenerator<Xml> {
  const { start, end } = open('urlset', { xmlns: SITEMAP, 'xmlns:xhtml': XHTML });
  yield (XML_DECLARATION + start) as Xml;
  for await (const page of pages) yield urlOf(page, site);
  yield end;
}

function urlOf(page: SitemapRow, site: Site): Xml {
  const languages = page.languages.length > 1 ? page.languages : [];
  return element(
    'url',
    {},
    saying('loc', site.article(page)),
    saying('lastmod', page.modifiedAt.toISOString()),
    ...languages.map((language) =>
      element('xhtml:link', { rel: 'alternate', hreflang: language.locale, href: site.article(language) }),
    ),
  );
}
