import { CodedError } from '@heartland/shared/errors';
import { HttpError, pathOf, type Handler } from '@heartland/shared/server';
import type { Signer } from '../signer.js';
import type { ImageStore } from '../store/image-store.js';
import { CONTENT_TYPES, negotiate, type OutputFormat } from './output-format.js';
import { render, RENDERING_VERSION } from './render.js';
import type { RenditionCache } from './rendition-cache.js';
import { readRenditionPath, type Requested } from './rendition-path.js';

export interface ImageEndpointOptions {
  store: ImageStore;
  signer: Signer;
  cache: RenditionCache;
}

/** The address names the content and the size: what it answers never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** `GET /images/...`, and HEAD: the rendition that the signed path names. */
export function imageEndpoint({ store, signer, cache }: ImageEndpointOptions): Handler {
  const bytesOf = async (requested: Requested, format: OutputFormat, tag: string): Promise<Buffer> =>
    cache.get(tag, async () => {
      const original = await store.read(`originals/${requested.sha256}`);
      if (!original) throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
      return render(original, requested, format);
    });

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Expected GET or HEAD.');
    }
    const path = pathOf(request);
    const requested = readRenditionPath(path, signer);
    if (!requested) throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
    const format = requested.format === 'AUTO' ? negotiate(request.headers.accept ?? '') : requested.format;
    const tag = `"${path.split('/')[2]}.${format.toLowerCase()}.${RENDERING_VERSION}"`;
    const headers = {
      etag: tag,
      'cache-control': FOREVER,
      ...(requested.format === 'AUTO' ? { vary: 'accept' } : {}),
    };
    if (has(request.headers['if-none-match'], tag)) return void response.writeHead(304, headers).end();
    const bytes = await bytesOf(requested, format, tag).catch(asHttpError);
    response.writeHead(200, {
      ...headers,
      'content-type': CONTENT_TYPES[format],
      'content-length': bytes.length,
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** Whether an `If-None-Match` names the tag. */
function has(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((item) => ['*', tag, `W/${tag}`].includes(item.trim()));
}

function asHttpError(error: unknown): never {
  if (error instanceof CodedError && error.extensions['code'] === 'BUSY')
    throw new HttpError(503, 'BUSY', error.message);
  throw error;
}
