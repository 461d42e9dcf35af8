import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AUTHOR, deskOf, EDITOR, PUBLISHER } from './desk.js';
import { NOW, startGraph, type Graph } from './graph.js';
import { overridesOf, TOO_FAR, type OverrideMutation } from './overrides.js';

const UNKNOWN = 'ovr_01kb4x3m8ve2ra7z5d9qnt6hpc';
const VACANCY = 'vac_01kb4x3m8ve2ra7z5d9qnt6hpc';
const PAST = new Date(NOW.getTime() - 1).toISOString();
const SOON = new Date(NOW.getTime() + 1_000).toISOString();

let graph: Graph;
let overrides: ReturnType<typeof overridesOf>;
let articleId: string;
let made: { id: string; version: number };
let withdrawn: { id: string; version: number };
let before: unknown;
beforeAll(async () => {
  graph = await startGraph({ form: 'together', internal: true });
  overrides = overridesOf(graph);
  articleId = (await deskOf(graph).publish('Beans')).id;
  made = await overrides.say({ articleId, action: 'PIN', scope: 'EVERYWHERE' });
  withdrawn = await overrides.withdraw(await overrides.say({ articleId, action: 'BLOCK', scope: 'EVERYWHERE' }));
});
afterAll(() => graph.close());
beforeEach(async () => void (before = await overrides.audit()));

const REASON = 'It is about beans.';
const pin = (input: object) => ({ articleId, action: 'PIN', scope: 'EVERYWHERE', reason: REASON, ...input });
const change = (input: object) => ({ id: made.id, expectedVersion: made.version, ...input });

it.each<[string, OverrideMutation, () => object, string, string[]]>([
  ['no reason', 'createRelevanceOverride', () => pin({ reason: ' ' }), 'REQUIRED', ['reason']],
  ['a long reason', 'createRelevanceOverride', () => pin({ reason: 'b'.repeat(501) }), 'INVALID', ['reason']],
  ['an unknown article', 'createRelevanceOverride', () => pin({ articleId: 'art_x' }), 'NOT_FOUND', ['articleId']],
  ['no vacancy', 'createRelevanceOverride', () => pin({ scope: 'VACANCY' }), 'REQUIRED', ['vacancyId']],
  ['no id', 'createRelevanceOverride', () => pin({ scope: 'VACANCY', vacancyId: 'x' }), 'INVALID', ['vacancyId']],
  ['a vacancy too many', 'createRelevanceOverride', () => pin({ vacancyId: VACANCY }), 'INVALID', ['vacancyId']],
  ['no role', 'createRelevanceOverride', () => pin({ scope: 'ROLE' }), 'REQUIRED', ['role']],
  ['no such role', 'createRelevanceOverride', () => pin({ scope: 'ROLE', role: 'constructor' }), 'INVALID', ['role']],
  ['no setting', 'createRelevanceOverride', () => pin({ scope: 'PROFILE' }), 'REQUIRED', ['setting']],
  ['no such setting', 'createRelevanceOverride', () => pin({ scope: 'PROFILE', setting: 'x' }), 'INVALID', ['setting']],
  ['a place of 0', 'createRelevanceOverride', () => pin({ position: 0 }), 'INVALID', ['position']],
  ['a place too far', 'createRelevanceOverride', () => pin({ position: TOO_FAR }), 'INVALID', ['position']],
  ['a block in order', 'createRelevanceOverride', () => pin({ action: 'BLOCK', position: 1 }), 'INVALID', ['position']],
  [
    'an end in the past',
    'createRelevanceOverride',
    () => pin({ validThrough: PAST }),
    'SCHEDULE_IN_PAST',
    ['validThrough'],
  ],
  [
    'an end before the beginning',
    'createRelevanceOverride',
    () => pin({ validFrom: SOON, validThrough: SOON }),
    'INVALID',
    ['validThrough'],
  ],
  [
    'a stale version',
    'updateRelevanceOverride',
    () => change({ expectedVersion: 7 }),
    'VERSION_CONFLICT',
    ['expectedVersion'],
  ],
  ['an end now', 'updateRelevanceOverride', () => change({ validThrough: NOW }), 'SCHEDULE_IN_PAST', ['validThrough']],
  ['an emptied reason', 'updateRelevanceOverride', () => change({ reason: '' }), 'REQUIRED', ['reason']],
  ['no override', 'updateRelevanceOverride', () => change({ id: UNKNOWN }), 'NOT_FOUND', ['id']],
  ['a change too late', 'updateRelevanceOverride', () => change({ id: withdrawn.id }), 'INVALID', ['id']],
  ['no override to withdraw', 'withdrawRelevanceOverride', () => change({ id: 'x' }), 'NOT_FOUND', ['id']],
  ['a second withdrawal', 'withdrawRelevanceOverride', () => change({ id: withdrawn.id }), 'INVALID', ['id']],
  [
    'an old version',
    'withdrawRelevanceOverride',
    () => change({ expectedVersion: 0 }),
    'VERSION_CONFLICT',
    ['expectedVersion'],
  ],
])('%s is refused, and nothing changes', async (_name, mutation, input, code, path) => {
  const { override, userErrors } = await overrides.run(mutation, input(), PUBLISHER);
  expect(userErrors).toMatchObject([{ code, path: ['input', ...path] }]);
  expect(userErrors[0].message).toMatch(/^Expected .+, received .+\.$/s);
  expect(override).toBeNull();
  expect(await overrides.audit()).toEqual(before);
});

