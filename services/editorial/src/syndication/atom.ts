import { uuidOf } from '@heartland/shared/ids';
import { element, text, XML_DECLARATION, type Xml } from '@heartland/shared/xml';

/** A feed of which one page is written (RFC 4287, paged by RFC 5005). */
export interface Feed {
  /** Names the feed for ever, whatever its address. */
  id: string;
  title: string;
  subtitle: string;
  updated: Date;
  /** The publisher, for entries without an author. */
  author: { name: string; uri: string };
  links: { self: string; alternate: string; first: string; next: string | null };
  entries: readonly Entry[];
}

export interface Entry {
  /** One of our ids. */
  id: string;
  locale: string;
  title: string;
  summary: string;
  url: string;
  published: Date;
  updated: Date;
  authors: readonly { name: string; uri: string }[];
  categories: readonly { term: string; scheme: string; label: string }[];
  image: { url: string } | null;
  /** Sanitised; addresses in it may be relative to the site. */
  html: string;
}

/** Names a thing of ours in a feed for ever: addresses change, ids do not. */
export const atomId = (id: string): string => `urn:uuid:${uuidOf(id)}`;

const saying = (name: string, value: string, attributes: Record<string, string | null> = {}): Xml =>
  element(name, attributes, text(value));

const person = (name: string, { name: who, uri }: { name: string; uri: string }): Xml =>
  element(name, {}, saying('name', who), saying('uri', uri));

const link = (rel: string, href: string, type: string, more: Record<string, string> = {}): Xml =>
  element('link', { rel, type, href, ...more });

const ATOM = 'application/atom+xml';

/** @param base address against which relative ones in the entries are read */
export function atomOf(feed: Feed, base: string): Xml {
  const { self, alternate, first, next } = feed.links;
  return (XML_DECLARATION +
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:base': base },
      saying('id', feed.id),
      saying('title', feed.title),
      saying('subtitle', feed.subtitle),
      saying('updated', feed.updated.toISOString()),
      person('author', feed.author),
      link('self', self, ATOM),
      link('alternate', alternate, 'text/html'),
      link('first', first, ATOM),
      ...(next === null ? [] : [link('next', next, ATOM)]),
      ...feed.entries.map(entryOf),
    )) as Xml;
}

function entryOf(entry: Entry): Xml {
  return element(
    'entry',
    { 'xml:lang': entry.locale },
    saying('id', atomId(entry.id)),
    saying('title', entry.title),
    saying('published', entry.published.toISOString()),
    saying('updated', entry.updated.toISOString()),
    link('alternate', entry.url, 'text/html', { hreflang: entry.locale }),
    ...(entry.image ? [link('enclosure', entry.image.url, 'image/jpeg')] : []),
    ...entry.authors.map((author) => person('author', author)),
    ...entry.categories.map((category) => element('category', { ...category })),
    saying('summary', entry.summary),
    saying('content', entry.html, { type: 'html' }),
  );
}
