import type { IncomingMessage } from 'node:http';
import { isData, type Data } from '@heartland/shared/own';
import { hasEndlessList } from './endless-lists.js';
import type { Incoming } from './incoming.js';

/** What a client asks for. */
export interface AskedOperation {
  /** The text of the document. */
  query: string;
  operationName: string | undefined;
  /** As they came. */
  variables: Data;
  /** Beside the operation; they may change the answer. */
  extensions: Data;
}

/**
 * The operation of a request, in its body or its URL, once its text is in the place of an id. Null when Apollo Server
 * would refuse the request, or look closer.
 */
export function askedOperation(incoming: Incoming, headers: IncomingMessage['headers']): AskedOperation | null {
  const { body, search } = incoming;
  const said = body ?? (isPreflighted(headers) ? saidInUrl(search) : null);
  if (!isData(said)) return null;
  const { query, operationName, variables, extensions } = said;
  if (typeof query !== 'string' || query === '') return null;
  if (!isAbsent(operationName) && (typeof operationName !== 'string' || operationName === '')) return null;
  if (!isAbsent(variables) && (!isData(variables) || hasEndlessList(variables))) return null;
  if (!isAbsent(extensions) && (!isData(extensions) || extensions['persistedQuery'])) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {}, extensions: extensions ?? {} };
}

/** Whether a member is not there; null says the same. */
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** Apollo Server answers a GET only when another site cannot make a browser send it. */
const isPreflighted = (headers: IncomingMessage['headers']): boolean =>
  Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']);

const MEMBERS = ['query', 'operationName', 'variables', 'extensions'];
const OF_JSON = new Set(['variables', 'extensions']);

/** The parameters of a URL (GraphQL over HTTP, 6.2.1); null when one is there twice or is no JSON. */
function saidInUrl(search: string): Data | null {
  const parameters = new URLSearchParams(search);
  const said: Data = {};
  for (const name of MEMBERS) {
    const [text, another] = parameters.getAll(name);
    if (another !== undefined) return null;
    if (text === undefined) continue;
    try {
      said[name] = OF_JSON.has(name) ? JSON.parse(text) : text;
    } catch {
      return null;
    }
  }
  return said;
}
