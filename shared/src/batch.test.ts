import { expect, test } from '@jest/globals';
import { loadersTogether } from './batch.js';

interface Rows {
  fruits: { of: string; name: string }[];
  trees: { of: string; height: number }[];
}

function orchard() {
  const calls: object[] = [];
  const { load, keep } = loadersTogether<Rows>(
    async (keys) => {
      calls.push(keys);
      return {
        ...(keys.fruits && { fruits: keys.fruits.flatMap((of) => [1, 2].map((n) => ({ of, name: `${of}${n}` }))) }),
        ...(keys.trees && { trees: [{ of: 'a', height: 3 }] }),
      };
    },
    { fruits: ({ of }) => of, trees: ({ of }) => of },
  );
  return { calls, load, keep };
}

test('what is asked of several kinds in the same instant is read together, each key once', async () => {
  const { calls, load } = orchard();
  const answers = await Promise.all([load.fruits('a'), load.trees('a'), load.fruits('b'), load.trees('b'), load.fruits('a')]); // prettier-ignore
  const fruitsOfA = [{ of: 'a', name: 'a1' }, { of: 'a', name: 'a2' }]; // prettier-ignore
  expect(answers).toEqual([
    fruitsOfA,
    [{ of: 'a', height: 3 }],
    [{ of: 'b', name: 'b1' }, { of: 'b', name: 'b2' }], // prettier-ignore
    [],
    fruitsOfA,
  ]);
  expect(calls).toEqual([{ fruits: ['a', 'b'], trees: ['a', 'b'] }]);
});

test('a kind of which nothing is asked is not read', async () => {
  const { calls, load } = orchard();
  expect(await load.trees('a')).toEqual([{ of: 'a', height: 3 }]);
  expect(calls).toEqual([{ trees: ['a'] }]);
});

test('what is kept is there at once, keys without rows too, and is not read', async () => {
  const { calls, load, keep } = orchard();
  keep({ trees: [{ of: 'b', height: 5 }] }, () => ['b', 'c']);
  expect([load.trees('b'), load.trees('c')]).toEqual([[{ of: 'b', height: 5 }], []]);
  expect(calls).toEqual([]);
  await load.trees('a');
  expect(load.trees('a')).toEqual([{ of: 'a', height: 3 }]);
});
