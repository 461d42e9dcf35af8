import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerFresh, onlyReads } from '@heartland/shared/conditional';
import { HttpError, pathOf, whileConnected, type Handler } from '@heartland/shared/server';
import type { EditorialContext } from '../context.js';
import { FILE_SIZE, sitemapFile, sitemapIndex } from './sitemap.js';
import type { SitemapFile } from './sitemap.repository.js';

const FILE = /^\/sitemaps\/articles-([1-9]\d{0,5})\.xml$/;

/** `GET /sitemap.xml` and `/sitemaps/articles-N.xml`, and HEAD: the articles that search engines may find. */
export function sitemapEndpoint(open: () => Promise<EditorialContext>): Handler {
  return async (request, response) => {
    onlyReads(request);
    const path = pathOf(request);
    const number = path === '/sitemap.xml' ? null : Number(FILE.exec(path)?.[1] ?? NaN);
    if (Number.isNaN(number)) throw nothingHere();
    await whileConnected(response, async () => {
      const context = await open();
      const files = await context.sitemap.files(FILE_SIZE);
      const file = files.find((it) => it.number === number);
      if (number !== null && !file) throw nothingHere();
      if (!(await begin(request, response, context, files))) return;
      if (request.method === 'HEAD') return void response.end();
      if (!file) return void response.end(sitemapIndex(files, context.site));
      const pages = context.sitemap.pages(file, FILE_SIZE);
      await pipeline(Readable.from(sitemapFile(pages, context.site)), response);
    });
  };
}

/** Sends the headers, or 304. The tag is of all files: a page names its translations, which may be in another. */
async function begin(
  request: IncomingMessage,
  response: ServerResponse,
  { timing, site, now }: EditorialContext,
  files: readonly SitemapFile[],
): Promise<boolean> {
  const { lastChange, nextChange } = await timing();
  const state = [pathOf(request), site.url, ...files.map(({ digest }) => digest)];
  const etag = `W/"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)}"`;
  const freshness = { etag, lastModified: lastChange ?? new Date(0), nextChange };
  const headers = answerFresh(request, response, freshness, now);
  if (headers) response.writeHead(200, { ...headers, 'content-type': 'application/xml; charset=utf-8' });
  return headers !== null;
}

const nothingHere = () => new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
