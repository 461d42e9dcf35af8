import { withSignal, type Caller } from './cancellation.js';
import type { CachePolicy } from './answer-cache/cache-policy.js';
import type { ChangeWatch, Purge } from './answer-cache/change-watch.js';
import { Noted } from './answer-cache/noted.js';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { CodedError, formatError } from './errors.js';
import { OperationCache } from './execution/operation-cache.js';
import type { CompiledOperation } from './execution/operation.js';
import { PREVIEW_HEADER, type ForwardedHeaders } from './forwarded-headers.js';
import { HttpError, type Handler } from './server.js';

/** A GraphQL request to a subgraph. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** What the gateway passes on of the client's headers; none when left out. */
  headers?: ForwardedHeaders | undefined;
  /** Who waits for the answer; nobody who could leave when left out. */
  caller?: Caller | undefined;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** What a cache may do with it; nothing when it is left out. It travels in the headers. */
  policy?: CachePolicy;
}

/** A running subgraph: what a transport talks to, in this process or behind HTTP. */
export interface Subgraph {
  name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Rejects with a coded error while a part that the subgraph needs is down. */
  check(): Promise<void>;
  close(): Promise<void>;
  /** From now on answers say what a cache may do with them, and the cache is told what to forget. */
  followChanges(purge: Purge): void;
  /** Answers over HTTP what it has beside GraphQL: files. @throws HttpError */
  handler: Handler;
}

export interface SubgraphParts {
  name: string;
  schema: GraphQLSchema;
  /** Makes the context of one request; it may wait for the database to come back. */
  createContext: (headers: ForwardedHeaders, noted: Noted) => Promise<object>;
  /** Follows what answers depend on; without it none may be kept. */
  changes?: ChangeWatch;
  /** The list that changes whenever a thing of the subgraph does; see `Noted`. */
  list?: string;
  check: () => Promise<void>;
  close: () => Promise<void>;
  /** Whether its work ends with the request that it belongs to, by `currentSignal`. */
  cancels: boolean;
  /** What it answers beside GraphQL; nothing when left out. */
  handler?: Handler;
  /** Told of every error that a client does not get to see. */
  onError: (error: unknown) => void;
}

const answerNotFound: Handler = () => {
  throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
};

export function createSubgraph(parts: SubgraphParts): Subgraph {
  const { name, schema, createContext, changes, list = name, handler = answerNotFound, onError } = parts;
  const operations = new OperationCache(schema);
  const format = (error: GraphQLError) => formatError(error.toJSON(), error, onError);

  const subgraph: Subgraph = {
    name,
    check: parts.check,
    followChanges: (purge) => changes?.start(purge),
    close: async () => {
      changes?.close();
      await parts.close();
    },
    handler,
    async execute({ query, variables, operationName, headers }) {
      const known = operations.get(query, operationName);
      if ('errors' in known) return { errors: known.errors.map(format) };
      try {
        const noted = new Noted(list);
        // What depends on who asks is nobody else's.
        const isShared = headers === undefined || Object.keys(headers).length === 0;
        const maxAge = isShared && known.maxAge > 0 && (await changes?.isFollowed()) ? known.maxAge : 0;
        const context = await createContext(headers ?? {}, noted);
        if (headers?.[PREVIEW_HEADER] !== undefined) refuseMutation(known.operation);
        const result = await known.operation.execute({ context, variables, ids: maxAge > 0 ? noted.ids : null });
        const data = result.data ?? null;
        if (result.errors) return { data, errors: result.errors.map(format) };
        return maxAge > 0 ? { data, policy: noted.policy(maxAge) } : { data };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { errors: [format(new GraphQLError(message, error instanceof Error ? { originalError: error } : {}))] };
      }
    },
  };
  return parts.cancels ? withSignals(subgraph) : subgraph;
}

/** What follows a request through all that waits makes every promise dearer, so it is for those who ask for it alone. */
function withSignals(subgraph: Subgraph): Subgraph {
  const execute: Subgraph['execute'] = (request) =>
    request.caller ? withSignal(request.caller.signal, () => subgraph.execute(request)) : subgraph.execute(request);
  return { ...subgraph, execute };
}

/** What is previewed is not there yet: nothing may be made of it. @throws PREVIEW_READ_ONLY */
function refuseMutation({ kind }: CompiledOperation): void {
  if (kind !== 'mutation') return;
  throw new CodedError('PREVIEW_READ_ONLY', `Expected a query under "${PREVIEW_HEADER}", received a mutation.`);
}
