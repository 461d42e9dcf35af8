import type { PlanNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { compileFetch } from './fetch.js';
import type { PlanCheck } from '../planning/plan-check.js';
import type { StandIns } from '../planning/required-fields.js';
import type { Step } from './run.js';
import { translateFetch } from '../planning/stand-in-fetch.js';

/** What a plan is compiled against. */
export interface PlanContext {
  /** Of the supergraph, which knows the types that clients do not see. */
  schema: GraphQLSchema;
  dataSources: ReadonlyMap<string, GraphQLDataSource>;
  /** What the planner was told in other words. */
  standIns: StandIns;
  check: PlanCheck;
  /** The client's name for a name in the data. */
  clientName(stored: string): string;
}

/** A plan as a function: all that can be known before a request comes is worked out here. */
export function compilePlan(context: PlanContext, node: PlanNode, path: ResponsePath = []): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((child) => compilePlan(context, child, path));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel':
      return atOnce(node.nodes.map((child) => compilePlan(context, child, path)));
    case 'Flatten':
      return compilePlan(context, node.node, [...path, ...node.path]);
    case 'Fetch':
      context.check(node);
      return atOnce(translateFetch(context.standIns, node).map((fetch) => compileFetch(context, fetch, path)));
    case 'Condition': {
      const [yes, no] = [node.ifClause, node.elseClause].map((clause) => clause && compilePlan(context, clause, path));
      return async (run) => (run.variables[node.condition] === true ? yes : no)?.(run);
    }
    case 'Defer':
      throw new Error('A plan with @defer: the gateway does not declare it, so no operation can ask for it.');
  }
}

function atOnce(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0]!;
  return async (run) => void (await Promise.all(steps.map((step) => step(run))));
}
