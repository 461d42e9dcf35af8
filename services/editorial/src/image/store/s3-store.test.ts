import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Signer } from '../signer.js';
import type { ImageStore } from './image-store.js';
import { openStore } from './open-store.js';
import { startBucket } from './testing.js';

const SECRET = 'a/secret+of tests';
const ID = 'img_01jz0000000000000000000000';

describe('a bucket as a store', () => {
  let bucket: Awaited<ReturnType<typeof startBucket>>;
  const open = (secret: string): ImageStore =>
    openStore({
      storeUrl: `s3+http://KEY:${encodeURIComponent(secret)}@${bucket.host}/pictures?region=eu-west-1`,
      publicUrl: 'https://never.example',
      signer: new Signer('unused', 'upload'),
    });
  beforeAll(async () => {
    bucket = await startBucket(SECRET);
  });
  afterAll(() => void bucket.close());

  it('keeps, gives and removes', async () => {
    const store = open(SECRET);
    const name = `originals/${'a'.repeat(64)}` as const;
    expect(await store.read(name)).toBeNull();
    await store.write(name, Buffer.from('picture'));
    expect([...bucket.objects.keys()]).toEqual([`/pictures/${name}`]);
    expect(await store.read(name)).toEqual(Buffer.from('picture'));
    await store.remove(name);
    await store.remove(name);
    expect(bucket.objects.size).toBe(0);
  });

  it('lets a client put exactly what was announced', async () => {
    const store = open(SECRET);
    const now = new Date();
    const expiresAt = new Date(now.getTime() + 60_000);
    const { method, url, headers } = await store.uploadTarget({ id: ID, format: 'PNG', bytes: 7, expiresAt, now });
    const put = (body: string, type = headers[0]!.value) =>
      fetch(url, { method, body, headers: { 'content-type': type } }).then(({ status }) => status);
    expect(await put('picture')).toBe(200);
    expect(await store.read(`uploads/${ID}`)).toEqual(Buffer.from('picture'));
    expect(await put('pictures')).toBe(403);
    expect(await put('picture', 'text/html')).toBe(403);
    expect(await store.read(`uploads/${ID}`)).toEqual(Buffer.from('picture'));
  });

  it('says so when it is refused, without the secret', async () => {
    const store = open('another secret');
    const name = `originals/${'b'.repeat(64)}` as const;
    await expect(store.write(name, Buffer.from('x'))).rejects.toThrow(`the image store answered 403 to PUT ${name}`);
    await expect(store.read('originals/../secret')).rejects.toThrow('not the name of something stored');
  });
});
