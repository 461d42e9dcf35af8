import type { IncomingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { CodedError } from '@heartland/shared/errors';
import { HttpError, type Handler } from '@heartland/shared/server';
import type { Pool } from 'undici';

/** Headers of a client that matter for a file. */
const FROM_CLIENT = ['accept', 'if-none-match', 'if-modified-since', 'content-type', 'content-length'] as const;

/** Headers of a subgraph that are about its connection and not about its answer. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** Milliseconds that a subgraph may be silent: a picture may wait for others. */
const PATIENCE = 30_000;

/** Hands a request on as a stream, the answer likewise: nothing of either is kept in memory. */
export function forwardTo(pool: Pool, faultOf: (cause: unknown) => CodedError): Handler {
  return async (request, response) => {
    const left = new AbortController();
    response.once('close', () => left.abort());
    try {
      const answer = await pool.request({
        method: request.method as 'GET',
        path: request.url ?? '/',
        headers: Object.fromEntries(FROM_CLIENT.flatMap((name) => entry(request.headers, name))),
        body: request.method === 'PUT' ? request : null,
        headersTimeout: PATIENCE,
        bodyTimeout: PATIENCE,
        signal: left.signal,
      });
      const headers = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name));
      response.writeHead(answer.statusCode, Object.fromEntries(headers));
      await pipeline(answer.body, response);
    } catch (cause) {
      if (left.signal.aborted) return;
      throw new HttpError(503, 'SUBGRAPH_UNAVAILABLE', faultOf(cause).message);
    }
  };
}

const entry = (headers: IncomingHttpHeaders, name: string): [string, string][] => {
  const value = headers[name];
  return typeof value === 'string' ? [[name, value]] : [];
};
