import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../block.js';
import { validateBlocks } from '../validate-blocks.js';
import { checkMarkdown, markdownOf } from './markdown.js';

/** Letters, and every character that means something in Markdown, tables or directives; no HTML. */
const SIGNS = [...'ab1 \t\n*_`~[](){}#+-.!|:\\&;"\'=/@^$%,é\u00a0😀>', '::', '---', '&amp;', '1. ', '> ', '# ', '< '];

const words = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join(''))
  .filter((text) => /\S/.test(text));

const text = words.map((value) => ({ type: 'text', value }));
/** Tables of GitHub cannot write a backslash before a pipe in code; docs/blocks.md says so. */
const code = words.map((value) => ({ type: 'inlineCode', value: value.replace(/\\+\|/g, '|') }));
const url = fc.oneof(
  fc.constantFrom('https://example.org/a_b*c?d=(1)&e=[2]', '/articles/x', '#h-a', 'mailto:a@example.org'),
  fc.webUrl({ withQueryParameters: true }),
);

const inlineOf = (links: boolean, depth: number): fc.Arbitrary<unknown> =>
  depth === 0
    ? fc.oneof(text, code)
    : fc.oneof(
        { weight: 3, arbitrary: text },
        code,
        fc.record({
          type: fc.constantFrom('emphasis', 'strong'),
          children: fc.array(inlineOf(links, depth - 1), { minLength: 1, maxLength: 3 }),
        }),
        ...(links
          ? [
              fc.record(
                {
                  type: fc.constant('link'),
                  url,
                  title: words,
                  children: fc.array(inlineOf(false, depth - 1), { minLength: 1, maxLength: 2 }),
                },
                { requiredKeys: ['type', 'url', 'children'] },
              ),
            ]
          : []),
      );

const line = fc.array(inlineOf(true, 2), { minLength: 1, maxLength: 4 });
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  children: fc
    .array(fc.oneof({ weight: 4, arbitrary: inlineOf(true, 2) }, fc.constant({ type: 'break' })), {
      minLength: 1,
      maxLength: 5,
    })
    .filter((nodes) => nodes.some((node) => (node as { type: string }).type !== 'break')),
});

const flowOf = (depth: number): fc.Arbitrary<unknown> => {
  if (depth === 0) return paragraph;
  const children = fc.array(flowOf(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: paragraph },
    fc.record({ type: fc.constant('blockquote'), children }),
    fc.record(
      {
        type: fc.constant('list'),
        ordered: fc.boolean(),
        start: fc.nat({ max: 999 }),
        children: fc.array(fc.record({ type: fc.constant('listItem'), children }), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['type', 'ordered', 'children'] },
    ),
  );
};

const cell = fc.record({
  type: fc.constant('tableCell'),
  children: fc.oneof(fc.constant([]), line),
});
const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record(
    {
      type: fc.constant('table'),
      align: fc.array(fc.constantFrom('left', 'center', 'right', null), { minLength: columns, maxLength: columns }),
      children: fc.array(
        fc.record({
          type: fc.constant('tableRow'),
          children: fc.array(cell, { minLength: columns, maxLength: columns }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { requiredKeys: ['type', 'children'] },
  ),
);

const block = fc.oneof(
  flowOf(2),
  fc.record({ type: fc.constant('heading'), depth: fc.integer({ min: 1, max: 6 }), children: line }),
  fc.constant({ type: 'thematicBreak' }),
  table,
  fc.record(
    { type: fc.constant('image'), imageId: fc.constant('img_01hx'), alt: words, caption: words },
    { requiredKeys: ['type', 'imageId', 'alt'] },
  ),
  fc.record(
    { type: fc.constant('linkCard'), url, title: words, description: words },
    { requiredKeys: ['type', 'url', 'title'] },
  ),
  fc.record(
    {
      type: fc.constant('vacancyList'),
      heading: words,
      filter: fc.record(
        { text: words, regionCodes: fc.constant(['US-MT']), postedWithinDays: fc.integer({ min: 1, max: 99 }) },
        { requiredKeys: [] },
      ),
      first: fc.integer({ min: 1, max: 20 }),
    },
    { requiredKeys: ['type', 'filter'] },
  ),
);

const body = fc.array(block, { maxLength: 6 }).map((blocks): Block[] => {
  const { blocks: valid, problems } = validateBlocks(blocks);
  if (problems) throw new Error(JSON.stringify([problems, blocks]));
  return valid;
});

describe('Markdown of blocks', () => {
  it('gives the same blocks when it is read', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const markdown = markdownOf(blocks);
        expect(checkMarkdown(markdown)).toEqual({ blocks });
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });

  it('blocks that were validated are valid, and stay as they are', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        expect(validateBlocks(blocks)).toEqual({ blocks });
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });
});
