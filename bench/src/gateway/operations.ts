import { vacancies } from './subgraphs/world.js';

const VACANCY = `id title summary city state payMin payMax currency employmentType shift postedAt url subjects
  agency { id name city state }
  relevantArticles(first: 3) { score article { id title slug summary author { name } topics { name } } }`;

/** Vacancies of a page. */
export const PAGE = 20;

/** A request as every system gets it. */
export interface Request {
  query: string;
  operationName: string;
  variables: Record<string, unknown>;
}

/** A: one vacancy with its agency and three articles (1.9 kB). B: twenty of them (37 kB). */
export type QueryName = 'A' | 'B';

const A = `query VacancyPage($id: ID!) { vacancy(id: $id) { ${VACANCY} } }`;
const B = `query VacancyList($offset: Int!) { vacancies(first: ${PAGE}, offset: $offset) { ${VACANCY} } }`;

/** Everything that is asked, in turn. */
export const requests: Readonly<Record<QueryName, readonly Request[]>> = {
  A: vacancies.map(({ id }) => ({ query: A, operationName: 'VacancyPage', variables: { id } })),
  B: Array.from({ length: vacancies.length / PAGE }, (_, page) => ({
    query: B,
    operationName: 'VacancyList',
    variables: { offset: page * PAGE },
  })),
};
