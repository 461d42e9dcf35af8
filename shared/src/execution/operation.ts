import {
  execute,
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { conditionVariables, fragmentsOf, keptByConditions } from './conditions.js';
import { isPromise } from './data.js';
import type { Data } from '../own.js';
import { compileFields, type CompiledFields } from './field.js';
import { executeFields, executeSerially } from './object.js';
import { FieldErrors, type Run } from './run.js';
import type { Shape } from './shape.js';
import { compileVariables } from './variables.js';

/** What a request brings to an operation. */
export interface OperationRequest {
  context: unknown;
  /** As they came; none when left out. */
  variables?: Readonly<Data> | null | undefined;
  /** Gathers the ids of all things in the answer; they are of no interest when it is left out. */
  ids?: Set<string> | null;
}

export interface CompiledOperation {
  /** Null when the document has none of the name. */
  kind: OperationTypeNode | null;
  /** Answers as `execute` of graphql-js does: errors of fields are in the result. */
  execute(request: OperationRequest): ExecutionResult<Data> | Promise<ExecutionResult<Data>>;
}

/** What graphql-js lists of the faults of variables. */
const LISTED_FAULTS = { maxErrors: 50 };

/**
 * Works an operation out as far as it can be without a request. What is rare is left to graphql-js as it comes:
 * subscriptions, unknown names of operations, null for a directive.
 * @param document validated against the schema
 * @param name of the operation; undefined when the document has but one
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | undefined,
): CompiledOperation {
  const definition = getOperationAST(document, name);
  const root = definition && schema.getRootType(definition.operation);
  const asReference = ({ context, variables }: OperationRequest) =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables as never,
      operationName: name,
    }) as ReturnType<CompiledOperation['execute']>;
  if (!root || definition.operation === OperationTypeNode.SUBSCRIPTION) {
    return { kind: definition?.operation ?? null, execute: asReference };
  }

  const conditions = conditionVariables(document, definition);
  const compile = (variables: Data) => compileShape({ schema, document, definition, root, variables });
  const read = compileVariables(schema, definition.variableDefinitions ?? [], LISTED_FAULTS);
  const shapeFor = keptByConditions(conditions, compile);
  const go = definition.operation === OperationTypeNode.MUTATION ? executeSerially : executeFields;

  return {
    kind: definition.operation,
    execute(request) {
      const given = request.variables ?? {};
      if (typeof given !== 'object') return asReference(request);
      const { coerced, errors } = read(given);
      if (errors) return { errors };
      if (conditions.some((variable) => typeof coerced[variable] !== 'boolean')) return asReference(request);
      const run: Run = {
        context: request.context,
        variables: coerced,
        errors: new FieldErrors(),
        args: [],
        ids: request.ids ?? null,
      };
      return answer(run, () => go(shapeFor(coerced), run, undefined, undefined));
    },
  };
}

function answer(run: Run, work: () => Data | Promise<Data>): ExecutionResult<Data> | Promise<ExecutionResult<Data>> {
  const respond = (data: Data | null): ExecutionResult<Data> =>
    run.errors.list.length === 0 ? { data } : { errors: run.errors.list, data };
  const fail = (error: unknown) => {
    run.errors.add(error as GraphQLError, undefined);
    return respond(null);
  };
  try {
    const data = work();
    return isPromise(data) ? (data as Promise<Data>).then(respond, fail) : respond(data as Data);
  } catch (error) {
    return fail(error);
  }
}

interface ShapeSource {
  schema: GraphQLSchema;
  document: DocumentNode;
  definition: OperationDefinitionNode;
  root: GraphQLObjectType;
  /** All on which `@skip` and `@include` depend. */
  variables: Data;
}

function compileShape({ schema, document, definition, root, variables }: ShapeSource): CompiledFields {
  const fragments = fragmentsOf(document);
  const shape: Shape = { schema, fragments, operation: definition, conditions: variables, slots: 0 };
  return compileFields(shape, root, collectFields(schema, fragments, variables, root, definition.selectionSet));
}
