import { expect, it } from '@jest/globals';
import { stableId } from '@heartland/shared/ids';
import { TOPIC_KEYS } from '@heartland/shared/relevance/vocabulary/topics';
import { readSeedTopics } from './seed.js';
import { topicRowsOf } from './topic-tree.js';

it('the seed places every topic of the vocabulary once, below those that are there already', async () => {
  const rows = await readSeedTopics();
  expect(rows.map(({ slug }) => slug).sort()).toEqual([...TOPIC_KEYS].sort());
  const seen = new Set<string | null>([null]);
  for (const { id, parentId } of rows) {
    expect(seen).toContain(parentId);
    seen.add(id);
  }
  expect(rows.find(({ slug }) => slug === 'mutual-aid')).toMatchObject({
    parentId: stableId('Topic', 'patrol-work'),
    position: 1,
  });
});

it.each([
  ['a topic of no vocabulary', '- astronauts', /Invalid/],
  ['one that is there twice', '- patrol-work:\n    - patrol-work', /twice: patrol-work; missing: small-town/],
])('refuses %s', (_name, yaml, message) => {
  expect(() => topicRowsOf(yaml)).toThrow(message);
});
