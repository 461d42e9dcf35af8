import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../errors.js';
import { maxAgeOf } from '../answer-cache/cache-hints.js';
import { compileOperation, type CompiledOperation } from './operation.js';

/** Characters of the documents that are kept; what is compiled from one takes some hundred times its text. */
const KEPT_CHARACTERS = 250_000;

/** An operation that is ready to be executed, with the seconds for which its answers may be kept, or what is wrong with its document. */
type Known = { operation: CompiledOperation; maxAge: number } | { errors: readonly GraphQLError[] };

/** The operations of a schema as they were compiled, the least used forgotten first. */
export class OperationCache {
  private readonly kept = new LRUCache<string, Known>({ maxSize: KEPT_CHARACTERS });

  constructor(private readonly schema: GraphQLSchema) {}

  /** @param name of the operation; undefined when the document has but one */
  get(query: string, name: string | undefined): Known {
    // No document begins with a name and a NUL.
    const key = name == null ? query : `${name}\0${query}`;
    const known = this.kept.get(key);
    if (known) return known;
    const fresh = readOperation(this.schema, query, name);
    this.kept.set(key, fresh, { size: key.length + 1 });
    return fresh;
  }
}

function readOperation(schema: GraphQLSchema, query: string, name: string | undefined): Known {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0
      ? { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
      : { operation: compileOperation(schema, document, name), maxAge: maxAgeOf(schema, document) };
  } catch (error) {
    return { errors: [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
  }
}

function withCode({ message, nodes, positions, source }: GraphQLError, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { nodes, positions, source, extensions: { code } });
}
