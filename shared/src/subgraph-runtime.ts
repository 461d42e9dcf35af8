import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { CodedError, formatError } from './errors.js';
import { PREVIEW_HEADER, type ForwardedHeaders } from './forwarded-headers.js';
import { HttpError, type Handler } from './server.js';

/** A GraphQL request to a subgraph. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** What the gateway passes on of the client's headers; none when left out. */
  headers?: ForwardedHeaders | undefined;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** A running subgraph: what a transport talks to, in this process or behind HTTP. */
export interface Subgraph {
  name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Rejects with a coded error while a part that the subgraph needs is down. */
  check(): Promise<void>;
  close(): Promise<void>;
  /** Answers over HTTP what it has beside GraphQL: files. @throws HttpError */
  handler: Handler;
}

export interface SubgraphParts {
  name: string;
  schema: GraphQLSchema;
  /** Makes the context of one request; it may wait for the database to come back. */
  createContext: (headers: ForwardedHeaders) => Promise<object>;
  check: () => Promise<void>;
  close: () => Promise<void>;
  /** What it answers beside GraphQL; nothing when left out. */
  handler?: Handler;
  /** Told of every error that a client does not get to see. */
  onError: (error: unknown) => void;
}

/** How many parsed operations are kept; the gateway sends the same few again and again. */
const KEPT_OPERATIONS = 1000;

const answerNotFound: Handler = () => {
  throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
};

export function createSubgraph(parts: SubgraphParts): Subgraph {
  const { name, schema, createContext, check, close, handler = answerNotFound, onError } = parts;
  const operations = new Map<string, DocumentNode | readonly GraphQLError[]>();

  function operation(query: string): DocumentNode | readonly GraphQLError[] {
    const known = operations.get(query);
    if (known) return known;
    const fresh = readOperation(schema, query);
    if (operations.size >= KEPT_OPERATIONS) operations.delete(operations.keys().next().value!);
    operations.set(query, fresh);
    return fresh;
  }

  const format = (error: GraphQLError) => formatError(error.toJSON(), error, onError);

  return {
    name,
    check,
    close,
    handler,
    async execute({ query, variables, operationName, headers }) {
      const document = operation(query);
      if (Array.isArray(document)) return { errors: document.map((error: GraphQLError) => format(error)) };
      try {
        const contextValue = await createContext(headers ?? {});
        if (headers?.[PREVIEW_HEADER] !== undefined) refuseMutation(document as DocumentNode, operationName);
        const result = (await execute({
          schema,
          document: document as DocumentNode,
          contextValue,
          variableValues: variables,
          operationName,
        })) as ExecutionResult<Record<string, unknown>>;
        return result.errors
          ? { data: result.data ?? null, errors: result.errors.map(format) }
          : { data: result.data ?? null };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { errors: [format(new GraphQLError(message, error instanceof Error ? { originalError: error } : {}))] };
      }
    },
  };
}

function readOperation(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) : document;
  } catch (error) {
    return [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
  }
}

/** What is previewed is not there yet: nothing may be made of it. @throws PREVIEW_READ_ONLY */
function refuseMutation(document: DocumentNode, operationName: string | undefined): void {
  if (getOperationAST(document, operationName)?.operation !== 'mutation') return;
  throw new CodedError('PREVIEW_READ_ONLY', `Expected a query under "${PREVIEW_HEADER}", received a mutation.`);
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    positions: error.positions,
    source: error.source,
    extensions: { code },
  });
}
