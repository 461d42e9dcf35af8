import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RenditionCache } from './rendition-cache.js';

let directory: string;
let made: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heartland-cache-'));
  made = [];
});
afterEach(() => rm(directory, { recursive: true }));

/** Makes 400 bytes for a name and says so. */
const making = (name: string) => async () => {
  made.push(name);
  return Buffer.alloc(400, name);
};

const open = () => new RenditionCache({ directory, maxBytes: 1000 });

describe('the cache of renditions', () => {
  it('makes a rendition once, for all who ask at once and for those who ask later', async () => {
    const cache = open();
    const ask = () => cache.get('a', making('a'));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(Array(3).fill(Buffer.alloc(400, 'a')));
    await ask();
    expect(made).toEqual(['a']);
  });

  it('keeps what an earlier process made, and nothing that it left half-written', async () => {
    await open().get('a', making('a'));
    await writeFile(join(directory, 'x.unfinished'), 'half');
    expect(await open().get('a', making('a'))).toEqual(Buffer.alloc(400, 'a'));
    expect(made).toEqual(['a']);
    expect(await readdir(directory)).toHaveLength(1);
  });

  it('lets the least used go when there are too many bytes', async () => {
    const cache = open();
    for (const name of ['a', 'b', 'a', 'c']) await cache.get(name, making(name));
    expect(made).toEqual(['a', 'b', 'c']);
    while ((await readdir(directory)).length > 2) await delay(5);
    await cache.get('a', making('a'));
    await cache.get('b', making('b'));
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('makes again what somebody has deleted', async () => {
    const cache = open();
    await cache.get('a', making('a'));
    for (const file of await readdir(directory)) await rm(join(directory, file));
    expect(await cache.get('a', making('a'))).toEqual(Buffer.alloc(400, 'a'));
    expect(made).toEqual(['a', 'a']);
  });

  it('remembers no failure', async () => {
    const cache = open();
    await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('a', making('a'))).toHaveLength(400);
  });
});
