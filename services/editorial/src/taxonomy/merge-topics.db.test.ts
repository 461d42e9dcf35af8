import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { profileScore, vacancyProfile } from '@heartland/shared/relevance/profile';
import { idOf, openSeeded } from './testing.js';

let desk: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  desk = await openSeeded();
});
afterAll(() => desk.close());

const slugs = (topics: { slug: string }[]) => topics.map(({ slug }) => slug);
const merge = async (source: string, target: string) =>
  (await desk.does('mergeTopics', { ...(await desk.now(source)), intoId: idOf(target) })).topic;

/** The topics of every edition, by its id, in their order. */
const filed = async (): Promise<Record<string, string[]>> => {
  const rows = await desk.sql(
    'select edition_id, array_agg(topic_id order by position) as topics from edition_topic group by edition_id',
  );
  return Object.fromEntries(rows.map((row: { edition_id: string; topics: string[] }) => [row.edition_id, row.topics]));
};

it('moves all editions, drafts and past ones included, each once and to the better place', async () => {
  const [source, target, other] = ['rural-policing', 'small-town-policing', 'patrol-work'].map(idOf) as [
    string,
    string,
    string,
  ];
  const save = async (article: { id: string; version: number }, topicIds: string[]) =>
    (await desk.does('updateArticleDraft', { id: article.id, expectedVersion: article.version, topicIds })).article;
  let { article } = await desk.does('createArticle', { title: 'Twice', topicIds: [other, target, source] });
  article = await save(article, [source, other, target]);
  await save(article, [source, other]);
  const before = await filed();
  const published = await desk.sql(
    `select count(distinct e.article_id)::int as count from edition e join edition_topic l on l.edition_id = e.id
     where e.stage = 'SETTLED' and e.live_from <= now() and e.live_until is null and l.topic_id = any($1)`,
    [[source, target]],
  );

  const topic = await merge('rural-policing', 'small-town-policing');

  const expected = Object.fromEntries(
    Object.entries(before).map(([id, topics]) => [id, [...new Set(topics.map((it) => (it === source ? target : it)))]]),
  );
  expect(await filed()).toEqual(expected);
  expect([1, 2, 3].map((number) => expected[`${article.id}.${number}`])).toEqual([
    [other, target],
    [target, other],
    [target, other],
  ]);
  expect(topic.synonyms).toEqual(expect.arrayContaining(['Rural policing', 'small town']));
  expect(await desk.topic('rural-policing')).toMatchObject({
    id: target,
    slug: 'small-town-policing',
    formerSlugs: ['rural-policing'],
    publishedArticleCount: { value: published[0].count },
  });
  const { changes } = await desk.topic('small-town-policing');
  expect(changes[0]).toMatchObject({
    kind: 'MERGED',
    slug: 'rural-policing',
    by: { slug: 'marcus-delgado' },
    details: {
      into: 'small-town-policing',
      editions: Object.values(before).filter((topics) => topics.includes(source)).length,
      name: 'Rural policing',
    },
  });
});

it('takes along what stands below, collapses chains, and leaves names taken', async () => {
  await desk.does('createTopic', { name: 'Radio', description: 'Radio.', parentId: idOf('emergency-dispatch') });
  await desk.does('createTopic', { name: 'Codes', description: 'Codes.', parentId: idOf('radio') });
  await merge('radio', 'crisis-response');
  const topic = await merge('crisis-response', 'emergency-dispatch');
  expect(slugs(topic.children)).toEqual(['codes']);
  expect((await desk.topic('emergency-dispatch')).formerSlugs).toEqual(['crisis-response', 'radio']);
  expect((await desk.topic('radio')).id).toBe(idOf('emergency-dispatch'));
  expect(slugs((await desk.topic('radio')).changes)).toEqual(['crisis-response', 'radio', 'radio']);
  const gaps = await desk.sql('select parent_id from topic group by parent_id having max(position) + 1 <> count(*)');
  expect(gaps).toEqual([]);
  const { userErrors } = await desk.run('createTopic', { name: 'Radio', description: 'Again.' });
  expect(userErrors).toEqual([{ code: 'SLUG_TAKEN', path: ['input', 'slug'] }]);
});

