import { fileURLToPath } from 'node:url';
import type { Signer } from '../signer.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

export interface StoreOptions {
  /** `file:///folder`, or `s3://KEY:SECRET@HOST/BUCKET?region=REGION` (`s3+http` without TLS); parts are URL-encoded. */
  storeUrl: string;
  /** Where clients reach us, without a slash at the end. */
  publicUrl: string;
  signer: Signer;
}

/** Where AWS puts a bucket for which no region is named. */
const DEFAULT_REGION = 'us-east-1';

/** The store that the configuration names. */
export function openStore({ storeUrl, publicUrl, signer }: StoreOptions): FolderStore | S3Store {
  const url = new URL(storeUrl);
  if (url.protocol === 'file:') return new FolderStore({ directory: fileURLToPath(url), publicUrl, signer });
  const scheme = url.protocol === 's3+http:' ? 'http' : 'https';
  return new S3Store({
    bucketUrl: `${scheme}://${url.host}${url.pathname.replace(/\/$/, '')}`,
    region: url.searchParams.get('region') ?? DEFAULT_REGION,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  });
}
