import { isData, type Data } from '@heartland/shared/own';
import type { Incoming } from '../incoming.js';
import type { Found } from './persisted-operations.js';

/** How a request says which operation it means; what is not of the right type is not there. */
export interface Asked {
  /** Of the appendix on persisted documents of GraphQL over HTTP. */
  documentId: string | undefined;
  /** The extension that clients of Apollo send. */
  persistedQuery: unknown;
  query: string | undefined;
}

/** Null when the body is not that of one request. */
export function askedInBody({ body }: Incoming): Asked | null {
  if (!isData(body)) return null;
  const { documentId, query, extensions } = body;
  return {
    documentId: asText(documentId),
    persistedQuery: isData(extensions) ? extensions['persistedQuery'] : undefined,
    query: asText(query),
  };
}

/** Parameters that come twice are not there: nobody may read one and execute the other. */
export function askedInSearch({ search }: Incoming): Asked {
  const given = new URLSearchParams(search);
  const extensions = parsed(once(given, 'extensions'));
  return {
    documentId: once(given, 'documentId'),
    persistedQuery: isData(extensions) ? extensions['persistedQuery'] : undefined,
    query: once(given, 'query'),
  };
}

/** A body that asks by text. */
export function withTextInBody(incoming: Incoming, asked: Asked, { text, operation }: Found): Incoming {
  const { documentId: _said, ...body } = incoming.body as Data;
  if (operation?.name === body['operationName']) delete body['operationName'];
  const extensions = body['extensions'];
  if (asked.persistedQuery && isData(extensions)) body['extensions'] = withoutHash(extensions);
  return { ...incoming, body: { ...body, query: text } };
}

/** A query string that asks by text, and a body like it when the operation is a registered query. */
export function withTextInSearch(incoming: Incoming, asked: Asked, { text, operation }: Found): Incoming {
  if (asked.documentId === undefined && !asked.persistedQuery) return incoming;
  const given = new URLSearchParams(incoming.search);
  given.delete('documentId');
  given.set('query', text);
  if (operation && once(given, 'operationName') === operation.name) given.delete('operationName');
  const extensions = parsed(once(given, 'extensions'));
  if (asked.persistedQuery && isData(extensions)) given.set('extensions', JSON.stringify(withoutHash(extensions)));
  const body = operation?.type === 'query' ? bodyOf(given) : undefined;
  return { ...incoming, search: `?${given}`, body, ...(operation ? { harmless: operation } : {}) };
}

/** What a query string says, as a body; undefined when it is for Apollo Server to say what is wrong with it. */
function bodyOf(given: URLSearchParams): Data | undefined {
  const json = (name: string) => (given.has(name) ? parsed(once(given, name)) : {});
  const [variables, extensions] = [json('variables'), json('extensions')];
  if (!isData(variables) || !isData(extensions) || given.getAll('operationName').length > 1) return undefined;
  return { query: given.get('query'), operationName: given.get('operationName'), variables, extensions };
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const once = (given: URLSearchParams, name: string): string | undefined => {
  const values = given.getAll(name);
  return values.length === 1 ? values[0] : undefined;
};

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withoutHash({ persistedQuery: _said, ...extensions }: Data): Data {
  return extensions;
}
