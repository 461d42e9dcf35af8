import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ACTOR_HEADER } from '@heartland/shared/forwarded-headers';
import type { Subgraph } from '@heartland/shared/subgraph-runtime';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { openEditorial } from '../service.js';

/** How often two writers meet; `RACES=1000` in the environment makes it a thousand. */
const RACES = Number(process.env['RACES'] ?? 40);

let database: TestDatabase;
let editorial: Subgraph;
beforeAll(async () => {
  database = await createTestDatabase();
  editorial = openEditorial({
    databaseUrl: database.url,
    cursorSecret: 'a secret of the tests',
    previewSecret: 'a secret of the tests',
    seed: true,
    believeActor: true,
    images: { publicUrl: 'http://x', storeUrl: 'file:///none', secret: 'x', cacheDirectory: '/none', cacheBytes: 1 },
    webhooks: { secret: 'x', targets: 'public', logDays: 30 },
    onError: (error) => {
      throw error;
    },
  });
  await editorial.check();
});
afterAll(async () => {
  await editorial.close();
  await database.drop();
});

/** What a mutation answers: its payload alone. */
async function run(mutation: string, input: object, actor = 'ellen-whitehorse;role=PUBLISHER') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) {
    article { id version status editions { totalCount { value } } } edition { number } userErrors { code } } }`;
  const { data, errors } = await editorial.execute({ query, variables: { input }, headers: { [ACTOR_HEADER]: actor } });
  if (errors) throw new Error(JSON.stringify(errors));
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any mutation
  return data!['it'] as Record<'article' | 'edition', any> & { userErrors: { code: string }[] };
}

const codesOf = (payloads: Awaited<ReturnType<typeof run>>[]) =>
  payloads.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));

it(`${RACES} times two writers save at once: one wins, the other is told`, async () => {
  const { article } = await run('createArticle', { title: 'A Race' });
  for (let version = 1; version <= RACES; version++) {
    const save = (summary: string) => run('updateArticleDraft', { id: article.id, expectedVersion: version, summary });
    const both = await Promise.all([save('one'), save('other')]);
    expect(codesOf(both)).toEqual(['VERSION_CONFLICT']);
    const winner = both.find(({ userErrors }) => userErrors.length === 0)!;
    expect(winner.article).toMatchObject({ version: version + 1, editions: { totalCount: { value: version + 1 } } });
  }
});

it('a schedule and a withdrawal at once: one wins, and the timeline holds one of them', async () => {
  for (let round = 0; round < RACES / 8; round++) {
    const { article } = await run('createArticle', { title: 'A Race', idempotencyKey: `timeline ${round}` });
    await run('transitionArticle', { id: article.id, expectedVersion: 1, to: 'IN_REVIEW' });
    await run('transitionArticle', { id: article.id, expectedVersion: 2, to: 'PUBLISHED' });
    await run('updateArticleDraft', { id: article.id, expectedVersion: 3, title: 'Another' });
    await run('transitionArticle', { id: article.id, expectedVersion: 4, to: 'IN_REVIEW' });
    const both = await Promise.all([
      run('transitionArticle', { id: article.id, expectedVersion: 5, to: 'PUBLISHED' }),
      run('transitionArticle', { id: article.id, expectedVersion: 5, to: 'UNPUBLISHED' }),
    ]);
    expect(codesOf(both)).toEqual(['VERSION_CONFLICT']);
  }
});

it('two articles that want one name, and one key that comes twice, at once', async () => {
  for (let round = 0; round < RACES / 8; round++) {
    const named = { title: 'Named', slug: `name-${round}` };
    expect(codesOf(await Promise.all([run('createArticle', named), run('createArticle', named)]))).toEqual([
      'SLUG_TAKEN',
    ]);
    const keyed = { title: 'Keyed', idempotencyKey: `key ${round}` };
    const [one, other] = await Promise.all([run('createArticle', keyed), run('createArticle', keyed)]);
    expect(other).toEqual(one);
    expect(one.userErrors).toEqual([]);
  }
});
