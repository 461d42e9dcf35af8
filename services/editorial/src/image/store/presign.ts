import { AwsV4Signer } from 'aws4fetch';
import type { S3StoreOptions } from './s3-store.js';

export interface PresignedRequest {
  method: 'GET' | 'PUT';
  /** Of the object in the bucket. */
  name: string;
  /** Headers that the request must have, with these values. */
  headers: Record<string, string>;
  /** Until it expires. */
  seconds: number;
  now: Date;
}

/** An address with which somebody without credentials can make one request (AWS Signature Version 4). */
export async function presign(options: S3StoreOptions, { method, name, headers, seconds, now }: PresignedRequest) {
  const { bucketUrl, region, accessKeyId, secretAccessKey } = options;
  const { url } = await new AwsV4Signer({
    method,
    url: `${bucketUrl}/${name}?X-Amz-Expires=${seconds}`,
    headers,
    service: 's3',
    region,
    accessKeyId,
    secretAccessKey,
    datetime: now.toISOString().replace(/[:-]|\.\d{3}/g, ''),
    signQuery: true,
    allHeaders: true,
  }).sign();
  return url.href;
}
