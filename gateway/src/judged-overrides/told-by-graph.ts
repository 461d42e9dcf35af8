import type { OverrideAction, OverrideScope } from '@heartland/shared/relevance/override';
import { NO_ROLE } from '@heartland/shared/relevance/profile-keys';
import type { ToldArticle, ToldOverride, ToldVacancy } from './judged-pairs.js';

/** Asks a graph. @throws when it has no answer or only a part of one */
export type Ask = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

/** Vacancies among which those of wider overrides are looked for. */
const NEWEST = 1_000;

const VACANCY = 'id title description { plainText } agency { type population swornCount }';
const OVERRIDES = `query ToldOverrides($after: String) {
  page: relevanceOverrides(first: 50, after: $after, filter: { states: [IN_FORCE, SCHEDULED, ENDED] }) {
    nodes {
      id action scope role setting vacancyId madeAt
      article { id title body { plainText } topics { topic { slug } origin } }
      vacancy { ${VACANCY} }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const VACANCIES = `query NewestVacancies($after: String) {
  page: vacancies(first: 100, after: $after, sort: { field: POSTED_AT }) {
    nodes { ${VACANCY} }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Row {
  id: string;
  action: OverrideAction;
  scope: OverrideScope;
  role: string | null;
  setting: string | null;
  vacancyId: string | null;
  madeAt: string;
  /** Null when readers do not see it. */
  article: ToldArticle | null;
  vacancy: ToldVacancy | null;
}

interface Page<Node> {
  page: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** All overrides that were not withdrawn, of articles that readers see. */
export async function toldOverrides(ask: Ask): Promise<ToldOverride[]> {
  const rows = await walk<Row>(ask, OVERRIDES, Infinity);
  return rows.flatMap(({ id, action, scope, article, vacancy, madeAt, ...named }) =>
    article
      ? { id, action, scope, article, vacancy, target: targetOf(scope, named), position: 1, madeAt: Date.parse(madeAt) }
      : [],
  );
}

/** The open vacancies that were posted last. */
export const newestVacancies = (ask: Ask): Promise<ToldVacancy[]> => walk(ask, VACANCIES, NEWEST);

function targetOf(scope: OverrideScope, { role, setting, vacancyId }: Pick<Row, 'role' | 'setting' | 'vacancyId'>) {
  if (scope === 'VACANCY') return vacancyId!;
  if (scope === 'PROFILE') return `${role ?? NO_ROLE}|${setting}`;
  return scope === 'ROLE' ? role! : '';
}

async function walk<Node>(ask: Ask, query: string, most: number): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { page }: Page<Node> = await ask(query, { after });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage || nodes.length >= most) return nodes;
    after = page.pageInfo.endCursor;
  }
}
