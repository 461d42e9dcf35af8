import { expect } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Node = Record<string, unknown> & { '#text'?: string };

const LISTS = ['entry', 'author', 'category', 'link'];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  alwaysCreateTextNode: true,
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => LISTS.includes(name),
});

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A text that stands exactly once. */
function one(node: Node, name: string): string {
  const found = node[name] as Node | undefined;
  expect([name, Array.isArray(found), found !== undefined]).toEqual([name, false, true]);
  return found!['#text'] ?? '';
}

const list = (node: Node, name: string) => (node[name] ?? []) as Node[];

/** The links of a relation. */
export const linksOf = (node: Node, rel: string): string[] =>
  list(node, 'link').flatMap((link) => (link['@rel'] === rel ? [String(link['@href'])] : []));

/** What RFC 4287 asks of feeds and entries alike (4.1.1, 4.1.2). */
function checkCommon(node: Node): void {
  expect(new URL(one(node, 'id')).protocol).toBe('urn:');
  expect(one(node, 'title')).not.toBe('');
  expect(one(node, 'updated')).toMatch(DATE);
  const alternates = list(node, 'link').filter((link) => link['@rel'] === 'alternate');
  const kinds = alternates.map((link) => `${String(link['@type'])} ${String(link['@hreflang'])}`);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const link of list(node, 'link')) expect(new URL(String(link['@href'])).protocol).toMatch(/^https?:$/);
  for (const author of list(node, 'author')) {
    expect(one(author, 'name')).not.toBe('');
    expect(new URL(one(author, 'uri')).protocol).toBe('https:');
  }
}

/** A feed that keeps the rules of RFC 4287. */
export function readAtom(xml: string): { feed: Node; entries: Node[]; ids: string[]; titles: string[] } {
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed } = parser.parse(xml) as { feed: Node };
  expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
  checkCommon(feed);
  expect(linksOf(feed, 'self')).toHaveLength(1);
  expect(list(feed, 'author').length).toBeGreaterThan(0);
  const entries = list(feed, 'entry');
  for (const entry of entries) {
    checkCommon(entry);
    expect(linksOf(entry, 'alternate')).toHaveLength(1);
    expect(one(entry, 'published')).toMatch(DATE);
    expect(Date.parse(one(entry, 'published'))).toBeLessThanOrEqual(Date.parse(one(entry, 'updated')));
    one(entry, 'summary');
    one(entry, 'content');
    expect((entry['content'] as Node)['@type']).toBe('html');
    for (const category of list(entry, 'category')) expect(category['@term']).toMatch(/^[a-z0-9-]+$/);
  }
  const ids = entries.map((entry) => one(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  return { feed, entries, ids, titles: entries.map((entry) => one(entry, 'title')) };
}
