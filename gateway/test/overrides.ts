import { MAX_POSITION } from '@heartland/shared/relevance/override';
import { EDITOR } from './desk.js';
import type { Graph } from './graph.js';

/** Input types by the name of the mutation. */
const INPUTS = {
  createRelevanceOverride: 'CreateRelevanceOverrideInput',
  updateRelevanceOverride: 'UpdateRelevanceOverrideInput',
  withdrawRelevanceOverride: 'WithdrawRelevanceOverrideInput',
};
export type OverrideMutation = keyof typeof INPUTS;

const ALL = 'first: 100, minGrade: WEAK';
const OVERRIDE = `id action scope role setting vacancyId position validFrom validThrough reason state version
  madeAt madeBy { slug } withdrawnAt withdrawnBy { slug } article { id } changes { kind at by { slug } details }`;
const LIST =
  '{ edges { node { id } relevance { score grade reasons { kind contribution } } } totalCount { value precision } }';

export interface Shown {
  id: string;
  grade: string;
  score: number;
  kinds: string[];
}

/** Of a list, as `LIST` asks for it. */
export interface Edge {
  node: { id: string };
  relevance: { score: number; grade: string; reasons: { kind: string }[] };
}

/** The edges of a list in short. */
export const shown = (edges: readonly Edge[]): Shown[] =>
  edges.map(({ node, relevance: { grade, score, reasons } }) => ({
    id: node.id,
    grade,
    score,
    kinds: reasons.map(({ kind }) => kind),
  }));

/** The overrides of a graph, and what they lead to, for the tests. */
export function overridesOf(graph: Graph) {
  const run = async (mutation: OverrideMutation, input: object, actor = EDITOR) => {
    const query = `mutation ($input: ${INPUTS[mutation]}!) { it: ${mutation}(input: $input) { override { ${OVERRIDE} } userErrors { code path message } } }`;
    const { data, errors } = await graph.queryAs(actor, query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data!.it;
  };
  const does = async (mutation: OverrideMutation, input: object, actor = EDITOR) => {
    const { override, userErrors } = await run(mutation, input, actor);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return override;
  };
  const list = async (type: 'vacancy' | 'article', id: string, args: string) => {
    const field = type === 'vacancy' ? 'relevantArticles' : 'relevantVacancies';
    const query = `query ($id: ID!) { ${type}(id: $id) { list: ${field}(${args}) ${LIST} } }`;
    const { data, errors } = await graph.query(query, { id });
    if (errors) throw new Error(JSON.stringify(errors));
    return data![type].list;
  };
  return {
    run,
    does,
    say: (input: object) => does('createRelevanceOverride', { reason: 'The desk said so.', ...input }),
    withdraw: ({ id, version }: { id: string; version: number }) =>
      does('withdrawRelevanceOverride', { id, expectedVersion: version }),
    audit: async (filter: object = {}) => {
      const query = `query ($filter: RelevanceOverrideFilter) { relevanceOverrides(first: 100, filter: $filter) { nodes { ${OVERRIDE} } totalCount { value } } }`;
      const { data, errors } = await graph.queryAs(EDITOR, query, { filter });
      if (errors) throw new Error(JSON.stringify(errors));
      return data!.relevanceOverrides;
    },
    /** What stands beside a vacancy. */
    articles: async (vacancyId: string, args = ALL) => shown((await list('vacancy', vacancyId, args)).edges as Edge[]),
    /** What stands beside an article. */
    vacancies: async (articleId: string, args = ALL) => shown((await list('article', articleId, args)).edges as Edge[]),
    count: async (type: 'vacancy' | 'article', id: string) =>
      (await list(type, id, 'first: 0, minGrade: WEAK')).totalCount,
  };
}

/** The ids of what an editor pinned: it must come first. */
export function pinsOf(list: readonly Shown[]): string[] {
  const pins = list.filter(({ grade }) => grade === 'EDITOR_PINNED').map(({ id }) => id);
  const ahead = list.slice(0, pins.length).every(({ kinds }) => kinds[0] === 'EDITOR_PINNED');
  const others = list.slice(pins.length).every(({ kinds }) => !kinds.includes('EDITOR_PINNED'));
  if (!ahead || !others) throw new Error(`Pins are not first: ${JSON.stringify(list)}`);
  return pins;
}

export const TOO_FAR = MAX_POSITION + 1;
