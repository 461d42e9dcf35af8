import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './server.js';

/** What a cache has to know of an answer. */
export interface Freshness {
  /** Names exactly these bytes, in quotes; `W/` in front when only what they say is the same. */
  etag: string;
  /** When what it says last changed. */
  lastModified: Date;
  /** When it will change by itself; null when that is not planned. */
  nextChange: Date | null;
}

/** Seconds that a cache may keep an answer: what is written in between it shows so much later. */
const KEPT = 60;

/** Milliseconds after a change in which `Last-Modified`, which has whole seconds, cannot tell another from it. */
const BLUR = 2_000;

/**
 * The headers of an answer that may be kept until something changes by itself, but for a minute at most.
 * @returns null when the client has it already: then 304 was sent
 */
export function answerFresh(
  request: IncomingMessage,
  response: ServerResponse,
  { etag, lastModified, nextChange }: Freshness,
  now: Date,
): Record<string, string> | null {
  const left = nextChange ? Math.floor((nextChange.getTime() - now.getTime()) / 1000) : KEPT;
  const headers = {
    etag,
    'last-modified': lastModified.toUTCString(),
    'cache-control': `public, max-age=${Math.max(0, Math.min(KEPT, left))}`,
  };
  if (!isKnown(request, etag, lastModified, now)) return headers;
  response.writeHead(304, headers).end();
  return null;
}

/** @throws HttpError for a method that changes something */
export function onlyReads({ method }: IncomingMessage): void {
  if (method !== 'GET' && method !== 'HEAD') throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Expected GET or HEAD.');
}

/** By RFC 9110, 13.2.2: a tag, where there is one, is the better judge. */
function isKnown({ headers }: IncomingMessage, etag: string, lastModified: Date, now: Date): boolean {
  const tags = headers['if-none-match'];
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  const isSettled = now.getTime() - lastModified.getTime() >= BLUR;
  return isSettled && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}
