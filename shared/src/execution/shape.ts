import { collectSubfields } from 'graphql/execution/collectFields.js';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';
import type { Data } from '../own.js';
import type { Run } from './run.js';

/** An operation whose `@skip` and `@include` are decided: what is compiled. */
export interface Shape {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  operation: OperationDefinitionNode;
  /** Values of the variables on which the directives depend. */
  conditions: Data;
  /** Fields so far whose arguments a request keeps. */
  slots: number;
}

/** A field where it stands in an operation. */
export interface FieldPlace {
  shape: Shape;
  parent: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  /** All selections of it under its name, whose own selections belong together. */
  nodes: readonly FieldNode[];
}

/** By the names that the client gave: the selections of the fields that an object of the type is asked for. */
export type Selected = ReadonlyMap<string, readonly FieldNode[]>;

/** What the selections of a field ask of an object of the type. */
export function selectedBelow({ shape, nodes }: FieldPlace, type: GraphQLObjectType): Selected {
  return collectSubfields(shape.schema, shape.fragments, shape.conditions, type, nodes);
}

/** What a resolver may know of the place that it answers for. */
export function infoOf({ shape, parent, definition, nodes }: FieldPlace, run: Run, path: Path): GraphQLResolveInfo {
  return {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType: parent,
    path,
    schema: shape.schema,
    fragments: shape.fragments,
    rootValue: undefined,
    operation: shape.operation,
    variableValues: run.variables,
  };
}
