import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { Phases } from './phases.js';

/** Phases whose progress is remembered, and a phase of ten rows that is told from outside what it has done. */
function observed() {
  const stream = new PassThrough();
  const phases = new Phases(stream);
  const begin = (name: string) => {
    let update: (done: number) => void;
    let finish: (rows: number) => void;
    let fail: (error: Error) => void;
    const ended = phases.run({ name, total: 10, unit: 'rows' }, (told) => {
      update = told;
      return new Promise<number>((resolve, reject) => ([finish, fail] = [resolve, reject]));
    });
    return { update: update!, finish: finish!, fail: fail!, ended };
  };
  return {
    phases,
    begin,
    written: () =>
      String(stream.read() ?? '')
        .split('\n')
        .filter(Boolean),
  };
}

test('of phases that run at once the first is shown until it ends, then the other from where it is', async () => {
  const { phases, begin, written } = observed();
  const first = begin('First');
  const second = begin('Second');
  second.update(3);
  first.update(5);
  expect(written()).toEqual(['First: 50 % (5 of 10 rows)']);
  first.finish(10);
  await first.ended;
  expect(written()).toEqual(['Second: 30 % (3 of 10 rows)']);
  second.finish(7);
  await second.ended;
  expect(phases.results.map(({ name, rows }) => [name, rows])).toEqual([['First', 10], ['Second', 7]]); // prettier-ignore
});

test('a phase that fails is no result, and leaves the display to the next', async () => {
  const { phases, begin, written } = observed();
  const first = begin('First');
  const second = begin('Second');
  first.fail(new Error('stopped'));
  await expect(first.ended).rejects.toThrow('stopped');
  second.update(2);
  second.finish(10);
  await second.ended;
  expect(written()).toEqual(['Second: 20 % (2 of 10 rows)']);
  expect(phases.results.map(({ name }) => name)).toEqual(['Second']);
});
