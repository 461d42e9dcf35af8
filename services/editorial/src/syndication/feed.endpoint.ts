import { createHash } from 'node:crypto';
import { answerFresh, onlyReads } from '@heartland/shared/conditional';
import { HttpError, pathOf, whileConnected, type Handler } from '@heartland/shared/server';
import type { EditorialContext } from '../context.js';
import { articleFeed } from './article-feed.js';
import { atomOf } from './atom.js';

/** The topic of `/feeds/topics/SLUG.atom`; nothing for `/feeds/articles.atom`. */
const FEED = /^\/feeds\/(?:articles|topics\/([a-z0-9-]+))\.atom$/;

/** `GET /feeds/...`, and HEAD: the newest articles, of all or of a topic; `?after=` is the address of a further page. */
export function feedEndpoint(open: () => Promise<EditorialContext>): Handler {
  return async (request, response) => {
    onlyReads(request);
    const feed = FEED.exec(pathOf(request));
    if (!feed) throw nothingHere();
    const after = new URL(request.url!, 'http://x').searchParams.get('after');
    await whileConnected(response, async () => {
      const context = await open();
      const topic = feed[1] === undefined ? null : await context.topicBySlug.load(feed[1]);
      if (feed[1] !== undefined && !topic) throw nothingHere();
      const { lastChange, nextChange } = await context.timing();
      const body = Buffer.from(atomOf(await articleFeed(context, { topic, after }), `${context.site.url}/`));
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const freshness = { etag, lastModified: lastChange ?? new Date(0), nextChange };
      const headers = answerFresh(request, response, freshness, context.now);
      if (!headers) return;
      response.writeHead(200, {
        ...headers,
        'content-type': 'application/atom+xml; charset=utf-8',
        'content-length': body.length,
        'x-content-type-options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  };
}

const nothingHere = () => new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