it.each<[OverrideMutation, () => object]>([
  ['createRelevanceOverride', () => pin({})],
  ['updateRelevanceOverride', () => change({ position: 2 })],
  ['withdrawRelevanceOverride', () => change({})],
])('%s is not for authors', async (mutation, input) => {
  const { userErrors } = await overrides.run(mutation, input(), AUTHOR);
  expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['input'] }]);
  expect(await overrides.audit()).toEqual(before);
});

it('all faults of an input are told at once', async () => {
  const input = pin({ scope: 'PROFILE', vacancyId: VACANCY, reason: '', position: 0, validThrough: PAST });
  const { userErrors } = await overrides.run('createRelevanceOverride', input);
  expect(userErrors.map(({ path }: { path: string[] }) => path[1])).toEqual([
    'vacancyId',
    'setting',
    'reason',
    'position',
    'validThrough',
  ]);
});

it('the same key makes one override, and another input under it none', async () => {
  const input = pin({ idempotencyKey: 'once' });
  const first = await overrides.run('createRelevanceOverride', input);
  expect(await overrides.run('createRelevanceOverride', input)).toEqual(first);
  const { userErrors } = await overrides.run('createRelevanceOverride', { ...input, position: 2 });
  expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  expect((await overrides.audit({ states: ['IN_FORCE'] })).totalCount.value).toBe(2);
});

it('an article has at most 200 that count or will', async () => {
  const { id } = await deskOf(graph).publish('Peas');
  for (let i = 0; i < 200; i++) {
    await overrides.say({ articleId: id, action: 'PIN', scope: 'EVERYWHERE', ...(i === 0 && { validThrough: SOON }) });
  }
  const { userErrors } = await overrides.run('createRelevanceOverride', pin({ articleId: id }));
  expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'articleId'] }]);
  expect((await overrides.audit({ articleIds: [id] })).totalCount.value).toBe(200);
  expect((await overrides.vacancies(id, 'first: 1')).length).toBe(1);
});

it('the list is of the internal graph alone, and what it cannot be asked is said', async () => {
  const { errors } = await graph.query('{ relevanceOverrides { totalCount { value } } }');
  expect(errors![0]!.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  const many = Array.from({ length: 101 }, (_, i) => `art_${i}`);
  const asked = await graph.queryAs(
    EDITOR,
    'query ($ids: [ID!]) { relevanceOverrides(filter: { articleIds: $ids }) { nodes { id } } }',
    { ids: many },
  );
  expect(asked.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['filter', 'articleIds'] });
});
