import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { conditionVariables, fragmentsOf, keptByConditions } from '@heartland/shared/execution/conditions';
import { compileVariables } from '@heartland/shared/execution/variables';
import { compileObject, type Complete } from './completion.js';
import { compileIntrospection } from './introspection.js';
import { compileCost, costFault, type OperationCost } from '../cost/operation-cost.js';
import type { CostTable } from '../cost/cost-table.js';
import type { Data } from '@heartland/shared/own';
import { compilePlan, type PlanContext } from './plan.js';
import { isConditional, rootNames, unanswerable } from '../planning/plan-check.js';
import { responseNames, storedName } from '../planning/response-names.js';
import type { Step } from './run.js';

/** What operations are compiled against: one loaded supergraph. */
export interface Graph extends Omit<PlanContext, 'clientName'> {
  /** What clients see, for the planner and for GraphQL. */
  api: { schema: Schema; graphql: GraphQLSchema };
  planner: QueryPlanner;
  /** Which labels of `@override` count for the next operation. */
  overrides(): Map<string, boolean>;
  /** Names of all fields that the planner knows. */
  fieldNames: ReadonlySet<string>;
  costs: CostTable;
  /** What an operation may cost; null when it may cost anything. */
  costLimit: number | null;
}

/** What an operation asks for once its `@skip` and `@include` are decided. */
export interface Shape {
  complete: Complete;
  introspect: ((variables: Readonly<Data>) => Data) | null;
  cost: OperationCost;
  /** Names of the root fields, under which the data has them. */
  roots: readonly string[];
}

/** An operation for one request: its variables as GraphQL reads them, and what is asked for with these. */
export interface PreparedOperation extends Shape {
  variables: Data;
}

/** An operation whose plan, fetches and response are worked out as far as they can be without a request. */
export interface CompiledOperation {
  /** Null when no subgraph is needed. */
  run: Step | null;
  /** Reads the variables of a request, or says what is wrong with them. */
  prepare(given: Readonly<Data>): PreparedOperation | { errors: readonly GraphQLError[]; data?: null };
}

/** @throws GraphQLError when the planner refuses the operation */
export function compileOperation(graph: Graph, document: DocumentNode, name: string | undefined): CompiledOperation {
  const definition = getOperationAST(document, name)!;
  const schema = graph.api.graphql;
  const { document: planned, clientName } = responseNames(document, graph.fieldNames);
  const operation = operationFromDocument(graph.api.schema, planned, { operationName: name });
  const { node }: QueryPlan = graph.planner.buildQueryPlan(operation, {
    overrideConditions: graph.overrides(),
  });
  if (node?.kind === 'Subscription') throw new GraphQLError('Subscriptions are not supported.');
  // With `@skip` and `@include` a plan may well leave out what nothing is left of.
  const fetched = isConditional(document) ? null : rootNames(node);
  const conditions = conditionVariables(document, definition);
  const read = compileVariables(schema, definition.variableDefinitions ?? []);
  const shapeFor = keptByConditions(conditions, (decided) => compileShape(graph, document, definition, decided));

  return {
    run: node ? compilePlan({ ...graph, clientName }, node) : null,
    prepare(given) {
      const { coerced: variables, errors } = read(given);
      if (errors) return { errors };
      const undecided = conditions.filter((variable) => typeof variables[variable] !== 'boolean');
      if (undecided.length > 0) return { errors: undecided.map(undecidedError) };
      const shape = shapeFor(variables);
      const missing = fetched && shape.roots.find((root) => !fetched.has(root));
      if (missing) return { errors: [unanswerable(clientName(missing))], data: null };
      const fault = graph.costLimit !== null && costFault(shape.cost, variables, graph.costLimit);
      return fault ? { errors: [fault] } : { variables, ...shape };
    },
  };
}

function compileShape(
  { api: { graphql: schema }, fieldNames, costs: table }: Graph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Data,
): Shape {
  const fragments = fragmentsOf(document);
  const context = { schema, fragments, fieldNames, variables };
  const root = schema.getRootType(definition.operation)!;
  const selected = collectFields(schema, fragments, variables, root, definition.selectionSet);
  return {
    complete: compileObject(context, root, selected),
    cost: compileCost({ ...context, table }, root, selected),
    roots: [...selected.values()].flatMap(([field]) =>
      field!.name.value.startsWith('__') ? [] : storedName(field!, fieldNames),
    ),
    introspect: compileIntrospection(context, definition, selected),
  };
}

/** A nullable variable may stand in a directive, when it has a default; null itself may not. */
function undecidedError(variable: string): GraphQLError {
  return new GraphQLError(`Variable "$${variable}": expected true or false for a directive, received null.`);
}
