import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import type { StoredAnswer } from '@heartland/shared/answer-cache/answer-store';
import { strictest } from '@heartland/shared/answer-cache/cache-policy';
import type { Caller } from '@heartland/shared/cancellation';
import { headersNamed } from '@heartland/shared/forwarded-headers';
import { Client, HttpError, readJsonText, type Handler } from '@heartland/shared/server';
import { headersOfKnown, isForAll, isKnown, lastingAnswer } from './answer-cache/answer.js';
import type { AnswerCache, Executed } from './answer-cache/answer-cache.js';
import { answerKey } from './answer-cache/answer-key.js';
import { askedOperation } from './asked-operation.js';
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
  /** Keeps answers to requests that are for all; none are kept when it is left out. */
  answers?: { cache: AnswerCache; graph: string } | undefined;
  /** Names of headers that the subgraphs get to see. */
  forwarded?: readonly string[];
}

/** Serves GraphQL over HTTP: POST with a JSON body, GET for queries. */
export function graphqlEndpoint(options: EndpointOptions): Handler {
  const { server, fastLane, persisted, answers, forwarded = [] } = options;
  const vary = ['accept', ...forwarded].join(', ');
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('allow', 'GET, POST');
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Expected GET or POST, received ${request.method}.`);
    }
    if (isVisit(request)) return void response.writeHead(303, { location: '/' }).end();
    const { accept = '' } = request.headers;
    const text = request.method === 'POST' ? await readJsonText(request) : null;
    const kept = answers && isForAll(request.headers) ? answers : undefined;
    // Which operations are welcome may have to be counted.
    const isFree = !persisted || persisted.options.mode === 'off';
    const known = kept && isFree && text !== null ? kept.cache.keyOf(accept, text) : undefined;
    if (known !== undefined) {
      const found = kept!.cache.find(known);
      const hit = kept!.cache.kept(found instanceof Promise ? await found : found);
      if (hit) return sendLasting(request, response, hit.answer, hit.age);
    }
    const received = readIncoming(request, text);
    const incoming = persisted ? persisted.resolve(received) : received;
    const asked = askedOperation(incoming, request.headers);

    async function execute(caller: Caller, lasts: boolean): Promise<Executed> {
      const asksForCost = COST_HEADER in request.headers;
      const context: RequestContext = { headers: headersNamed(forwarded, request.headers), caller, asksForCost };
      if (lasts) context.parts = [];
      const http = await throughLanes(context);
      return { http, lasting: lasts ? lastingAnswer(http, strictest(context.parts!), vary) : null };
    }

    async function throughLanes(context: RequestContext): Promise<HTTPGraphQLResponse> {
      const fast = await fastLane?.answer(accept, incoming.body === undefined ? null : asked, context);
      if (fast) return fast;
      const httpGraphQLRequest = asApolloReads(incoming, request);
      const slow = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
      fastLane?.learn(accept, slow);
      return slow;
    }

    const client = new Client(response);
    if (!kept || !asked) return send(response, (await execute(client, false)).http);
    const key = answerKey(kept.graph, accept, asked);
    const found = await kept.cache.find(key);
    const hit = kept.cache.kept(found);
    if (text !== null) kept.cache.remember(accept, text, key);
    if (hit) return sendLasting(request, response, hit.answer, hit.age);
    const { http, lasting, age } = await kept.cache.execute(key, found, client, (caller) => execute(caller, true));
    return lasting ? sendLasting(request, response, lasting, age) : send(response, http);
  };
}

async function send(response: ServerResponse, { status = 200, headers, body }: HTTPGraphQLResponse): Promise<void> {
  response.statusCode = status;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  if (body.kind === 'complete') return void response.end(body.string);
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

/** @param age seconds since its making began; left out when it was made for this request */
function sendLasting(request: IncomingMessage, response: ServerResponse, answer: StoredAnswer, age?: number): void {
  const { headers, body, etag } = answer;
  const dated = age === undefined ? headers : [...headers, 'age', String(age)];
  const tags = request.method === 'GET' ? request.headers['if-none-match'] : undefined;
  if (tags !== undefined && isKnown(etag, tags)) return void response.writeHead(304, headersOfKnown(dated)).end();
  response.writeHead(200, dated as string[]).end(body);
}

/** Somebody who opens the endpoint in a browser wants the explorer. */
function isVisit({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && !url?.includes('?') && (headers.accept ?? '').includes('text/html');
}
