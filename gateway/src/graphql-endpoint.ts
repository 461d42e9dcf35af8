import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { headersNamed, PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';
import { Client, HttpError, type Handler } from '@heartland/shared/server';
import { COST_HEADER } from './cost/operation-cost.js';
import type { FastLane } from './fast-lane.js';
import type { RequestContext } from './gateway.js';
import { asApolloReads, readIncoming } from './incoming.js';
import type { PersistedOperations } from './persisted/persisted-operations.js';

/** Who answers requests to an endpoint. */
export interface EndpointOptions {
  server: ApolloServer<RequestContext>;
  /** Answers what it can before the server is asked; the server answers everything when it is left out. */
  fastLane?: FastLane | undefined;
  /** Knows operations by their ids; a request has to bring the text when it is left out. */
  persisted?: PersistedOperations | undefined;
  /** Names of headers that the subgraphs get to see. */
  forwarded?: readonly string[];
}

/** Serves GraphQL over HTTP: POST with a JSON body, GET for queries. */
export function graphqlEndpoint({ server, fastLane, persisted, forwarded = [] }: EndpointOptions): Handler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('allow', 'GET, POST');
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Expected GET or POST, received ${request.method}.`);
    }
    if (isVisit(request)) return void response.writeHead(303, { location: '/' }).end();
    const received = await readIncoming(request);
    const incoming = persisted ? persisted.resolve(received) : received;
    const context: RequestContext = {
      headers: headersNamed(forwarded, request.headers),
      caller: new Client(response),
      asksForCost: COST_HEADER in request.headers,
    };
    const { accept = '' } = request.headers;
    let answer = await fastLane?.answer(accept, incoming.body, context);
    if (!answer) {
      const httpGraphQLRequest = asApolloReads(incoming, request);
      answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
      fastLane?.learn(accept, answer);
    }
    response.statusCode = answer.status ?? 200;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    if (PREVIEW_HEADER in request.headers) response.setHeader('cache-control', 'no-store');
    if (answer.body.kind === 'complete') return void response.end(answer.body.string);
    for await (const chunk of answer.body.asyncIterator) response.write(chunk);
    response.end();
  };
}

/** Somebody who opens the endpoint in a browser wants the explorer. */
function isVisit({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && !url?.includes('?') && (headers.accept ?? '').includes('text/html');
}
