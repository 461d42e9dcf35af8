import type { Choices } from './choices.js';
import type { GeneratedOperation } from './operation-grammar.js';

/** A request as it goes over the wire. */
export interface GeneratedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

const JSON_TYPE = 'application/json';

/** The request by which most clients ask for an operation. */
export const usualRequest = (operation: GeneratedOperation): GeneratedRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': JSON_TYPE },
  body: JSON.stringify(operation),
});

/** Some way of asking for an operation: half of them usual, the others odd in one thing or another. */
export function generateRequest(operation: GeneratedOperation, choices: Choices): GeneratedRequest {
  const accept = choices.of(ACCEPTED);
  const headers = { 'content-type': JSON_TYPE, ...(accept === null ? {} : { accept }) };
  const usual = { ...usualRequest(operation), headers };
  if (choices.oneIn(2)) return usual;
  if (choices.oneIn(4)) return { ...usual, body: choices.of(NO_BODIES)(usual.body) };
  if (choices.oneIn(5)) return { ...usual, headers: { ...headers, ...choices.of(HEADERS) } };
  if (choices.oneIn(6)) return byOtherMethod(operation, choices, headers);
  return { ...usual, body: JSON.stringify({ ...operation, ...choices.of(MEMBERS) }) };
}

function byOtherMethod(
  operation: GeneratedOperation,
  choices: Choices,
  { accept = '' }: { accept?: string },
): GeneratedRequest {
  const search = new URLSearchParams({ query: operation.query, variables: JSON.stringify(operation.variables) });
  const method = choices.of(['GET', 'GET', 'PUT', 'OPTIONS']);
  const preflight = choices.oneIn(2) ? '' : 'yes';
  return { method, path: `/graphql?${search}`, headers: { accept, 'apollo-require-preflight': preflight }, body: '' };
}

/** What clients send as `accept`, and what nobody can be served; null is none. */
const ACCEPTED = [
  null,
  '*/*',
  JSON_TYPE,
  'application/graphql-response+json,application/json;q=0.9',
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  'application/json;q=0, application/graphql-response+json',
  'text/html',
  'image/png',
  'no/;;type',
];

const HEADERS: readonly Record<string, string>[] = [
  { 'content-type': 'application/json; charset=utf-8' },
  { 'content-type': 'APPLICATION/JSON ; charset=latin1' },
  { 'content-type': 'application/json;' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/jsonp' },
  { 'content-type': '' },
  { 'x-preview': 'a token' },
  { origin: 'https://elsewhere.example', cookie: 'a=b' },
  { 'accept-encoding': 'br', 'if-none-match': '*' },
];

const NO_BODIES: readonly ((body: string) => string)[] = [
  (body) => `[${body}]`,
  (body) => body.slice(0, -3),
  (body) => `${body} `,
  (body) => ` \n${body}`,
  (body) => `\ufeff${body}`,
  (body) => JSON.stringify(body),
  () => '',
  () => 'null',
  () => '{}',
  () => '{"query":""}',
  () => '{"query":7}',
  () => '{"query":"{ nothing }"}',
  () => '{"query":"{"}',
];

/** Members of a body beside or instead of those of the operation; `Generated` is its name. */
const MEMBERS: readonly Record<string, unknown>[] = [
  { operationName: 'Generated' },
  { operationName: null },
  { operationName: '' },
  { operationName: 'Other' },
  { operationName: 7 },
  { operationName: ['Generated'] },
  { variables: null },
  { variables: undefined },
  { variables: '{}' },
  { variables: [] },
  { variables: { v0: { wrong: true }, if0: 'yes' } },
  { variables: { if0: null, if1: null } },
  { variables: { if0: true, if1: false, none: Array.from({ length: 10_001 }, () => 1) } },
  { variables: { if0: true, if1: false, none: { list: Array.from({ length: 10_001 }, () => 1) } } },
  { extensions: null },
  { extensions: {} },
  { extensions: { clientLibrary: { name: 'a client' } } },
  { extensions: { persistedQuery: null } },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } },
  { extensions: 'text' },
  { extensions: [] },
  { id: 'unknown', query: undefined },
  { id: 'unknown' },
];
