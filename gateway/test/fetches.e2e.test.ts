import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMS, startGraph, type Graph } from './graph.js';

const PAGE = /* GraphQL */ `
  query ($first: Int) {
    vacancies(first: $first) {
      nodes {
        id
        title
        agency {
          name
        }
        relevantArticles(first: 3) {
          edges {
            relevance {
              score
              grade
              reasons {
                label
              }
            }
            node {
              title
              authors {
                name
              }
              topics {
                topic {
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

const REVERSE = /* GraphQL */ `
  query ($first: Int) {
    articles(first: $first) {
      nodes {
        title
        relevantVacancies(first: 5) {
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
`;

const ARTICLES = /* GraphQL */ `
  query ($first: Int) {
    articles(first: $first) {
      nodes {
        title
        authors {
          name
        }
        topics {
          topic {
            name
          }
        }
        heroImage {
          alt
        }
        body {
          readingMinutes
        }
      }
    }
  }
`;

const TOPICS = /* GraphQL */ `
  query ($first: Int) {
    topics(first: $first) {
      nodes {
        name
        publishedArticleCount {
          value
        }
        openVacancyCount {
          value
        }
        articles(first: 2) {
          nodes {
            title
          }
        }
        vacancies(first: 2) {
          nodes {
            title
          }
        }
      }
    }
  }
`;

describe.each(FORMS)('what a page costs, %s', (form) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ form });
  });
  afterAll(() => graph.close());

  /** Fetches and number of statements of a query whose schema and connections are warm. */
  async function cost(query: string, first: number) {
    await graph.query(query, { first });
    graph.counts();
    const { errors, data } = await graph.query(query, { first });
    expect(errors).toBeUndefined();
    const { fetches, statements } = graph.counts();
    return { fetches, statements: statements.length, data };
  }

  it('twenty vacancies with three articles each: two fetches, six statements', async () => {
    const { fetches, statements, data } = await cost(PAGE, 20);
    expect(data!.vacancies.nodes).toHaveLength(20);
    expect(fetches).toEqual(['jobs', 'editorial']);
    // jobs: what was written since, vacancies with their agencies, match profiles; editorial: what was written since, articles, their authors and topics
    expect(statements).toBe(6);
  });

  it.each([
    ['vacancies with their articles', PAGE, ['jobs', 'editorial']],
    ['articles with their vacancies', REVERSE, ['editorial', 'jobs']],
    ['articles', ARTICLES, ['editorial']],
    ['topics with both', TOPICS, ['editorial', 'jobs']],
  ])('%s: as many statements for one as for a hundred', async (_name, query, fetched) => {
    const one = await cost(query, 1);
    const hundred = await cost(query, 100);
    expect(one.fetches).toEqual(fetched);
    expect(hundred.fetches).toEqual(fetched);
    expect(hundred.statements).toBe(one.statements);
  });
});
