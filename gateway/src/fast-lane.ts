import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { AskedOperation } from './asked-operation.js';
import type { CompiledGateway } from './execution/compiled-gateway.js';
import type { GatewayResult } from './execution/gateway-interface.js';
import type { RequestContext } from './gateway.js';

/** Requests by the lane that answered them. */
export interface LaneCounts {
  fast: number;
  reference: number;
}

/** Characters of the `accept` headers that are remembered; the longest of the usual clients' has a hundred. */
const KEPT_ACCEPTS = 10_000;

/**
 * The way past Apollo Server, for a request with which nothing is unusual: a known operation, variables that fit it, and
 * an answer without errors. What is unusual is Apollo Server's business alone, so that there is one place to read of it.
 */
export class FastLane {
  private readonly heads = new LRUCache<string, HeaderMap>({ maxSize: KEPT_ACCEPTS });
  private fast = 0;
  private reference = 0;

  constructor(private readonly engine: CompiledGateway) {}

  counts(): LaneCounts {
    return { fast: this.fast, reference: this.reference };
  }

  /**
   * Answers what was asked; null when Apollo Server has to, as when nothing usual was asked. If it was executed all the
   * same, the context has what came of it, and nothing is done twice.
   */
  async answer(
    accept: string,
    asked: AskedOperation | null,
    context: RequestContext,
  ): Promise<HTTPGraphQLResponse | null> {
    const headers = this.heads.get(accept);
    const request = headers && asked;
    const executed = request && this.engine.executeKnown(request.query, { request, context });
    if (executed) {
      context.executed = executed;
      const { data, errors, extensions } = await executed.catch(() => FAILED);
      if (!errors) {
        this.fast++;
        return { headers, body: { kind: 'complete', string: `${JSON.stringify({ data, extensions })}\n` } };
      }
    }
    this.reference++;
    return null;
  }

  /** Learns how the usual clients are answered, before they ask. */
  async meetUsualClients(server: ApolloServer<RequestContext>): Promise<void> {
    for (const accept of USUAL_ACCEPTS) {
      const headers = new HeaderMap([['content-type', 'application/json']]);
      if (accept !== '') headers.set('accept', accept);
      const httpGraphQLRequest = { method: 'POST', headers, search: '', body: { query: '{ __typename }' } };
      this.learn(accept, await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: NOBODY }));
    }
  }

  /** Learns from an answer of Apollo Server which type of content a client with this `accept` header gets. */
  learn(accept: string, { status, headers }: HTTPGraphQLResponse): void {
    const contentType = headers.get('content-type');
    if (status !== undefined || !contentType || this.heads.has(accept)) return;
    const head = new HeaderMap(Object.entries({ 'cache-control': 'no-store', 'content-type': contentType }));
    this.heads.set(accept, head, { size: accept.length + 1 });
  }
}

/** The `accept` of: those that send none; browsers' fetch, Apollo Client and Relay; the GraphQL over HTTP audit; Apollo Client 4; graphql-request; urql. */
const USUAL_ACCEPTS = [
  '',
  '*/*',
  'application/json',
  'application/graphql-response+json,application/json;q=0.9',
  'application/graphql-response+json, application/json',
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
];

const NOBODY = async (): Promise<RequestContext> => ({ headers: {} });

const FAILED: Partial<GatewayResult> = { data: null, errors: [] };
