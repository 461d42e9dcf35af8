import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { parseJson } from '@heartland/shared/server';
import type { RegisteredOperation } from './persisted/manifest.js';

/** A GraphQL request as it came over HTTP, and with the text of its operation where it came with an id. */
export interface Incoming {
  method: string;
  /** The query string with its `?`; empty when there is none. */
  search: string;
  /** Of POST; of GET for a registered query, the same in the form of a body. */
  body: unknown;
  /** What was asked for by GET and by its id: nothing is forged by it, because only queries are answered to GET. */
  harmless?: RegisteredOperation;
}

/** @param text of the body of a POST. @throws HttpError when it is no JSON */
export function readIncoming({ method = 'GET', url }: IncomingMessage, text: string | null): Incoming {
  const body = text === null ? undefined : parseJson(text);
  return { method, search: new URL(url ?? '/', 'http://localhost').search, body };
}

/** The request as Apollo Server reads it. */
export function asApolloReads({ method, search, body, harmless }: Incoming, { headers }: IncomingMessage) {
  const given = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // Apollo Server wants a header that no page of others can send.
  if (harmless) given.set('apollo-require-preflight', harmless.id);
  return { method, headers: given, search, body } satisfies HTTPGraphQLRequest;
}
