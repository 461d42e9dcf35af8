import { describe, expect, it } from '@jest/globals';
import { htmlOf } from './html/html.js';
import { headingsOf } from './headings.js';
import { markdownOf } from './markdown/markdown.js';
import { plainTextOf } from './plain-text.js';
import { readStoredBlocks } from './stored-blocks.js';
import { hostileBodies } from './testing/hostile-blocks.js';
import { vacancyListsOf } from './vacancy-lists.js';

const text = (value: string) => ({ type: 'text', value });

/** As the parser of Markdown made them when the version was 1. */
const VERSION_1 = [
  {
    type: 'paragraph',
    children: [
      text('An\n'),
      { type: 'emphasis', children: [text('old'), { type: 'break' }, text('one')] },
      text(' & a '),
      { type: 'html', value: '<b>' },
      text('tag'),
      { type: 'html', value: '</b>' },
      { type: 'link', title: null, url: 'https://example.org', children: [text('link')] },
    ],
  },
  { type: 'heading', depth: 2, children: [text('Head')] },
  {
    type: 'list',
    ordered: true,
    start: 3,
    spread: true,
    children: [
      { type: 'listItem', spread: false, checked: null, children: [{ type: 'paragraph', children: [text('i')] }] },
    ],
  },
  { type: 'list', ordered: false, start: null, spread: false, children: [{ type: 'listItem', children: [] }] },
  { type: 'blockquote', children: [{ type: 'paragraph', children: [text('q')] }] },
  { type: 'blockquote', children: [{ type: 'heading', depth: 3, children: [text('in a quote')] }] },
  { type: 'thematicBreak' },
];

describe('stored blocks', () => {
  it('of version 1 are read as blocks of today', () => {
    expect(readStoredBlocks({ blocks: VERSION_1, schemaVersion: 1 })).toEqual([
      {
        type: 'paragraph',
        children: [
          text('An '),
          { type: 'emphasis', children: [text('old one')] },
          text(' & a tag'),
          { type: 'link', url: 'https://example.org', children: [text('link')] },
        ],
      },
      { type: 'heading', depth: 2, children: [text('Head')] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('i')] }] }],
      },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text('q')] }] },
      { type: 'paragraph', children: [text('in a quote')] },
      { type: 'thematicBreak' },
    ]);
  });

  it('of today stay as they are', () => {
    const blocks = readStoredBlocks({ blocks: VERSION_1, schemaVersion: 1 });
    expect(readStoredBlocks({ blocks, schemaVersion: 2 })).toEqual(blocks);
  });

  const deep: { children: unknown[] } = { children: [] };
  for (let at = deep, level = 0; level < 100_000; level += 1) {
    const next = { type: 'blockquote', children: [] };
    at.children.push(next);
    at = next;
  }
  const garbage = [
    ...hostileBodies(),
    { name: 'no list', blocks: 'x' },
    { name: 'nothing', blocks: null },
    { name: 'other values', blocks: [null, 7, 'x', [], {}, { type: 'paragraph' }, { type: 'paragraph', children: 7 }] },
    { name: 'great depth', blocks: [{ type: 'blockquote', ...deep }] },
  ];

  it.each(garbage)('that ought not to be there, $name, are rendered without harm', ({ blocks }) => {
    for (const schemaVersion of [1, 2, 0, 99]) {
      const read = readStoredBlocks({ blocks, schemaVersion });
      const html = htmlOf(read);
      const elements = html.match(/<[^>]*>/g) ?? [];
      for (const element of elements) {
        expect(element).toMatch(
          /^<\/?(p|h[1-6]|ul|ol|li|blockquote|hr|em|strong|code|br|a|figure|figcaption|span|section|table|thead|tbody|tr|th|td)\b/,
        );
        expect(element.replace(/"[^"]*"/g, '')).not.toMatch(/\s(on\w+|src|style|name|srcdoc)\b/);
        const href = /href="([^"]*)"/.exec(element)?.[1];
        if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:|\/(?!\/)|#)/i);
      }
      expect(() => [plainTextOf(read), headingsOf(read), markdownOf(read), vacancyListsOf(read)]).not.toThrow();
    }
  });
});
