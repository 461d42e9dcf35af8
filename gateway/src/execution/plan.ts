import type { PlanNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { compileFetch } from './fetch.js';
import type { Step } from './run.js';

/** What a plan is compiled against. */
export interface PlanContext {
  /** Of the supergraph, which knows the types that clients do not see. */
  schema: GraphQLSchema;
  dataSources: ReadonlyMap<string, GraphQLDataSource>;
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
    case 'Parallel': {
      const steps = node.nodes.map((child) => compilePlan(context, child, path));
      return async (run) => void (await Promise.all(steps.map((step) => step(run))));
    }
    case 'Flatten':
      return compilePlan(context, node.node, [...path, ...node.path]);
    case 'Fetch':
      return compileFetch(context, node, path);
    case 'Condition': {
      const [yes, no] = [node.ifClause, node.elseClause].map((clause) => clause && compilePlan(context, clause, path));
      return async (run) => (run.variables[node.condition] === true ? yes : no)?.(run);
    }
    case 'Defer':
      throw new Error('A plan with @defer: the gateway does not declare it, so no operation can ask for it.');
  }
}
