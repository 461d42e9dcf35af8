import { AwsClient } from 'aws4fetch';
import { MAX_BYTES } from '../image-input.js';
import { SOURCE_FORMATS } from '../source-format.js';
import { checkedName, type ImageStore, type StoredName, type UploadGrant, type UploadTarget } from './image-store.js';
import { presign } from './presign.js';

export interface S3StoreOptions {
  /** Address of the bucket without a slash at the end: `https://HOST/BUCKET`, or `https://BUCKET.HOST`. */
  bucketUrl: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Attempts beyond the first, and milliseconds for all of one attempt. */
const RETRIES = 2;
const DEADLINE = 10_000;

/**
 * Pictures in a bucket behind the S3 protocol. Clients put their bytes there themselves. A rule of the bucket has to
 * sweep `uploads/` after a day; we remove what was completed.
 */
export class S3Store implements ImageStore {
  private readonly client: AwsClient;

  constructor(private readonly options: S3StoreOptions) {
    const { region, accessKeyId, secretAccessKey } = options;
    this.client = new AwsClient({ service: 's3', region, accessKeyId, secretAccessKey, retries: RETRIES });
  }

  /** The length and the type are signed: the store refuses a body that has others. */
  async uploadTarget({ id, format, bytes, expiresAt, now }: UploadGrant): Promise<UploadTarget> {
    const { contentType } = SOURCE_FORMATS[format];
    const url = await presign(this.options, {
      method: 'PUT',
      name: checkedName(`uploads/${id}`),
      headers: { 'content-length': String(bytes), 'content-type': contentType },
      seconds: Math.floor((expiresAt.getTime() - now.getTime()) / 1000),
      now,
    });
    return { method: 'PUT', url, headers: [{ name: 'content-type', value: contentType }] };
  }

  async read(name: StoredName): Promise<Buffer | null> {
    const response = await this.send('GET', name);
    if (response.status === 404) return null;
    if (Number(response.headers.get('content-length')) > MAX_BYTES)
      throw new Error(`${name} is larger than any picture`);
    return Buffer.from(await response.arrayBuffer());
  }

  async write(name: StoredName, bytes: Buffer): Promise<void> {
    await this.send('PUT', name, new Uint8Array(bytes));
  }

  async remove(name: StoredName): Promise<void> {
    await this.send('DELETE', name);
  }

  private async send(method: 'GET' | 'PUT' | 'DELETE', name: StoredName, body?: Uint8Array<ArrayBuffer>) {
    const response = await this.client.fetch(`${this.options.bucketUrl}/${checkedName(name)}`, {
      method,
      signal: AbortSignal.timeout(DEADLINE),
      ...(body ? { body } : {}),
    });
    if (response.ok || (response.status === 404 && method !== 'PUT')) return response;
    await response.body?.cancel();
    throw new Error(`the image store answered ${response.status} to ${method} ${name}`);
  }
}
