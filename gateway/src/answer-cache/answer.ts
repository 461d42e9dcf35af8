import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { headersOf, type CachePolicy } from '@heartland/shared/answer-cache/cache-policy';
import type { StoredAnswer } from '@heartland/shared/answer-cache/answer-store';
import { ACTOR_HEADER, PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';

import { COST_HEADER } from '../cost/operation-cost.js';

/** An answer that may be kept, by those who share it or by its reader alone. */
export interface LastingAnswer extends StoredAnswer {
  isPublic: boolean;
}

/** Headers by which an answer is for who asks alone. */
const OF_ONE: readonly string[] = [ACTOR_HEADER, PREVIEW_HEADER, COST_HEADER, 'authorization'];

/** Whether all who ask the same get the same answer. */
export const isForAll = (headers: IncomingMessage['headers']): boolean => !OF_ONE.some((name) => name in headers);

/** Characters of a strong tag: 162 bits of a digest. */
const TAG = 27;

/** So begins the body of an answer without errors. */
const WITHOUT_ERRORS = '{"data":';

/**
 * An answer as the bytes that it is, with what caches have to know; null when it must not be kept, as one with errors.
 * @param vary names of the request's headers on which it depends
 */
export function lastingAnswer(
  { status = 200, headers, body }: HTTPGraphQLResponse,
  policy: CachePolicy,
  vary: string,
): LastingAnswer | null {
  if (status !== 200 || policy.maxAge <= 0) return null;
  if (body.kind !== 'complete' || !body.string.startsWith(WITHOUT_ERRORS)) return null;
  const bytes = Buffer.from(body.string);
  const etag = `"${hash('sha256', bytes, 'base64url').slice(0, TAG)}"`;
  const named = { ...headersOf(policy), 'content-length': String(bytes.length), etag, vary };
  const all = new Map([...headers, ...Object.entries(named)]);
  const { maxAge, isPublic, keys } = policy;
  return { headers: [...all].flat(), body: bytes, etag, maxAge, isPublic, keys };
}

/** Whether the client has the answer already (RFC 9110, 13.1.2). @param tags its `if-none-match` */
export function isKnown(etag: string, tags: string): boolean {
  return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/** Headers that go with 304: those of the answer but the ones about its body. */
export function headersOfKnown(headers: readonly string[]): string[] {
  return headers.filter((_, index) => !OF_BODY.has(headers[index - (index % 2)]!));
}

const OF_BODY = new Set(['content-length', 'content-type']);
