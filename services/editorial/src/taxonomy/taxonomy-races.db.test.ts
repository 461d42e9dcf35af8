import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { idOf, openSeeded } from './testing.js';

/** How many moves there are; `RACES=1000` in the environment makes it a thousand. */
const RACES = Number(process.env['RACES'] ?? 80);
/** Writers that meet: as many as have connections, for nobody waits long for one. */
const WRITERS = 8;

let desk: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  desk = await openSeeded();
});
afterAll(() => desk.close());

/** Numbers from 0 to 1, the same in every run. */
function randomly(seed: number) {
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Every topic hangs on the top, and siblings are counted without a gap. */
async function expectTree(): Promise<void> {
  const [{ all, hanging, gaps }] = await desk.sql(`
    with recursive tree as (
      select id from topic where parent_id is null
      union all select t.id from topic t join tree on t.parent_id = tree.id)
    select (select count(*)::int from topic) as all, (select count(*)::int from tree) as hanging,
      (select count(*)::int from (select from topic group by parent_id having max(position) + 1 <> count(*)) g) as gaps`);
  expect({ hanging, gaps }).toEqual({ hanging: all, gaps: 0 });
}

it(`${RACES} moves, ${WRITERS} at once, leave a tree`, async () => {
  const random = randomly(7);
  const { topics } = await desk.ask('{ topics: topics(first: 100) { nodes { id version } } }');
  const some = () => topics.nodes[Math.floor(random() * topics.nodes.length)] as { id: string; version: number };
  const outcomes: string[] = [];
  const writer = async () => {
    while (outcomes.length < RACES) {
      const { id, version } = some();
      const parentId = random() < 0.2 ? null : some().id;
      const { userErrors } = await desk.run('moveTopic', { id, expectedVersion: version, parentId, position: 0 });
      outcomes.push(userErrors[0]?.code ?? 'MOVED');
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  expect(new Set(outcomes)).toEqual(new Set(['MOVED', 'VERSION_CONFLICT', 'TOPIC_CYCLE']));
  await expectTree();
});

it('two topics that are moved below each other at once: one is, the other is told', async () => {
  for (let round = 0; round < RACES / 8; round++) {
    const make = async (name: string) => (await desk.does('createTopic', { name, description: name })).topic;
    const [one, other] = [await make(`One ${round}`), await make(`Other ${round}`)];
    const below = (topic: { id: string }, parent: { id: string }) =>
      desk.run('moveTopic', { id: topic.id, expectedVersion: 1, parentId: parent.id });
    const both = await Promise.all([below(one, other), below(other, one)]);
    expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'TOPIC_CYCLE', path: ['input', 'parentId'] },
    ]);
  }
  await expectTree();
});

it('topics are merged while articles are saved: none is lost, and none is refused', async () => {
  const topicIds = ['youth-programs', 'school-safety'].map(idOf);
  const articles = await Promise.all(
    Array.from(
      { length: 12 },
      async (_, n) => (await desk.does('createArticle', { title: `Saved ${n}`, topicIds })).article,
    ),
  );
  const saving = articles.map(async ({ id }: { id: string }) => {
    for (let expectedVersion = 1; expectedVersion <= 5; expectedVersion++) {
      const said = expectedVersion % 2 === 0 ? { topicIds } : {};
      await desk.does('updateArticleDraft', { id, expectedVersion, summary: String(expectedVersion), ...said });
    }
  });
  await desk.does('mergeTopics', { ...(await desk.now('youth-programs')), intoId: idOf('school-safety') });
  await desk.does('mergeTopics', { ...(await desk.now('school-safety')), intoId: idOf('community-policing') });
  await Promise.all(saving);
  const editions = await desk.sql(
    `select array_agg(l.topic_id) as topics from edition e join edition_topic l on l.edition_id = e.id
     where e.article_id = any($1) group by e.id`,
    [articles.map(({ id }: { id: string }) => id)],
  );
  expect(editions).toHaveLength(12 * 6);
  expect(new Set(editions.map(({ topics }: { topics: string[] }) => topics.join()))).toEqual(
    new Set([idOf('community-policing')]),
  );
  await expectTree();
});
