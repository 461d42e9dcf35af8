import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EDITOR, idOf, openSeeded } from './testing.js';

let desk: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  desk = await openSeeded();
});
afterAll(() => desk.close());

const slugs = (topics: { slug: string }[]) => topics.map(({ slug }) => slug);

/** All that is stored of topics and of what is filed under them. */
const stored = () =>
  desk.sql(`
    select (select json_agg(t order by id) from topic t) as topics, (select json_agg(r) from topic_redirect r) as redirects,
      (select count(*)::int from topic_change) as changes,
      (select json_agg(l order by edition_id, topic_id) from edition_topic l) as filed`);

describe('a topic that is made', () => {
  it('stands where it was put, and the others around it', async () => {
    const input = {
      name: ' Night Work ',
      description: 'After dark.',
      synonyms: ['Nights', 'nights', 'night work', 'late shift'],
    };
    const { topic } = await desk.does('createTopic', { ...input, parentId: idOf('patrol-work'), position: 1 });
    expect(topic).toEqual({
      id: idOf('night-work'),
      slug: 'night-work',
      name: 'Night Work',
      description: 'After dark.',
      synonyms: ['Nights', 'late shift'],
      position: 1,
      version: 1,
      parent: { slug: 'patrol-work' },
      children: [],
    });
    expect(slugs((await desk.topic('patrol-work')).children)).toEqual([
      'traffic-safety',
      'night-work',
      'mutual-aid',
      'drug-enforcement',
      'specialized-units',
    ]);
    expect((await desk.topic('night-work')).changes).toEqual([
      {
        kind: 'CREATED',
        slug: 'night-work',
        by: { slug: 'marcus-delgado' },
        details: expect.objectContaining({ name: 'Night Work' }),
      },
    ]);
  });

  it('comes last at the top when nothing else is said', async () => {
    const { topic } = await desk.does('createTopic', { name: 'Last', description: 'At the end.' });
    expect(topic).toMatchObject({ parent: null, position: (await topLevel()).length - 1 });
  });
});

const topLevel = () => desk.sql('select slug, position from topic where parent_id is null order by position');

it('what is said of a topic is changed, and what is left out stays', async () => {
  const before = await desk.topic('use-of-force');
  const synonyms = ['force', 'Restraint'];
  const { topic } = await desk.does('updateTopic', { ...(await desk.now('use-of-force')), synonyms });
  expect(topic).toMatchObject({ name: before.name, description: before.description, synonyms, version: 2 });
  const [{ kind, details }] = (await desk.topic('use-of-force')).changes;
  expect([kind, details.from.synonyms, details.to.synonyms]).toEqual(['UPDATED', before.synonyms, synonyms]);
});

describe('a topic that is moved', () => {
  it('takes what is below it along and leaves no gap', async () => {
    const top = await topLevel();
    await desk.does('moveTopic', {
      ...(await desk.now('small-town-policing')),
      parentId: idOf('community-policing'),
      position: 0,
    });
    expect(await topLevel()).toEqual(
      top
        .filter(({ slug }: { slug: string }) => slug !== 'small-town-policing')
        .map(({ slug }: { slug: string }, position: number) => ({ slug, position })),
    );
    expect(slugs((await desk.topic('community-policing')).children)[0]).toBe('small-town-policing');
    const { data } = await desk.ask('{ data: topics(first: 100) { nodes { slug } } }');
    const order = slugs(data.nodes);
    const at = order.indexOf('community-policing');
    expect(order.slice(at, at + 6)).toEqual([
      'community-policing',
      'small-town-policing',
      'rural-policing',
      'living-where-you-police',
      'limited-resources',
      'community-engagement',
    ]);
  });

  it('changes places with its siblings', async () => {
    const move = async (position: number) => {
      await desk.does('moveTopic', {
        ...(await desk.now('rural-policing')),
        parentId: idOf('small-town-policing'),
        position,
      });
      return slugs((await desk.topic('small-town-policing')).children);
    };
    expect(await move(2)).toEqual(['living-where-you-police', 'limited-resources', 'rural-policing']);
    expect(await move(1)).toEqual(['living-where-you-police', 'rural-policing', 'limited-resources']);
    const [{ kind, details }] = (await desk.topic('rural-policing')).changes;
    const parentId = idOf('small-town-policing');
    expect({ kind, details }).toEqual({
      kind: 'MOVED',
      details: { from: { parentId, position: 2 }, to: { parentId, position: 1 } },
    });
  });
});

