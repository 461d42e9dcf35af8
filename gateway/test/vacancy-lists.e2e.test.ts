import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { FORMS, NOW, seededDatabases, startGraph, type Form, type Graph } from './graph.js';

const LISTS = /* GraphQL */ `
  query ($slug: String!, $first: Int, $after: String) {
    articleBySlug(slug: $slug) {
      article {
        title
        body {
          html
          vacancyLists {
            heading
            filter
            first
            vacancies(first: $first, after: $after) {
              nodes {
                id
                state
              }
              pageInfo {
                endCursor
              }
              totalCount {
                value
              }
              evaluatedAt
            }
          }
        }
      }
    }
  }
`;

const VACANCIES = /* GraphQL */ `
  query ($filter: VacancyFilter, $first: Int, $after: String) {
    vacancies(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        state
      }
      totalCount {
        value
      }
    }
  }
`;

const MANY = /* GraphQL */ `
  query ($first: Int) {
    articles(first: $first) {
      nodes {
        body {
          vacancyLists {
            vacancies {
              nodes {
                title
                agency {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
`;

const SLUG = 'policing-in-small-town-america';
const STATES = ['US-MT', 'US-TX', 'US-OH', 'US-CA', 'US-FL', 'US-MN', 'US-WI', 'US-NY', 'US-IA', 'US-KS'];

/** Every article but that of the seed gets two lists of its own; one has a filter that no editor could store. */
async function writeLists(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string; slug: string }>('select id, slug from article order by id');
  const lists = (index: number) => [
    { type: 'vacancyList', first: 2, filter: { regionCodes: [STATES[index % STATES.length]] } },
    { type: 'vacancyList', first: 1 + (index % 20), filter: { communitySizes: ['RURAL'], postedWithinDays: 400 } },
  ];
  const faulty = [{ type: 'vacancyList', first: 2, filter: { near: { place: 'Nowhere at all, ZZ' } } }];
  for (const [index, { id, slug }] of rows.entries()) {
    if (slug === SLUG) continue;
    const blocks = slug === 'becoming-a-911-call-taker-in-a-large-city' ? faulty : lists(index);
    await client.query('update edition set blocks = $2, schema_version = 2 where article_id = $1', [
      id,
      JSON.stringify(blocks),
    ]);
  }
  await client.end();
}

describe.each(FORMS)('lists of vacancies in articles, %s', (form: Form) => {
  let graph: Graph;
  let databases: Awaited<ReturnType<typeof seededDatabases>>;
  beforeAll(async () => {
    databases = await seededDatabases();
    await writeLists(databases.editorial);
    graph = await startGraph({ form, databases });
  });
  afterAll(async () => {
    await graph.close();
    await databases.drop();
  });

  const listsOf = async (slug: string, variables = {}) => {
    const { data, errors } = await graph.query(LISTS, { slug, ...variables });
    return { body: data!.articleBySlug.article.body, errors };
  };

  it('are the open vacancies that the same filter finds, at the same moment', async () => {
    const { body, errors } = await listsOf(SLUG);
    expect(errors).toBeUndefined();
    const [{ filter, first, heading, vacancies }] = body.vacancyLists;
    expect({ filter, first, heading }).toEqual({ filter: { communitySizes: ['SMALL_TOWN'] }, first: 5, heading: null });
    const { data } = await graph.query(VACANCIES, { filter, first });
    expect(vacancies.nodes).toEqual(data!.vacancies.nodes);
    expect(vacancies.nodes).toHaveLength(5);
    expect(vacancies.totalCount).toEqual(data!.vacancies.totalCount);
    expect(vacancies.nodes.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill('OPEN'));
    expect(vacancies.evaluatedAt).toBe(NOW.toISOString());
    expect(body.html).toContain('<section data-block="vacancy-list" data-index="0"></section>');
  });

  it('go on where a page ends', async () => {
    const { body } = await listsOf(SLUG, { first: 2 });
    const [{ filter, vacancies }] = body.vacancyLists;
    const next = await listsOf(SLUG, { first: 2, after: vacancies.pageInfo.endCursor });
    const { data } = await graph.query(VACANCIES, { filter, first: 2, after: vacancies.pageInfo.endCursor });
    expect(next.body.vacancyLists[0].vacancies.nodes).toEqual(data!.vacancies.nodes);
    expect(next.body.vacancyLists[0].vacancies.nodes).not.toEqual(vacancies.nodes);
  });

  it('whose filter makes no sense are null with the path, and the article answers', async () => {
    const { body, errors } = await listsOf('becoming-a-911-call-taker-in-a-large-city');
    expect(body.vacancyLists).toEqual([expect.objectContaining({ vacancies: null })]);
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: ['filter', 'near', 'place'], subgraph: 'jobs' }),
    ]);
  });

  it('are answered together: as many fetches and statements for two as for a hundred', async () => {
    const cost = async (first: number) => {
      await graph.query(MANY, { first });
      graph.counts();
      const { data } = await graph.query(MANY, { first });
      const { fetches, statements } = graph.counts();
      const lists = data!.articles.nodes.flatMap(({ body }: { body: { vacancyLists: object[] } }) => body.vacancyLists);
      return { fetches, statements: statements.length, lists: lists.length };
    };
    const few = await cost(1);
    const many = await cost(60);
    expect(few).toMatchObject({ fetches: ['editorial', 'jobs'], lists: 2 });
    expect(many.lists).toBeGreaterThan(100);
    expect({ fetches: many.fetches, statements: many.statements }).toEqual({
      fetches: few.fetches,
      statements: few.statements,
    });
  });
});

it('lists of vacancies are null while jobs is down, and the article answers', async () => {
  const graph = await startGraph({ form: 'apart', without: 'jobs' });
  const { data, errors } = await graph.query(LISTS, { slug: SLUG });
  expect(data!.articleBySlug.article.body.vacancyLists).toEqual([
    expect.objectContaining({ filter: { communitySizes: ['SMALL_TOWN'] }, vacancies: null }),
  ]);
  expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
  await graph.close();
});
