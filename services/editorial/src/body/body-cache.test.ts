import { expect, test } from '@jest/globals';
import type { Block } from './block.js';
import { Body } from './body.js';
import { BodyCache } from './body-cache.js';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });

/** A body of one paragraph, and how often it was read. */
function aBody(cache: BodyCache, editionId: string, text: string, changedIn = '7') {
  const reads = { count: 0 };
  const stored = async () => {
    reads.count += 1;
    return { blocks: [paragraph(text)], schemaVersion: 2 };
  };
  return { body: new Body({ editionId, changedIn }, stored, cache), reads };
}

test('a body is read once for all that is asked of it, and not again for what was made of it', async () => {
  const cache = new BodyCache();
  const first = aBody(cache, 'art_1.1', 'Two words');
  expect(await Promise.all([first.body.html(), first.body.wordCount(), first.body.headings()])).toEqual([
    '<p>Two words</p>',
    2,
    [],
  ]);
  expect(first.reads.count).toBe(1);

  const second = aBody(cache, 'art_1.1', 'never read');
  expect(await second.body.html()).toBe('<p>Two words</p>');
  expect(await second.body.wordCount()).toBe(2);
  expect(second.reads.count).toBe(0);
  expect(cache.counts()).toMatchObject({ hits: 2, misses: 3, kept: 3 });

  expect(await second.body.plainText()).toBe('never read');
  expect(second.reads.count).toBe(1);
});

test.each([
  ['another edition', 'art_1.2', '7'],
  ['another article', 'art_11', '7'],
  ['an edition that was changed by hand', 'art_1.1', '8'],
])('the body of %s is its own', async (_name, editionId, changedIn) => {
  const cache = new BodyCache();
  await aBody(cache, 'art_1.1', 'Mine').body.html();
  expect(await aBody(cache, editionId, 'Its own', changedIn).body.html()).toBe('<p>Its own</p>');
});

test('what is kept takes no more bytes than it may; the least used goes', async () => {
  const cache = new BodyCache(20_000);
  const ask = (number: number) => {
    const { body, reads } = aBody(cache, `art_${number}`, 'x'.repeat(1_000));
    return body.html().then(() => reads.count);
  };
  for (let number = 0; number < 100; number += 1) {
    await ask(number);
    expect(await ask(0)).toBe(0);
    expect(cache.counts().bytes).toBeLessThanOrEqual(20_000);
  }
  // 2,000 bytes of letters and 300 beside them, in each.
  expect(cache.counts().kept).toBe(8);
  expect(await ask(99)).toBe(0);
  expect(await ask(50)).toBe(1);
});

test('a body that is larger than all that may be kept is shown, and not kept', async () => {
  const cache = new BodyCache(1_000);
  expect(await aBody(cache, 'art_1', 'x'.repeat(1_000)).body.html()).toHaveLength(1_007);
  expect(cache.counts()).toMatchObject({ kept: 0, bytes: 0 });
});

test('a body that could not be read is read again', async () => {
  const cache = new BodyCache();
  const down = new Body({ editionId: 'art_1', changedIn: '7' }, () => Promise.reject(new Error('down')), cache);
  await expect(down.html()).rejects.toThrow('down');
  expect(await aBody(cache, 'art_1', 'Up').body.html()).toBe('<p>Up</p>');
});
