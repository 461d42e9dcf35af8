import { byPrefix } from '@heartland/shared/routes';
import type { Handler } from '@heartland/shared/server';
import { imageEndpoint } from './delivery/image.endpoint.js';
import { ImageUrls } from './delivery/image-urls.js';
import { RenditionCache } from './delivery/rendition-cache.js';
import { Signer } from './signer.js';
import { FolderStore } from './store/folder-store.js';
import type { ImageStore } from './store/image-store.js';
import { openStore } from './store/open-store.js';
import { uploadEndpoint } from './store/upload.endpoint.js';

export interface ImageOptions {
  /** Where clients reach `/images/` and `/uploads/`, without a slash at the end. */
  publicUrl: string;
  /** A folder or a bucket; forms: `StoreOptions`. */
  storeUrl: string;
  /** Signs addresses. */
  secret: string;
  /** A folder for sizes that were made. */
  cacheDirectory: string;
  cacheBytes: number;
}

/** What the service needs to take and to show pictures. */
export interface Images {
  store: ImageStore;
  urls: ImageUrls;
  /** Answers `/images/...`, and `/uploads/...` when clients do not upload to a bucket. */
  handler: Handler;
}

export function openImages(options: ImageOptions, clock: () => Date): Images {
  const { publicUrl, storeUrl, secret, cacheDirectory, cacheBytes } = options;
  const renditions = new Signer(secret, 'rendition');
  const uploads = new Signer(secret, 'upload');
  const store = openStore({ storeUrl, publicUrl, signer: uploads });
  const cache = new RenditionCache({ directory: cacheDirectory, maxBytes: cacheBytes });
  const routes: Record<string, Handler> = { '/images/': imageEndpoint({ store, signer: renditions, cache }) };
  if (store instanceof FolderStore) routes['/uploads/'] = uploadEndpoint({ store, signer: uploads, clock });
  return {
    store,
    urls: new ImageUrls(publicUrl, renditions),
    handler: byPrefix(routes),
  };
}
