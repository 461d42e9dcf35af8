import { getOperationAST, GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RegisteredOperation } from './manifest.js';

/** What a schema makes of a registered operation: its document, or what is wrong with it. */
export type Judged = { document: DocumentNode } | { faults: readonly GraphQLError[] };

/** Judges an operation as a gateway over the schema would. */
export function judgeOperation(schema: GraphQLSchema, { name, type, body }: RegisteredOperation): Judged {
  try {
    const document = parse(body);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const operation = getOperationAST(document, name);
    if (operations.length !== 1 || operation?.operation !== type)
      throw new GraphQLError(`Expected one operation, the ${type} ${name}.`, { nodes: operations });
    if (!schema.getRootType(operation.operation))
      throw new GraphQLError(`This graph has no ${type}.`, { nodes: operation });
    const faults = validate(schema, document);
    return faults.length > 0 ? { faults } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { faults: [error] };
    throw error;
  }
}