describe('what is refused changes nothing', () => {
  const parent = idOf('patrol-work');
  it.each([
    ['a topic below itself', 'moveTopic', 'patrol-work', { parentId: parent }, 'TOPIC_CYCLE', 'parentId'],
    [
      'a topic below one of its own',
      'moveTopic',
      'patrol-work',
      { parentId: idOf('mutual-aid') },
      'TOPIC_CYCLE',
      'parentId',
    ],
    ['a topic below an article', 'moveTopic', 'patrol-work', { parentId: 'art_x' }, 'NOT_FOUND', 'parentId'],
    ['a place before the first', 'moveTopic', 'patrol-work', { position: -1 }, 'INVALID', 'position'],
    ['a place after the last', 'moveTopic', 'mutual-aid', { parentId: parent, position: 9 }, 'INVALID', 'position'],
    ['a stale version', 'moveTopic', 'patrol-work', { expectedVersion: 0 }, 'VERSION_CONFLICT', 'expectedVersion'],
    ['a topic of nothing', 'updateTopic', 'patrol-work', { id: idOf('nothing') }, 'NOT_FOUND', 'id'],
    ['a name of spaces', 'updateTopic', 'patrol-work', { name: ' ' }, 'REQUIRED', 'name'],
    ['a long name', 'updateTopic', 'patrol-work', { name: 'x'.repeat(101) }, 'INVALID', 'name'],
    ['a merge with itself', 'mergeTopics', 'patrol-work', { intoId: parent }, 'TOPIC_CYCLE', 'intoId'],
    ['a merge into one below', 'mergeTopics', 'patrol-work', { intoId: idOf('mutual-aid') }, 'TOPIC_CYCLE', 'intoId'],
    ['a merge into nothing', 'mergeTopics', 'patrol-work', { intoId: 'top_x' }, 'NOT_FOUND', 'intoId'],
    [
      'a merge of what was read before',
      'mergeTopics',
      'patrol-work',
      { intoId: idOf('mutual-aid'), expectedVersion: 7 },
      'VERSION_CONFLICT',
      'expectedVersion',
    ],
  ])('%s', async (_name, mutation, slug, input, code, member) => {
    const read = await desk.now(slug);
    const before = await stored();
    const { topic, userErrors } = await desk.run(mutation, { ...read, ...input });
    expect({ topic, userErrors }).toEqual({ topic: null, userErrors: [{ code, path: ['input', member] }] });
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a slug that a topic has', { slug: 'patrol-work' }, 'SLUG_TAKEN', ['slug']],
    ['a name that makes one', { name: 'Patrol: work' }, 'SLUG_TAKEN', ['slug']],
    ['a slug of emoji', { slug: '🚓' }, 'INVALID', ['slug']],
    ['a name without letters', { name: '🚓' }, 'REQUIRED', ['slug']],
    ['an empty description', { description: '' }, 'REQUIRED', ['description']],
    ['a synonym of spaces', { synonyms: ['good', ' '] }, 'REQUIRED', ['synonyms', '1']],
    ['fifty-one synonyms', { synonyms: Array.from({ length: 51 }, String) }, 'INVALID', ['synonyms']],
  ])('%s', async (_name, input, code, path) => {
    const before = await stored();
    const { userErrors } = await desk.run('createTopic', { name: 'New', description: 'New.', ...input });
    expect(userErrors).toEqual([{ code, path: ['input', ...path] }]);
    expect(await stored()).toEqual(before);
  });

  it.each(['createTopic', 'updateTopic', 'moveTopic', 'mergeTopics'])('%s by an author', async (mutation) => {
    const before = await stored();
    const inputs: Record<string, object> = {
      createTopic: { name: 'New', description: 'New.' },
      mergeTopics: { ...(await desk.now('patrol-work')), intoId: idOf('use-of-force') },
    };
    const { userErrors } = await desk.run(
      mutation,
      inputs[mutation] ?? (await desk.now('patrol-work')),
      EDITOR.replace('EDITOR', 'AUTHOR'),
    );
    expect(userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input'] }]);
    expect(await stored()).toEqual(before);
  });
});

it('a key that comes again is answered from memory', async () => {
  const input = { name: 'Once', description: 'Once.', idempotencyKey: 'topic once' };
  const one = await desk.does('createTopic', input);
  expect(await desk.does('createTopic', input)).toEqual(one);
});
