import { circles, commonWords, prefixes, roles, states, twoWords, words } from './variables.js';

type Variables = Record<string, unknown>;

/** One of the named searches, as a page of a site asks for it. */
export interface Search {
  name: string;
  query: string;
  /** Asked in turn, so that no answer can be remembered from the last request. */
  variables: readonly Variables[];
  /** What it may take at the size of the world, one client, milliseconds. */
  target: { p50: number; p99: number } | null;
  /** How a list is paged on: its second and third pages are asked for as well. */
  isList: boolean;
  /** Whether its order is one that SQL can give, so that the rows can be compared. */
  isStrict: boolean;
  /** Jobs alone answers it. */
  isOfJobs: boolean;
}

const NODE = 'id slug title postedAt agency { name } locations { label } compensation { annual { min { amount } } }';
const COUNT = 'totalCount { value precision }';
const ARTICLES = 'relevantArticles(first: 3) { edges { node { id title } relevance { grade reasons { label } } } }';
const FACETS = `facets(fields: [STATE, AGENCY_TYPE, POSITION_TYPE, EMPLOYMENT_TYPE, SALARY_BAND], size: 10) {
  field otherCount overlapCount precision buckets { value label count selected } }`;

const list = (more: string, ofNode = '') =>
  `query Search($filter: VacancyFilter, $sort: VacancySort, $after: String) {
  vacancies(first: 20, after: $after, filter: $filter, sort: $sort) {
    nodes { ${NODE} ${ofNode} } ${COUNT} ${more} pageInfo { hasNextPage endCursor } } }`;

const SUGGEST = `query Suggest($prefix: String!) { suggest(prefix: $prefix, first: 5) { kind text filter } }`;
const SLUG = `query Slug($slug: String!) {
  vacancyBySlug(slug: $slug) { status canonicalSlug vacancy { ${NODE} state description { html } } } }`;

const NEWEST = { field: 'POSTED_AT', direction: 'DESC' };
const PAGE = { p50: 15, p99: 50 };

const search = (name: string, query: string, variables: readonly Variables[], more: Partial<Search> = {}): Search => ({
  ...{ name, query, variables, target: PAGE, isList: true, isStrict: false, isOfJobs: true },
  ...more,
});

/** The searches. @param slugs of vacancies that are in the world */
export function searches(slugs: readonly string[]): Search[] {
  const newest = states.map((state) => ({ filter: { regionCodes: [state] }, sort: NEWEST }));
  const roleAndState = states.map((state, i) => ({ positionTypes: [roles[i % roles.length]!], regionCodes: [state] }));
  return [
    search('state newest', list(''), newest, { isStrict: true }),
    search(
      'role + state',
      list(''),
      roleAndState.map((filter) => ({ filter, sort: NEWEST })),
      { isStrict: true },
    ),
    search('two-word text', list(''), ofTexts(twoWords)),
    search('common-word text by relevance', list(''), ofTexts(commonWords)),
    search(
      'text + state + pay',
      list(''),
      words.map((text, i) => ({
        filter: {
          text,
          regionCodes: [states[i % states.length]!],
          annualPay: { min: String(40_000 + 5_000 * (i % 4)), includeUnstated: false },
        },
      })),
    ),
    search(
      'radius + role',
      list(''),
      circles.map((point, i) => ({
        filter: { near: { point, radiusKm: 80 }, positionTypes: [roles[i % roles.length]!] },
        sort: NEWEST,
      })),
      { isStrict: true },
    ),
    search(
      'five facets with filters',
      list(FACETS),
      roleAndState.map((filter) => ({ filter })),
    ),
    search('five facets with text', list(FACETS), ofTexts(commonWords), { target: { p50: 40, p99: 120 } }),
    search(
      'suggest',
      SUGGEST,
      prefixes.map((prefix) => ({ prefix })),
      { target: { p50: 5, p99: 50 }, isList: false },
    ),
    search(
      'slug',
      SLUG,
      slugs.map((slug) => ({ slug })),
      { isList: false },
    ),
    search(WITH_ARTICLES, list('', ARTICLES), newest, { target: null, isOfJobs: false }),
  ];
}

/** The page of the first search with three relevant articles each. */
export const WITH_ARTICLES = 'state newest, 3 articles each';

const ofTexts = (texts: readonly string[]) => texts.map((text) => ({ filter: { text } }));
