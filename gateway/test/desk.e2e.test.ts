import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUTHOR, deskOf, EDITOR, OTHER_AUTHOR, PUBLISHER } from './desk.js';
import { NOW, startGraph, type Graph } from './graph.js';

let graph: Graph;
let desk: ReturnType<typeof deskOf>;
let now = NOW;
beforeAll(async () => {
  graph = await startGraph({ form: 'together', internal: true, clock: () => now });
  desk = deskOf(graph);
});
afterAll(() => graph.close());

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

const lookUp = async (slug: string) =>
  (
    await graph.query(
      'query ($slug: String!) { articleBySlug(slug: $slug) { status canonicalSlug article { title } } }',
      {
        slug,
      },
    )
  ).data!.articleBySlug;

describe('an article from its first draft on', () => {
  it('is written, reviewed, sent back, published and taken down, with every edition and move kept', async () => {
    const { id, slug, ...article } = await desk.create('Radio Checks at Two in the Morning', { comment: 'First try.' });
    expect({ slug, ...article }).toEqual({
      slug: 'radio-checks-at-two-in-the-morning',
      locale: 'en',
      title: 'Radio Checks at Two in the Morning',
      status: 'DRAFT',
      version: 1,
      publishedAt: null,
      modifiedAt: NOW.toISOString(),
      hasPendingChanges: false,
      draft: { number: 1, title: 'Radio Checks at Two in the Morning', status: 'DRAFT' },
    });
    expect((await lookUp(slug)).status).toBe('NOT_FOUND');
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(EDITOR, id, 'CHANGES_REQUESTED', { comment: 'A summary, please.' });
    await desk.does(AUTHOR, 'updateArticleDraft', id, { summary: 'Who answers when nothing happens.' });
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    const published = await desk.move(PUBLISHER, id, 'PUBLISHED');
    expect(published.article).toMatchObject({ status: 'PUBLISHED', publishedAt: NOW.toISOString(), draft: null });
    expect(await lookUp(slug)).toEqual({ status: 'FOUND', canonicalSlug: slug, article: { title: article.title } });

    await desk.does(AUTHOR, 'updateArticleDraft', id, { title: 'Radio Checks at Three' });
    const both = await graph.query(
      'query ($id: ID!) { article(id: $id) { title hasPendingChanges draft { title status } } }',
      { id },
      '/internal/graphql',
    );
    expect(both.data!.article).toEqual({
      title: 'Radio Checks at Two in the Morning',
      hasPendingChanges: true,
      draft: { title: 'Radio Checks at Three', status: 'DRAFT' },
    });
    expect((await lookUp(slug)).article.title).toBe('Radio Checks at Two in the Morning');

    await desk.move(PUBLISHER, id, 'UNPUBLISHED');
    expect(await lookUp(slug)).toEqual({ status: 'GONE', canonicalSlug: null, article: null });
    const { data } = await graph.queryAs(
      EDITOR,
      `query ($id: ID!) { article(id: $id) { status editions { totalCount { value } nodes {
        number status comment createdBy { slug } transitions { from to by { slug } comment } } } } }`,
      { id },
    );
    expect(data!.article).toEqual({
      status: 'UNPUBLISHED',
      editions: {
        totalCount: { value: 3 },
        nodes: [
          { number: 3, status: 'DRAFT', comment: null, createdBy: { slug: 'ruth-halvorsen' }, transitions: [] },
          {
            number: 2,
            status: 'UNPUBLISHED',
            comment: null,
            createdBy: { slug: 'ruth-halvorsen' },
            transitions: [
              { from: 'CHANGES_REQUESTED', to: 'IN_REVIEW', by: { slug: 'ruth-halvorsen' }, comment: null },
              { from: 'IN_REVIEW', to: 'PUBLISHED', by: { slug: 'ellen-whitehorse' }, comment: null },
              { from: 'PUBLISHED', to: 'UNPUBLISHED', by: { slug: 'ellen-whitehorse' }, comment: null },
            ],
          },
          {
            number: 1,
            status: 'SUPERSEDED',
            comment: 'First try.',
            createdBy: { slug: 'ruth-halvorsen' },
            transitions: [
              { from: 'DRAFT', to: 'IN_REVIEW', by: { slug: 'ruth-halvorsen' }, comment: null },
              {
                from: 'IN_REVIEW',
                to: 'CHANGES_REQUESTED',
                by: { slug: 'marcus-delgado' },
                comment: 'A summary, please.',
              },
            ],
          },
        ],
      },
    });
  });

  it('shows what an edition changed, and goes back to an earlier one by a new one', async () => {
    const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
    const { id } = await desk.create('One Sentence at a Time', { blocks: [paragraph('one'), paragraph('two')] });
    await desk.does(AUTHOR, 'updateArticleDraft', id, {
      title: 'Two Sentences at a Time',
      blocks: [paragraph('one'), paragraph('three')],
    });
    const restored = await desk.does(AUTHOR, 'restoreArticleEdition', id, { editionNumber: 1 });
    expect(restored.edition).toMatchObject({
      number: 3,
      title: 'One Sentence at a Time',
      comment: 'Restores edition 1.',
    });
    const { data } = await graph.queryAs(
      AUTHOR,
      'query ($id: ID!) { article(id: $id) { editions { nodes { number diff(against: 1) } } } }',
      { id },
    );
    expect(data!.article.editions.nodes).toEqual([
      { number: 3, diff: { fields: {}, blocks: [] } },
      {
        number: 2,
        diff: {
          fields: { title: { from: 'One Sentence at a Time', to: 'Two Sentences at a Time' } },
          blocks: [
            { op: 'KEEP', blocks: [paragraph('one')] },
            { op: 'DELETE', blocks: [paragraph('two')] },
            { op: 'INSERT', blocks: [paragraph('three')] },
          ],
        },
      },
      { number: 1, diff: { fields: {}, blocks: [] } },
    ]);
  });

  it('can be thrown away and found again', async () => {
    const { id } = await desk.create('Nothing Yet');
    const gone = await desk.does(AUTHOR, 'discardArticleDraft', id);
    expect(gone).toMatchObject({ article: { status: 'UNPUBLISHED', draft: null }, edition: { status: 'DISCARDED' } });
    const back = await desk.does(AUTHOR, 'restoreArticleEdition', id, { editionNumber: 1 });
    expect(back.article).toMatchObject({ status: 'DRAFT', draft: { number: 2 } });
  });
});

