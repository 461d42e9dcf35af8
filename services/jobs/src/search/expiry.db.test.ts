import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { articleProfile } from '@heartland/shared/relevance/profile';
import { VacancyFacetField } from './facet.type.js';
import { anAdvert, inDays, NOW, openSearchWorld, type SearchWorld } from './testing/search-world.js';
import { facetsOf } from './vacancy-facets.js';

let world: SearchWorld;
beforeAll(async () => {
  world = await openSearchWorld();
});
afterAll(() => world.close());

const seconds = (count: number) => new Date(NOW.getTime() + count * 1_000);

const ARTICLE = {
  ...articleProfile({
    title: 'Patrol',
    text: 'Patrol and calls for service in a small town.',
    topics: ['patrol-work'],
  }),
  bestProfiles: ['patrol-officer|rural'],
};

/** Where a vacancy can be seen at an instant. */
async function seenAt(now: Date) {
  const context = world.request(now);
  const list = await context.vacancyLists.all({ filter: { text: 'officer', understand: false } });
  const [facet] = facetsOf(list, { fields: [VacancyFacetField.POSITION_TYPE] });
  const relevant = await context.relevantVacancies.of('x', ARTICLE, { minGrade: null });
  return {
    evaluatedAt: list.evaluatedAt,
    ids: (await list.edges()).map(({ node }) => node.id),
    count: list.count().value,
    facet: facet!.buckets.map(({ count }) => count),
    ofTopic: await context.vacancyLists.openCountOfTopics(['patrol-work']),
    relevant: relevant.edges.map(({ node }) => node.id),
  };
}

const nowhere = { ids: [], count: 0, facet: [], ofTopic: 0, relevant: [] };
const everywhere = (id: string) => ({ ids: [id], count: 1, facet: [1], ofTopic: 1, relevant: [id] });

test('a vacancy that expires in three seconds is there at two and gone at four, with nothing run in between', async () => {
  await world.write(anAdvert('short', { validThrough: seconds(3), topicKeys: ['patrol-work'] }));
  expect(await seenAt(seconds(2))).toEqual({ evaluatedAt: seconds(2), ...everywhere('short') });
  expect(await seenAt(seconds(3))).toEqual({ evaluatedAt: seconds(3), ...nowhere });
  expect(await seenAt(seconds(4))).toEqual({ evaluatedAt: seconds(4), ...nowhere });
  // A request that began earlier, on another server whose clock is behind, still sees it.
  expect(await seenAt(seconds(2))).toMatchObject(everywhere('short'));
});

test('one that is scheduled appears at its instant, and one that will be closed goes at its own', async () => {
  const closed = { at: seconds(9), reason: 'FILLED' };
  await world.write(
    anAdvert('short', { validThrough: inDays(-0.5) }),
    anAdvert('later', { postedAt: seconds(6), closed, topicKeys: ['patrol-work'] }),
  );
  expect(await seenAt(seconds(5))).toMatchObject(nowhere);
  expect(await seenAt(seconds(6))).toMatchObject(everywhere('later'));
  expect(await seenAt(seconds(8))).toMatchObject(everywhere('later'));
  expect(await seenAt(seconds(9))).toMatchObject(nowhere);
});
