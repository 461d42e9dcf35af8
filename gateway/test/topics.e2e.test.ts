import { stableId } from '@heartland/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUTHOR, deskOf, EDITOR, PUBLISHER } from './desk.js';
import { startGraph, type Graph } from './graph.js';

let graph: Graph;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  graph = await startGraph({ form: 'apart', internal: true });
  desk = deskOf(graph);
});
afterAll(() => graph.close());

const idOf = (slug: string) => stableId('Topic', slug);

const topicOf = async (slug: string) => {
  const query = `query ($slug: String!) { topic(slug: $slug) {
    id slug openVacancyCount { value } vacancies(first: 1) { totalCount { value } } publishedArticleCount { value } } }`;
  return (await graph.query(query, { slug })).data!.topic;
};

/** Runs a mutation of topics; throws when it is refused. */
async function change(mutation: string, type: string, input: object) {
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { topic { id version } userErrors { code } } }`;
  const { data, errors } = await graph.queryAs(PUBLISHER, query, { input });
  expect({ errors, userErrors: data?.it.userErrors }).toEqual({ errors: undefined, userErrors: [] });
  return data!.it.topic;
}

describe('the tree', () => {
  it.each([1, 7, 40])('is read in its order by pages of %i, every topic once', async (first) => {
    const seen: { slug: string; parent: { slug: string } | null }[] = [];
    let after: string | null = null;
    do {
      const { data } = await graph.query(
        `query ($first: Int, $after: String) { topics(first: $first, after: $after) {
           nodes { slug parent { slug } } pageInfo { hasNextPage endCursor } totalCount { value } } }`,
        { first, after },
      );
      seen.push(...data!.topics.nodes);
      after = data!.topics.pageInfo.hasNextPage ? data!.topics.pageInfo.endCursor : null;
      expect(data!.topics.totalCount.value).toBe(40);
    } while (after !== null);
    const order = seen.map(({ slug }) => slug);
    expect(new Set(order).size).toBe(40);
    expect(order.slice(0, 6)).toEqual([
      'patrol-work',
      'traffic-safety',
      'mutual-aid',
      'drug-enforcement',
      'specialized-units',
      'emergency-dispatch',
    ]);
    for (const [place, { parent }] of seen.entries()) {
      if (parent) expect(order.indexOf(parent.slug)).toBeLessThan(place);
    }
  });
});

describe('across the services', () => {
  it('a topic of no vocabulary has articles, and no vacancies', async () => {
    const { id } = await change('createTopic', 'CreateTopicInput', { name: 'Coffee', description: 'At any hour.' });
    await desk.publish('The last pot', { topicIds: [id] });
    expect(await topicOf('coffee')).toEqual({
      id,
      slug: 'coffee',
      openVacancyCount: { value: 0 },
      vacancies: { totalCount: { value: 0 } },
      publishedArticleCount: { value: 1 },
    });
  });

  it('a merged topic brings its vacancies along, and is found from a vacancy by its old name', async () => {
    const [source, target] = [await topicOf('campus-policing'), await topicOf('transit-policing')];
    const both = await graph.query(
      `query ($topicIds: [ID!]) { vacancies(first: 0, filter: { topicIds: $topicIds }) { totalCount { value } } }`,
      { topicIds: [source.id, target.id] },
    );
    const { value } = both.data!.vacancies.totalCount;
    expect(value).toBeGreaterThan(target.openVacancyCount.value);
    await change('mergeTopics', 'MergeTopicsInput', { id: source.id, expectedVersion: 1, intoId: target.id });
    const merged = await topicOf('campus-policing');
    expect(merged).toMatchObject({
      id: target.id,
      slug: 'transit-policing',
      openVacancyCount: { value },
      vacancies: { totalCount: { value } },
    });
    const { data } = await graph.query(
      `query ($id: ID!, $topicIds: [ID!]) { node(id: $id) { ... on Topic { slug } }
         vacancies(first: 1, filter: { topicIds: $topicIds }) { nodes { topics { key topic { slug } } } } }`,
      { id: source.id, topicIds: [source.id] },
    );
    expect(data!.node).toEqual({ slug: 'transit-policing' });
    expect(data!.vacancies.nodes[0].topics).toContainEqual({
      key: 'campus-policing',
      topic: { slug: 'transit-policing' },
    });
  });
});

describe('the topics of an article', () => {
  const TOPICS = '{ topic { slug } primary origin }';
  const text = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  const draftOf = async (id: string) =>
    (
      await graph.queryAs(
        EDITOR,
        `query ($id: ID!) { article(id: $id) { topics ${TOPICS} draft { topics ${TOPICS} proposedTopics ${TOPICS} } } }`,
        { id },
      )
    ).data!.article;
  const proposed = (slug: string) => ({ topic: { slug }, primary: true, origin: 'PROPOSED_BY_VOCABULARY' });
  const chosen = (slug: string, primary = true) => ({ topic: { slug }, primary, origin: 'CHOSEN_BY_EDITOR' });

  it('are proposed for every save, until somebody chooses; then they stay, and null gives them back', async () => {
    const { id } = await desk.create('The dispatcher', { blocks: text('A 911 call taker and a dispatcher.') });
    expect((await draftOf(id)).draft.topics).toEqual([proposed('emergency-dispatch')]);
    const save = (input: object) => desk.does(AUTHOR, 'updateArticleDraft', id, input);
    await save({ title: 'The jail', blocks: text('Inmates in the county jail are booked by detention officers.') });
    expect((await draftOf(id)).draft.topics).toEqual([proposed('jails-and-corrections')]);

    await desk.does(EDITOR, 'updateArticleDraft', id, { topicIds: [idOf('officer-wellness'), idOf('use-of-force')] });
    await save({ title: 'The jail again' });
    const { draft } = await draftOf(id);
    expect(draft.topics).toEqual([chosen('officer-wellness'), chosen('use-of-force', false)]);
    expect(draft.proposedTopics).toEqual([proposed('jails-and-corrections')]);

    await save({ topicIds: [] });
    await save({ summary: 'None on purpose.' });
    expect((await draftOf(id)).draft.topics).toEqual([]);
    await save({ topicIds: null });
    expect((await draftOf(id)).draft.topics).toEqual([proposed('jails-and-corrections')]);
  });

  it('of readers are those of the live edition, and a choice reaches the vacancies', async () => {
    const { id } = await desk.publish('A police officer’s garden', { blocks: text('An officer grows beans.') });
    const scores = async () => {
      const { data } = await graph.query(
        `query ($id: ID!) { article(id: $id) { topics ${TOPICS} relevantVacancies(first: 1, minGrade: WEAK) { edges { relevance { reasons { label } } } } } }`,
        { id },
      );
      return data!.article;
    };
    expect((await scores()).topics).toEqual([proposed('patrol-work')]);
    await desk.does(EDITOR, 'updateArticleDraft', id, { topicIds: [idOf('parks-and-wildlife')] });
    expect((await scores()).topics).toEqual([proposed('patrol-work')]);
    await desk.move(AUTHOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'PUBLISHED');
    const after = await scores();
    expect(after.topics).toEqual([chosen('parks-and-wildlife')]);
    expect(JSON.stringify(after.relevantVacancies.edges)).toContain('parks and wildlife');
    const { data } = await graph.query(
      `query ($topicIds: [ID!]) { vacancies(filter: { topicIds: $topicIds }, first: 5) {
         nodes { relevantArticles(first: 20, minGrade: WEAK) { nodes { id } } } } }`,
      { topicIds: [idOf('parks-and-wildlife')] },
    );
    expect(
      data!.vacancies.nodes.flatMap((node: { relevantArticles: { nodes: { id: string }[] } }) =>
        node.relevantArticles.nodes.map((it) => it.id),
      ),
    ).toContain(id);
  });
});