describe('the name of an article', () => {
  it('leads on from every name that it had, in one step, and may come back', async () => {
    const { id } = await desk.publish('Name One');
    await desk.does(EDITOR, 'changeArticleSlug', id, { slug: 'name-two' });
    await desk.does(EDITOR, 'changeArticleSlug', id, { slug: 'name-three' });
    for (const former of ['name-one', 'name-two']) {
      expect(await lookUp(former)).toMatchObject({ status: 'MOVED', canonicalSlug: 'name-three' });
    }
    await desk.does(EDITOR, 'changeArticleSlug', id, { slug: 'name-one' });
    expect(await lookUp('name-one')).toMatchObject({ status: 'FOUND', canonicalSlug: 'name-one' });
    expect(await lookUp('name-three')).toMatchObject({ status: 'MOVED', canonicalSlug: 'name-one' });
    const { data } = await graph.queryAs(
      EDITOR,
      'query ($id: ID!) { article(id: $id) { slugHistory { fromSlug toSlug } } }',
      { id },
    );
    expect(data!.article.slugHistory).toEqual([
      { fromSlug: 'name-three', toSlug: 'name-one' },
      { fromSlug: 'name-two', toSlug: 'name-one' },
    ]);
  });

  it('is not taken from another article, that has it or had it', async () => {
    const { id } = await desk.publish('Owner');
    await desk.does(EDITOR, 'changeArticleSlug', id, { slug: 'owner-now' });
    const { id: other } = await desk.publish('Taker');
    for (const slug of ['owner', 'owner-now']) {
      const version = await desk.versionOf(other);
      const { userErrors } = await desk.run(EDITOR, 'changeArticleSlug', { id: other, expectedVersion: version, slug });
      expect(userErrors).toMatchObject([{ code: 'SLUG_TAKEN', path: ['input', 'slug'] }]);
      expect(await desk.versionOf(other)).toBe(version);
      const created = await desk.run(AUTHOR, 'createArticle', { title: 'Third', slug });
      expect(created).toMatchObject({ article: null, userErrors: [{ code: 'SLUG_TAKEN' }] });
    }
    expect((await desk.create('Owner')).slug).toBe('owner-2');
  });

  it('is one of its language, with translations beside it', async () => {
    const { id, slug } = await desk.publish('Good Morning');
    const input = { locale: 'es', slug, translationOf: id };
    const { id: spanish } = await desk.publish('Buenos dias', input);
    const query = `query ($locale: Locale) { articleBySlug(slug: "${slug}", locale: $locale) { article { locale translations { id locale } } } }`;
    const read = async (locale: string) => (await graph.query(query, { locale })).data!.articleBySlug.article;
    expect(await read('es-MX')).toEqual({ locale: 'es', translations: [{ id, locale: 'en' }] });
    expect(await read('fr')).toEqual({ locale: 'en', translations: [{ id: spanish, locale: 'es' }] });
    const again = await desk.run(AUTHOR, 'createArticle', { title: 'Buenas', locale: 'es', translationOf: id });
    expect(again.userErrors).toMatchObject([{ code: 'LOCALE_TAKEN', path: ['input', 'locale'] }]);
  });
});

describe('a key', () => {
  it('makes the same input be done once, and another input be refused', async () => {
    const input = { title: 'Once', idempotencyKey: 'key-1' };
    const first = await desk.run(AUTHOR, 'createArticle', input);
    const again = await Promise.all([1, 2, 3].map(() => desk.run(AUTHOR, 'createArticle', input)));
    expect(again).toEqual([first, first, first]);
    const other = await desk.run(AUTHOR, 'createArticle', { ...input, title: 'Twice' });
    expect(other).toMatchObject({
      article: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
    });
    const another = await desk.run(OTHER_AUTHOR, 'createArticle', input);
    expect(another.article.id).not.toBe(first.article.id);
    now = later(86_400_000);
    const tomorrow = await desk.run(AUTHOR, 'createArticle', input);
    expect(tomorrow.article.slug).toBe('once-3');
    now = NOW;
  });
});

it('several mutations of one request see each other', async () => {
  const { id } = await desk.create('In a Row');
  const move = (name: string, version: number, to: string) =>
    `${name}: transitionArticle(input: { id: "${id}", expectedVersion: ${version}, to: ${to} }) { article { status version } }`;
  const { data } = await graph.queryAs(
    PUBLISHER,
    `mutation { ${move('a', 1, 'IN_REVIEW')} ${move('b', 2, 'PUBLISHED')} }`,
  );
  expect(data).toEqual({
    a: { article: { status: 'IN_REVIEW', version: 2 } },
    b: { article: { status: 'PUBLISHED', version: 3 } },
  });
});
