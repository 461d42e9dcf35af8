import { CodedError } from '@heartland/shared/errors';
import type { Data } from '@heartland/shared/own';
import { GraphQLError, type FieldNode, type GraphQLObjectType } from 'graphql';
import { actualCost, type ActualContext } from './actual-cost.js';
import { compileTotal, reckonEach } from './expression.js';
import { requestedCost } from './requested-cost.js';

/** Asks for the cost of an operation in the answer, whatever its value; `extensions: { cost: true }` of the request does too. */
export const COST_HEADER = 'x-cost';

/** `extensions.cost` of an answer. */
export interface CostReport {
  /** What it may have cost at most, as it was reckoned before it was executed. */
  requested: number;
  /** What came of it. */
  actual: number;
  /** Null when there is none. */
  limit: number | null;
  perSubgraph: Record<string, { requested: number; actual: number }>;
}

/** What an operation costs, once its `@skip` and `@include` are decided. */
export interface OperationCost {
  /** @throws BAD_USER_INPUT when not exactly one argument bounds a list that needs one */
  requested(variables: Readonly<Data>): number;
  /** @param data as the subgraphs gave it */
  report(data: Data, variables: Readonly<Data>, limit: number | null): CostReport;
}

/** The cost of a selection, worked out when it is first needed. */
export function compileCost(
  context: ActualContext,
  root: GraphQLObjectType,
  selected: ReadonlyMap<string, readonly FieldNode[]>,
): OperationCost {
  const { subgraphs } = context.table;
  const compile = () => {
    const cost = requestedCost(context, root, selected);
    return { cost, total: compileTotal(cost) };
  };
  let compiled: ReturnType<typeof compile> | undefined;
  return {
    requested: (variables) => (compiled ??= compile()).total(variables),
    report(data, variables, limit) {
      const { cost, total } = (compiled ??= compile());
      const [requested, actual] = [reckonEach(cost, variables), actualCost(context, root, selected, data, variables)];
      return {
        requested: total(variables),
        actual: actual.reduce((sum, weight) => sum + weight, 0),
        limit,
        perSubgraph: Object.fromEntries(
          subgraphs.map((name, at) => [name, { requested: requested[at]!, actual: actual[at]! }]),
        ),
      };
    },
  };
}

/** Why an operation is not executed for what it costs; null when it may be. */
export function costFault(cost: OperationCost, variables: Readonly<Data>, limit: number): GraphQLError | null {
  try {
    const requested = cost.requested(variables);
    if (requested <= limit) return null;
    const message = `Expected an operation that costs ${limit} at most, received one that may cost ${requested}.`;
    return new CodedError('COST_LIMIT_EXCEEDED', message, { requested, limit, http: { status: 400 } });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
