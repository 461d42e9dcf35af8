import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUTHOR, deskOf, EDITOR, OTHER_AUTHOR, PUBLISHER } from './desk.js';
import { NOW, startGraph, type Graph } from './graph.js';

let graph: Graph;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  graph = await startGraph({ form: 'together', internal: true });
  desk = deskOf(graph);
});
afterAll(() => graph.close());

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

describe('what is refused changes nothing', () => {
  let id: string;
  let version: number;
  beforeAll(async () => {
    ({ id } = await desk.create('Untouched'));
    version = await desk.versionOf(id);
  });

  const stored = async () =>
    (
      await graph.queryAs(
        EDITOR,
        `query ($id: ID!) { article(id: $id) { slug version status slugHistory { fromSlug } editions { nodes { number title status transitions { to } } } } }`,
        { id },
      )
    ).data;

  const cases: [string, string, Parameters<ReturnType<typeof deskOf>['run']>[1], object, string, string[]][] = [
    ['a stale version', AUTHOR, 'updateArticleDraft', { expectedVersion: 0 }, 'VERSION_CONFLICT', ['expectedVersion']],
    ['an id of nothing', AUTHOR, 'updateArticleDraft', { id: 'art_none' }, 'NOT_FOUND', ['id']],
    ['a move that is not there', PUBLISHER, 'transitionArticle', { to: 'PUBLISHED' }, 'ILLEGAL_TRANSITION', ['to']],
    ['an article of others', OTHER_AUTHOR, 'updateArticleDraft', {}, 'FORBIDDEN', ['id']],
    ['an empty title', AUTHOR, 'updateArticleDraft', { title: ' ' }, 'REQUIRED', ['title']],
    ['a long title', AUTHOR, 'updateArticleDraft', { title: 'x'.repeat(201) }, 'INVALID', ['title']],
    [
      'a block of no type',
      AUTHOR,
      'updateArticleDraft',
      { blocks: [{ type: 'script' }] },
      'BLOCK_INVALID',
      ['blocks', '0', 'type'],
    ],
    ['a topic of nothing', AUTHOR, 'updateArticleDraft', { topicIds: ['top_x'] }, 'NOT_FOUND', ['topicIds', '0']],
    ['a slug of spaces', AUTHOR, 'changeArticleSlug', { slug: 'a b' }, 'INVALID', ['slug']],
    ['a slug of emoji', AUTHOR, 'changeArticleSlug', { slug: '🚓' }, 'INVALID', ['slug']],
    ['an edition of nothing', AUTHOR, 'restoreArticleEdition', { editionNumber: 9 }, 'NOT_FOUND', ['editionNumber']],
    ['an empty key', AUTHOR, 'discardArticleDraft', { idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
  ];

  it.each(cases)('%s', async (_name, actor, mutation, input, code, path) => {
    const before = await stored();
    const payload = await desk.run(actor, mutation, { id, expectedVersion: version, ...input });
    expect(payload).toEqual({
      article: null,
      edition: null,
      userErrors: [{ code, path: ['input', ...path], message: expect.stringContaining('received') }],
    });
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a schedule in the past', { to: 'SCHEDULED', at: NOW }, 'SCHEDULE_IN_PAST', 'at'],
    ['a schedule without an instant', { to: 'SCHEDULED' }, 'REQUIRED', 'at'],
    ['an instant where there is none', { to: 'PUBLISHED', at: later(1) }, 'INVALID', 'at'],
    ['a return without a reason', { to: 'CHANGES_REQUESTED' }, 'REQUIRED', 'comment'],
  ])('in review, %s', async (_name, input, code, member) => {
    if ((await desk.versionOf(id)) === version) await desk.move(AUTHOR, id, 'IN_REVIEW');
    const before = await stored();
    const expectedVersion = await desk.versionOf(id);
    const { userErrors } = await desk.run(PUBLISHER, 'transitionArticle', { id, expectedVersion, ...input });
    expect(userErrors).toMatchObject([{ code, path: ['input', member] }]);
    const { userErrors: forbidden } = await desk.run(AUTHOR, 'transitionArticle', { id, expectedVersion, ...input });
    expect(forbidden).toMatchObject([{ code: 'FORBIDDEN_TRANSITION', path: ['input', 'to'] }]);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['nobody', undefined],
    ['somebody unknown', 'nobody-here;role=EDITOR'],
    ['a role that is not there', 'ruth-halvorsen;role=KING'],
  ])('%s', async (_name, actor) => {
    const mutation = `mutation { discardArticleDraft(input: { id: "${id}", expectedVersion: 2 }) { userErrors { code } } }`;
    const { data, errors } = actor
      ? await graph.queryAs(actor, mutation)
      : await graph.query(mutation, {}, '/internal/graphql');
    expect(data?.['discardArticleDraft'] ?? null).toBeNull();
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });

  it('a mutation of a reader', async () => {
    const { status, errors } = await graph.query(
      'mutation { createArticle(input: { title: "x" }) { userErrors { code } } }',
    );
    expect(status).toBe(400);
    expect(errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
