import { describe, expect, it } from '@jest/globals';
import { HOSTILE_BLOCKS, HOSTILE_LINKS, HOSTILE_TEXTS } from './testing/hostile-blocks.js';
import { MAX_BYTES } from './rules/untrusted-json.js';
import { validateBlocks } from './validate-blocks.js';

const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const link = (url: string) => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', value: 'x' }] }],
});

/** Path of the first problem; fails when there is none, or none with the code. */
function firstProblem(blocks: unknown) {
  const { problems } = validateBlocks(blocks, ['input', 'blocks']);
  expect(problems?.map(({ code }) => code)).toContain('BLOCK_INVALID');
  return problems![0];
}

describe('blocks from outside', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('refuse text that is %s', (_name, value) => {
    expect(firstProblem([paragraph('fine'), paragraph(value)])).toEqual({
      path: ['input', 'blocks', '1', 'children', '0', 'value'],
      code: 'BLOCK_INVALID',
      message: expect.stringContaining('input.blocks.1.children.0.value: expected text without HTML, received "'),
    });
  });

  it.each(Object.entries(HOSTILE_LINKS))('refuse a link %s', (_name, url) => {
    expect(firstProblem([link(url)]).path).toEqual(['input', 'blocks', '0', 'children', '0', 'url']);
  });

  it.each(Object.entries(HOSTILE_BLOCKS))('refuse %s', (_name, { block, path }) => {
    expect(firstProblem([paragraph('fine'), block]).path).toEqual(['input', 'blocks', '1', ...path]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each(['https://example.org/a?b=c#d', 'HTTP://example.org', 'mailto:a@example.org', '/articles/x', '#h-a'])(
    'take a link to %s',
    (url) => {
      expect(validateBlocks([link(url)]).blocks).toEqual([link(url)]);
    },
  );

  it.each([null, undefined, 'text', 7, {}, [null], [[]], ['x']])(
    'refuse %j in the place of a list of blocks',
    (value) => {
      expect(validateBlocks(value).problems).toBeDefined();
    },
  );

  it('say what was expected and what came', () => {
    expect(validateBlocks([{ type: 'widget' }]).problems).toEqual([
      {
        path: ['blocks', '0', 'type'],
        code: 'BLOCK_INVALID',
        message:
          'blocks.0.type: expected one of paragraph, heading, list, blockquote, image, table, linkCard, vacancyList, thematicBreak, received "widget".',
      },
    ]);
    expect(validateBlocks([{ type: 'vacancyList', filter: { postedWithinDays: 'x', salary: 1 } }]).problems).toEqual([
      {
        path: ['blocks', '0', 'filter', 'postedWithinDays'],
        code: 'BLOCK_INVALID',
        message: 'blocks.0.filter.postedWithinDays: expected a number, received "x".',
      },
      {
        path: ['blocks', '0', 'filter', 'salary'],
        code: 'BLOCK_INVALID',
        message: 'blocks.0.filter.salary: expected no such field.',
      },
    ]);
  });

  it('refuse a table whose rows are of unequal length', () => {
    const row = (...cells: string[]) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    });
    const { problems } = validateBlocks([{ type: 'table', align: ['left'], children: [row('a', 'b'), row('c')] }]);
    expect(problems!.map(({ path }) => path.join('.'))).toEqual(['blocks.0.align', 'blocks.0.children.1.children']);
  });

  it('refuse text that is HTML only when its parts meet', () => {
    const parts = ['<scr', 'ipt>'].map((value) => ({ type: 'text', value: value.replace('<', '<') }));
    const apart = [
      { type: 'text', value: 'a <' },
      { type: 'text', value: 'script>' },
    ];
    expect(validateBlocks([{ type: 'paragraph', children: parts }]).problems).toHaveLength(1);
    expect(validateBlocks([{ type: 'paragraph', children: apart }]).problems).toHaveLength(1);
  });

  it('have at most twenty problems', () => {
    expect(validateBlocks(Array.from({ length: 1_000 }, () => ({ type: 'x' }))).problems).toHaveLength(20);
    expect(validateBlocks(Array.from({ length: 1_000 }, () => paragraph('\0'))).problems).toHaveLength(20);
  });

  it('hold at most ten lists of vacancies', () => {
    const lists = (count: number) => Array.from({ length: count }, () => ({ type: 'vacancyList', filter: {} }));
    expect(validateBlocks(lists(10)).problems).toBeUndefined();
    expect(validateBlocks(lists(11)).problems![0].message).toContain('at most 10 blocks of type "vacancyList"');
  });
});

describe('a body that is too much', () => {
  const deep = (levels: number) => {
    let block: unknown = paragraph('x');
    for (let level = 0; level < levels; level += 1) block = { type: 'blockquote', children: [block] };
    return [block];
  };

  it('is refused above half a mebibyte, and taken below', () => {
    const texts = (bytes: number) => Array.from({ length: bytes / 1_024 }, () => paragraph('x'.repeat(950)));
    expect(validateBlocks(texts(MAX_BYTES)).blocks).toHaveLength(512);
    expect(validateBlocks(texts(2 * MAX_BYTES)).problems).toEqual([
      { path: ['blocks'], code: 'BLOCK_INVALID', message: 'blocks: expected at most 524288 bytes, received more.' },
    ]);
  });

  it('of 5 MB is refused before it is looked into', () => {
    const body = Array.from({ length: 50_000 }, () => paragraph('x'.repeat(100)));
    const started = performance.now();
    expect(validateBlocks(body).problems![0].message).toContain('at most');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each([20, 100, 100_000])('is refused when blocks are nested %i deep', (levels) => {
    const { problems } = validateBlocks(deep(levels));
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('levels of nesting') })]);
  });

  it('is fine when blocks are nested ten deep', () => {
    expect(validateBlocks(deep(10)).blocks).toEqual(deep(10));
  });

  it('of a million values is refused', () => {
    expect(validateBlocks(Array.from({ length: 1_000_000 }, () => 1)).problems![0].message).toContain('100000 values');
  });
});

describe('the normal form', () => {
  const normal = (...children: unknown[]) =>
    (validateBlocks([{ type: 'paragraph', children }]).blocks![0] as { children: unknown }).children;
  const text = (value: string) => ({ type: 'text', value });

  it('joins texts and marks that meet, and takes white space for one space', () => {
    const strong = (...children: unknown[]) => ({ type: 'strong', children });
    expect(normal(text('  a\n'), text(' b'), strong(text('c')), strong(strong(text('d'))), text(' '))).toEqual([
      text('a b'),
      strong(text('cd')),
    ]);
  });

  it('leaves no break at the edge of a paragraph', () => {
    const br = { type: 'break' };
    expect(normal(br, text('a '), br, text(' b'), br, br)).toEqual([text('a'), br, text('b')]);
  });

  it('fills in what was left out', () => {
    expect(validateBlocks([{ type: 'vacancyList', filter: {} }]).blocks).toEqual([
      { type: 'vacancyList', filter: {}, first: 5 },
    ]);
  });
});