it('names that are no more go on working: in a filter, in a draft, as a node of the other service', async () => {
  await merge('transit-policing', 'campus-policing');
  const [former, id] = ['transit-policing', 'campus-policing'].map(idOf);
  const { data, entities } = await desk.ask(
    `query ($former: [ID!], $id: [ID!], $refs: [_Any!]!) {
       data: articles(filter: { topicIds: $former }) { totalCount { value } }
       same: articles(filter: { topicIds: $id }) { totalCount { value } }
       entities: _entities(representations: $refs) { ... on Topic { slug vocabularyKeys } } }`,
    {
      former,
      id,
      refs: [
        { __typename: 'Topic', ref: former },
        { __typename: 'Topic', slug: 'transit-policing' },
      ],
    },
  );
  expect(data.totalCount.value).toBeGreaterThan(0);
  const found = { slug: 'campus-policing', vocabularyKeys: ['campus-policing', 'transit-policing'] };
  expect(entities).toEqual([found, found]);
  const { edition } = await desk.does('createArticle', { title: 'By an old id', topicIds: [former, id] });
  expect(slugs(edition.topics.map(({ topic }: { topic: { slug: string } }) => topic))).toEqual(['campus-policing']);
});

it('what the vocabulary proposes is the topic that there is', async () => {
  await merge('use-of-force', 'officer-wellness');
  const title = 'Use of force and de-escalation: what the police officer reports';
  const { edition } = await desk.does('createArticle', { title });
  expect(edition.topics).toContainEqual(
    expect.objectContaining({ topic: { slug: 'officer-wellness' }, origin: 'PROPOSED_BY_VOCABULARY' }),
  );
});

it('an article is matched by all that its topic stands for, at once', async () => {
  const matchProfile = vacancyProfile({
    title: 'Park Ranger',
    text: '',
    agencyType: 'OTHER',
    population: null,
    swornOfficers: null,
  });
  const vacancies = { __typename: 'Vacancy', id: 'vac_x', matchProfile };
  const beside = async () => {
    const { entities } = await desk.ask(
      `query ($refs: [_Any!]!) { entities: _entities(representations: $refs) { ... on Vacancy {
         relevantArticles(first: 20, minGrade: WEAK) { edges { node { slug } relevance { score } } } } } }`,
      { refs: [vacancies] },
    );
    return Object.fromEntries(
      entities[0].relevantArticles.edges.map((edge: { node: { slug: string }; relevance: { score: number } }) => [
        edge.node.slug,
        edge.relevance.score,
      ]),
    ) as Record<string, number>;
  };
  await desk.does('createTopic', { name: 'Open Country', description: 'Outside.' });
  const { article } = await desk.does('createArticle', {
    title: 'A police officer outside',
    slug: 'outside',
    topicIds: [idOf('open-country')],
  });
  const move = (version: number, to: string) =>
    desk.does('transitionArticle', { id: article.id, expectedVersion: version, to }, 'ellen-whitehorse;role=PUBLISHER');
  await move(1, 'IN_REVIEW');
  await move(2, 'PUBLISHED');
  const before = await beside();
  await merge('parks-and-wildlife', 'open-country');
  const after = await beside();
  expect(after['outside']).toBeGreaterThan((before['outside'] ?? 0) + 0.1);
  const [{ profile, weight }] = await desk.sql(
    `select e.match_profile as profile, l.weight from edition e join edition_topic l on l.edition_id = e.id where e.id = $1`,
    [`${article.id}.1`],
  );
  expect(profileScore('park-ranger|unknown', profile)).toBeGreaterThan(0);
  expect(weight).toBeCloseTo(profile.topics['parks-and-wildlife'], 5);
});
