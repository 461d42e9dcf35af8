import type { IncomingMessage } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { headersNamed, PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';
import { HttpError, readJson, whileConnected, type Handler } from '@heartland/shared/server';
import type { RequestContext } from './gateway.js';

/**
 * Serves GraphQL over HTTP: POST with a JSON body, GET for queries.
 * @param forwarded names of headers that the subgraphs get to see
 */
export function graphqlEndpoint(server: ApolloServer<RequestContext>, forwarded: readonly string[] = []): Handler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('allow', 'GET, POST');
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Expected GET or POST, received ${request.method}.`);
    }
    if (isVisit(request)) return void response.writeHead(303, { location: '/' }).end();
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const httpGraphQLRequest = {
      method: request.method,
      headers,
      search: new URL(request.url ?? '/', 'http://localhost').search,
      body: request.method === 'POST' ? await readJson(request) : undefined,
    };
    const answer = await whileConnected(response, () =>
      server.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => ({ headers: headersNamed(forwarded, request.headers) }),
      }),
    );
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
