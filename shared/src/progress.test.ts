import { PassThrough } from 'node:stream';
import { describe, expect, it, jest } from '@jest/globals';
import { createProgress } from './progress.js';

/** A stream that remembers what was written to it. */
function aStream({ isTTY }: { isTTY: boolean }) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100 });
  return { stream, written: () => String(stream.read() ?? '') };
}

describe('createProgress where there is no terminal', () => {
  it('writes a line for every ten percent and one at the end', () => {
    const { stream, written } = aStream({ isTTY: false });
    const progress = createProgress({ label: 'Reading a.json', total: 2000, unit: 'bytes', stream });
    for (const done of [100, 199, 200, 350, 1500, 1600]) progress.update(done);
    progress.stop();
    expect(written().split('\n')).toEqual([
      'Reading a.json: 10 % (200 of 2,000 bytes)',
      'Reading a.json: 75 % (1,500 of 2,000 bytes)',
      'Reading a.json: 80 % (1,600 of 2,000 bytes)',
      '',
    ]);
  });

  it('writes a line after five seconds, however little was done', () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const { stream, written } = aStream({ isTTY: false });
    const progress = createProgress({ label: 'Seeding', total: 1000, unit: 'rows', stream });
    clock.mockReturnValue(4_999);
    progress.update(1);
    clock.mockReturnValue(5_000);
    progress.update(2);
    clock.mockRestore();
    expect(written()).toBe('Seeding: 0 % (2 of 1,000 rows)\n');
  });

  it('counts without a total, and says the last state once', () => {
    const { stream, written } = aStream({ isTTY: false });
    const progress = createProgress({ label: 'Reading', total: 0, unit: 'bytes', stream });
    progress.update(12_345);
    progress.stop();
    progress.stop();
    expect(written()).toBe('Reading: 12,345 bytes\n');
  });

  it('writes notes as they come, and nothing at all when nothing was done', () => {
    const { stream, written } = aStream({ isTTY: false });
    const progress = createProgress({ label: 'Reading', total: 10, unit: 'bytes', stream });
    progress.note('Record 3 was refused.');
    progress.stop();
    expect(written()).toBe('Record 3 was refused.\n');
  });
});

describe('createProgress on a terminal', () => {
  it('draws a bar, and notes above it', () => {
    const { stream, written } = aStream({ isTTY: true });
    const progress = createProgress({ label: 'Reading a.json', total: 2000, unit: 'bytes', stream });
    progress.update(1000);
    progress.note('Record 3 was refused.');
    progress.stop();
    const text = written();
    expect(text).toContain('Reading a.json [');
    // The cursor is saved below the note, where the bar goes on.
    expect(text).toContain('\r\u001b[KRecord 3 was refused.\n\u001b7');
    expect(text.slice(text.indexOf('refused'))).toContain('50 % of 2,000 bytes');
  });
});
