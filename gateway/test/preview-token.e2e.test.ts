import { openEditorial } from '@heartland/editorial/service';
import { openJobs } from '@heartland/jobs/service';
import { PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';
import { PreviewTokens } from '@heartland/shared/preview';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOperations } from '../src/example-operations.js';
import { AUTHOR, deskOf, EDITOR, OTHER_AUTHOR, PUBLISHER } from './desk.js';
import { NOW, startGraph, type Graph } from './graph.js';

const [CREATE] = loadOperations('preview');

describe('createPreviewToken', () => {
  let graph: Graph;
  let article: { id: string };
  beforeAll(async () => {
    graph = await startGraph({ form: 'together', internal: true });
    article = await deskOf(graph).create('Of Ruth');
  });
  afterAll(() => graph.close());

  const create = async (actor: string, input: object) => {
    const { data, errors } = await graph.queryAs(actor, CREATE!.query, { input });
    expect(errors).toBeUndefined();
    return data!.createPreviewToken;
  };

  it('is what its example shows', async () => {
    const { token, expiresAt, url, userErrors } = await create(EDITOR, CREATE!.variables['input'] as object);
    expect(userErrors).toEqual([]);
    expect(expiresAt).toBe(new Date(NOW.getTime() + 3_600_000).toISOString());
    expect(url).toBe(`${graph.address}/#preview=${token}`);
  });

  it('says how far it may reach: an author shows drafts of their own, editors and publishers all', async () => {
    const { id } = article;
    const codes = async (actor: string, input: object) =>
      (await create(actor, input)).userErrors.map(({ code, path }: { code: string; path: string[] }) => [
        code,
        ...path,
      ]);
    expect(await codes(AUTHOR, { articleIds: [id] })).toEqual([]);
    expect(await codes(OTHER_AUTHOR, { articleIds: [id] })).toEqual([['FORBIDDEN', 'input', 'articleIds', '0']]);
    expect(await codes(AUTHOR, {})).toEqual([['FORBIDDEN', 'input', 'articleIds']]);
    expect(await codes(PUBLISHER, { articleIds: [id] })).toEqual([]);
    expect(await codes(PUBLISHER, {})).toEqual([]);
  });

  it.each([
    [{ expiresInMinutes: 0 }, 'INVALID', ['expiresInMinutes']],
    [{ expiresInMinutes: 10_081 }, 'INVALID', ['expiresInMinutes']],
    [{ asOf: NOW }, 'SCHEDULE_IN_PAST', ['asOf']],
    [{ articleIds: ['art_00000000000000000000000000'] }, 'NOT_FOUND', ['articleIds', '0']],
    [{ articleIds: ["';--"] }, 'NOT_FOUND', ['articleIds', '0']],
    [{ articleIds: Array.from({ length: 101 }, String) }, 'INVALID', ['articleIds']],
    [{ idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
  ])('%j is %s', async (input, code, path) => {
    const payload = await create(EDITOR, input);
    expect(payload).toMatchObject({ token: null, expiresAt: null, url: null });
    expect(payload.userErrors).toEqual([
      { code, path: ['input', ...path], message: expect.stringMatching(/^Expected .*received .*\.$/) },
    ]);
  });

  it('with a key gives the same token again', async () => {
    const input = { articleIds: [article.id], idempotencyKey: 'twice' };
    expect(await create(EDITOR, input)).toEqual(await create(EDITOR, input));
    const reused = await create(EDITOR, { ...input, expiresInMinutes: 5 });
    expect(reused.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('is not for those who are nobody', async () => {
    const { errors } = await graph.query(CREATE!.query, { input: {} }, '/internal/graphql');
    expect(errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('shows the present when its instant has passed', async () => {
    const tokens = new PreviewTokens('a secret of the tests');
    const passed = { asOf: new Date(NOW.getTime() - 1).toISOString(), drafts: [] };
    const token = await tokens.sign(passed, new Date(NOW.getTime() + 60_000));
    const { data } = await graph.queryWith({ [PREVIEW_HEADER]: token }, '{ vacancies(first: 1) { evaluatedAt } }');
    expect(data!.vacancies.evaluatedAt).toBe(NOW.toISOString());
  });
});

/** Neither has a database: the token is looked at before anything else. */
describe.each(['jobs', 'editorial'] as const)('the subgraph %s by itself', (name) => {
  const options = {
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    cursorSecret: 'a secret of the tests',
    previewSecret: 'a secret of the tests',
    seed: false,
    onError: () => undefined,
    clock: () => NOW,
  };
  const webhooks = { secret: 'x', targets: 'public', logDays: 30 } as const;
  const images = {
    publicUrl: 'http://x',
    storeUrl: 'file:///none',
    secret: 'x',
    cacheDirectory: '/none',
    cacheBytes: 1,
  };
  const subgraph =
    name === 'jobs' ? openJobs(options) : openEditorial({ ...options, images, webhooks, believeActor: true });
  afterAll(() => subgraph.close());

  it.each([
    ['PREVIEW_TOKEN_INVALID', 'another secret of the tests', NOW.getTime() + 60_000],
    ['PREVIEW_TOKEN_EXPIRED', 'a secret of the tests', NOW.getTime()],
  ])('refuses what the gateway would refuse: %s', async (code, secret, expires) => {
    const token = await new PreviewTokens(secret).sign({ asOf: null, drafts: null }, new Date(expires));
    const { data, errors } = await subgraph.execute({ query: '{ __typename }', headers: { [PREVIEW_HEADER]: token } });
    expect([data, errors!.map(({ extensions }) => extensions!['code'])]).toEqual([undefined, [code]]);
  });
});
