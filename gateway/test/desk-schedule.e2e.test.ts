import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUTHOR, deskOf, EDITOR, PUBLISHER } from './desk.js';
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

describe('a schedule', () => {
  const publishedTitles = async (id: string) =>
    (await graph.query('query ($id: ID!) { article(id: $id) { title } }', { id })).data!.article?.title ?? null;

  it('is exact to the millisecond, from both ends, for first publication and replacement alike', async () => {
    const { id } = await desk.create('Old Words');
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    const planned = await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(3_000) });
    expect(planned).toMatchObject({
      article: { status: 'SCHEDULED', publishedAt: later(3_000).toISOString() },
      edition: { status: 'SCHEDULED', scheduledFor: later(3_000).toISOString() },
    });
    now = later(2_999);
    expect(await publishedTitles(id)).toBeNull();
    now = later(3_000);
    expect(await publishedTitles(id)).toBe('Old Words');

    await desk.does(AUTHOR, 'updateArticleDraft', id, { title: 'New Words' });
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'UNPUBLISHED', { at: later(9_000) });
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(6_000) });
    now = later(5_999);
    expect(await publishedTitles(id)).toBe('Old Words');
    now = later(6_000);
    expect(await publishedTitles(id)).toBe('New Words');
    now = later(8_999);
    expect(await publishedTitles(id)).toBe('New Words');
    now = later(9_000);
    expect(await publishedTitles(id)).toBeNull();
    const { data } = await graph.queryAs(
      EDITOR,
      'query ($id: ID!) { article(id: $id) { publishedAt editions { nodes { status } } } }',
      { id },
    );
    expect(data!.article).toEqual({
      publishedAt: later(3_000).toISOString(),
      editions: { nodes: [{ status: 'UNPUBLISHED' }, { status: 'SUPERSEDED' }] },
    });
    now = NOW;
  });

  it('is moved and taken back, and what it would have replaced stays as long as before', async () => {
    const { id } = await desk.publish('What Stays');
    await desk.does(AUTHOR, 'updateArticleDraft', id, { title: 'What Comes' });
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(1_000) });
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(2_000) });
    now = later(1_500);
    expect(await publishedTitles(id)).toBe('What Stays');
    const { article } = await desk.move(PUBLISHER, id, 'DRAFT');
    expect(article).toMatchObject({ title: 'What Stays', status: 'PUBLISHED', draft: { title: 'What Comes' } });
    now = later(1_000_000);
    expect(await publishedTitles(id)).toBe('What Stays');
    now = NOW;
  });

  it('gives way to a newer edition that is published before it', async () => {
    const { id } = await desk.publish('First');
    await desk.does(AUTHOR, 'updateArticleDraft', id, { title: 'Second' });
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(1_000) });
    await desk.does(AUTHOR, 'updateArticleDraft', id, { title: 'Third' });
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'PUBLISHED');
    now = later(1_000);
    expect(await publishedTitles(id)).toBe('Third');
    now = NOW;
  });

  it('of a withdrawal is taken back, and what was withdrawn comes again', async () => {
    const { id, slug } = await desk.publish('Here, There');
    await desk.move(PUBLISHER, id, 'UNPUBLISHED', { at: later(1_000) });
    await desk.move(PUBLISHER, id, 'PUBLISHED');
    now = later(1_000);
    expect((await lookUp(slug)).status).toBe('FOUND');
    await desk.move(PUBLISHER, id, 'UNPUBLISHED');
    expect((await lookUp(slug)).status).toBe('GONE');
    const back = await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(2_000) });
    expect(back.edition).toMatchObject({ number: 2, comment: 'Returns edition 1.' });
    expect((await lookUp(slug)).status).toBe('GONE');
    now = later(2_000);
    expect((await lookUp(slug)).status).toBe('FOUND');
    now = NOW;
  });

  it('keeps `modifiedAt` over minor edits', async () => {
    const { id } = await desk.publish('A Comma');
    const edit = async (instant: Date, input: object) => {
      now = instant;
      await desk.does(AUTHOR, 'updateArticleDraft', id, input);
      await desk.move(AUTHOR, id, 'IN_REVIEW');
      return (await desk.move(PUBLISHER, id, 'PUBLISHED')).article.modifiedAt;
    };
    expect(await edit(later(1_000), { title: 'A Comma,', minor: true })).toBe(NOW.toISOString());
    expect(await edit(later(2_000), { title: 'A Full Stop.' })).toBe(later(2_000).toISOString());
    now = NOW;
  });

  it('puts an article beside vacancies in the instant in which it is published', async () => {
    const { data } = await graph.query('{ topic(slug: "small-town-policing") { id } }');
    const text = 'small town police chief small department rural village officer backup neighbors '.repeat(30);
    const { id } = await desk.create('Small Town Police Chief, Small Town Department', {
      topicIds: [data!.topic.id],
      blocks: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    });
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: later(1_000) });
    const beside = async () => {
      const query =
        '{ vacancies(first: 100) { nodes { relevantArticles(first: 20, minGrade: WEAK) { nodes { id } } } } }';
      const { vacancies } = (await graph.query(query)).data!;
      return vacancies.nodes.some((it: { relevantArticles: { nodes: { id: string }[] } }) =>
        it.relevantArticles.nodes.some((article) => article.id === id),
      );
    };
    now = later(999);
    expect(await beside()).toBe(false);
    now = later(1_000);
    expect(await beside()).toBe(true);
    await desk.move(PUBLISHER, id, 'UNPUBLISHED');
    expect(await beside()).toBe(false);
    now = NOW;
  });
});
