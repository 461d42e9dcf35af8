import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withLock } from './lock.js';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartland-lock-'));
  lock = join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('withLock', () => {
  it('lets in one at a time', async () => {
    const steps: string[] = [];
    const visit = (name: string) =>
      withLock(lock, async () => {
        steps.push(`${name} enters`);
        await delay(5);
        steps.push(`${name} leaves`);
      });
    await Promise.all([visit('a'), visit('b')]);
    expect(steps).toEqual(['a enters', 'a leaves', 'b enters', 'b leaves']);
    expect(existsSync(lock)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(lock, async () => 'next')).toBe('next');
  });

  it.each([
    ['a dead process', '999999999 5 token'],
    ['an earlier process with the pid of a living one', `${process.pid} 5 token`],
  ])('is taken over from %s', async (_, holder) => {
    writeFileSync(lock, holder);
    expect(await withLock(lock, async () => 'entered')).toBe('entered');
  });

  it('is taken over from a process that died before it wrote its name', async () => {
    writeFileSync(lock, '');
    utimesSync(lock, 1, 1);
    expect(await withLock(lock, async () => 'entered')).toBe('entered');
  });
});
