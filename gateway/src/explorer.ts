import { readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pathOf } from '@heartland/shared/server';
import type { Operation } from './example-operations.js';
import { StaticFile } from './static-file.js';

/**
 * The page loads from its own origin only. The hash is that of the one `<style>` element which GraphiQL adds, to stop
 * the page from scrolling behind an open dialog or menu; `data:` is for two small images within its stylesheet.
 */
export const EXPLORER_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-nzTgYzXYDNe6BAHiiI7NNlfK8n/auuOAhh2t92YvuXo='",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const folder = new URL('../explorer/', import.meta.url);

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Our own files may change with every version: a browser asks each time and gets 304. */
const REVALIDATE = 'no-cache';
/** A vendor file carries its version in its name and never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The explorer page and all that it loads, by path: `/` and `/explorer/...`. */
export function explorerFiles(options: { operations: Operation[] }): Map<string, StaticFile> {
  const own = readFolder('', '/explorer/', REVALIDATE);
  const vendor = readFolder('vendor/', '/explorer/vendor/', IMMUTABLE);
  const files = new Map([...own, ...vendor]);
  const operations = Buffer.from(JSON.stringify(options.operations));
  files.set('/explorer/operations.json', new StaticFile(operations, contentTypes['.json']!, REVALIDATE));
  files.set('/', files.get('/explorer/index.html')!);
  files.delete('/explorer/index.html');
  return files;
}

function readFolder(subfolder: string, path: string, cacheControl: string): [string, StaticFile][] {
  const location = new URL(subfolder, folder);
  return readdirSync(location, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in contentTypes)
    .map(({ name }) => {
      const body = readFileSync(new URL(name, location));
      return [path + name, new StaticFile(body, contentTypes[extname(name)]!, cacheControl)];
    });
}

/**
 * Answers a GET or HEAD of one of the files.
 * @returns false, with nothing written, when the request is for something else
 */
export function answerStatic(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, StaticFile>,
): boolean {
  const file = files.get(pathOf(request));
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  response.setHeader('ETag', file.etag);
  response.setHeader('Cache-Control', file.cacheControl);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Content-Security-Policy', EXPLORER_CSP);
  if (file.matches(request.headers['if-none-match'] ?? '')) {
    response.writeHead(304).end();
    return true;
  }
  const { bytes, encoding } = file.encodedFor(String(request.headers['accept-encoding'] ?? ''));
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}
