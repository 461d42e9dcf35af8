import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bomb, halves } from '@heartland/editorial/image/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { loadOperations } from '../src/example-operations.js';
import { AUTHOR, deskOf } from './desk.js';
import { FORMS, startGraph, type Graph } from './graph.js';

const operations = loadOperations('images');
const IMAGE = `query ($id: ID!) { image(id: $id) {
  id alt caption credit width height focalX focalY averageColor auto: url(width: 320)
  webp: url(width: 640, format: WEBP) crop: url(width: 64, height: 64, format: JPEG) } }`;

/** As a camera writes it: lying on its side, with the place where it was taken. */
const photo = await halves({ width: 400, height: 200 })
  .withExif({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitudeRef: 'N' } })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();
const wide = await halves().png().toBuffer();

describe.each(FORMS)('images, %s', (form) => {
  let graph: Graph;
  let now = new Date('2026-11-22T12:00:00Z');
  beforeAll(async () => {
    graph = await startGraph({ form, internal: true, clock: () => now });
  });
  afterAll(() => graph.close());

  const mutate = async (name: string, input: object) => {
    const { query } = operations.find((operation) => operation.name === name)!;
    const { data, errors } = await graph.queryAs('ruth-halvorsen;role=EDITOR', query, { input });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- payloads of any mutation
  };
  const grant = async (bytes: Buffer, input: object = {}) => {
    const announced = { contentType: 'image/jpeg', bytes: bytes.length, alt: 'A road', ...input };
    const { upload, userErrors } = await mutate('CreateImageUpload', announced);
    expect(userErrors).toEqual([]);
    return upload;
  };
  const put = (url: string, body: RequestInit['body'], type = 'image/jpeg') =>
    fetch(url, { method: 'PUT', body, headers: { 'content-type': type }, duplex: 'half' } as RequestInit);
  const upload = async (bytes: Buffer, input: { contentType?: string; [member: string]: unknown } = {}) => {
    const { imageId, url } = await grant(bytes, input);
    const { status } = await put(url, new Uint8Array(bytes), input.contentType);
    expect(status).toBe(204);
    return { imageId, ...(await mutate('CompleteImageUpload', { id: imageId })) } as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  };
  const imageOf = async (id: string) => (await graph.query(IMAGE, { id })).data!['image'];
  /** Names of all files of the store. */
  const files = async () =>
    (await readdir(join(graph.folder, 'store'), { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  const pixel = async (url: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url, { headers });
    const { data, info } = await sharp(await response.arrayBuffer())
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { red: data[0]!, blue: data[2]!, width: info.width, height: info.height };
  };

  it('are uploaded, completed and read', async () => {
    const sha256 = createHash('sha256').update(photo).digest('hex');
    const { imageId, image, userErrors } = await upload(photo, {
      filename: 'road.jpg',
      sha256,
      alt: ' A road ',
      caption: 'Far out',
      credit: 'Heartland',
      focalX: 0.1,
      focalY: 0.9,
    });
    expect({ userErrors, image }).toMatchObject({ userErrors: [], image: { id: imageId, width: 200, height: 400 } });
    expect(await imageOf(imageId)).toMatchObject({
      alt: 'A road',
      caption: 'Far out',
      credit: 'Heartland',
      width: 200,
      height: 400,
      focalX: 0.1,
      focalY: 0.9,
      averageColor: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
    expect(await files()).toEqual([sha256]);
    const again = await mutate('CompleteImageUpload', { id: imageId });
    expect(again).toMatchObject({ userErrors: [], image });
  });

  it('are granted and completed once for a key', async () => {
    const key = { contentType: 'image/jpeg', bytes: photo.length, alt: 'A road', idempotencyKey: `grant, ${form}` };
    const first = await mutate('CreateImageUpload', key);
    expect(await mutate('CreateImageUpload', key)).toEqual(first);
    const other = await mutate('CreateImageUpload', { ...key, alt: 'Another road' });
    const fault = { code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] };
    expect(other).toMatchObject({ upload: null, userErrors: [fault] });
    await put(first['upload'].url, new Uint8Array(photo));
    const complete = { id: first['upload'].imageId, idempotencyKey: `complete, ${form}` };
    const completed = await mutate('CompleteImageUpload', complete);
    expect(completed).toMatchObject({ image: { id: complete.id }, userErrors: [] });
    expect(await mutate('CompleteImageUpload', complete)).toEqual(completed);
  });

  it('stand above an article once they are stored, and for those who act at the desk alone are taken in', async () => {
    const desk = deskOf(graph);
    const { imageId } = await upload(wide, { contentType: 'image/png' });
    const begun = await desk.run(AUTHOR, 'createArticle', { title: `Above the fold, ${form}`, heroImageId: imageId });
    expect(begun.userErrors).toEqual([]);
    const awaited = await grant(wide, { contentType: 'image/png' });
    const refused = await desk.run(AUTHOR, 'updateArticleDraft', {
      id: begun.article.id,
      expectedVersion: begun.article.version,
      heroImageId: awaited.imageId,
    });
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'heroImageId'] }]);
    const hero = `{ article(id: "${begun.article.id}") { version heroImage { alt url(width: 64, format: WEBP) } } }`;
    const { article } = (await graph.queryAs(AUTHOR, hero)).data!;
    expect(article).toMatchObject({ version: begun.article.version, heroImage: { alt: 'A road' } });
    const head = await fetch(article.heroImage.url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'image/webp']);

    const { query } = operations.find(({ name }) => name === 'CreateImageUpload')!;
    const input = { contentType: 'image/png', bytes: wide.length, alt: 'A road' };
    const { errors } = await graph.query(query, { input }, '/internal/graphql');
    expect(errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('are served upright, without what the camera wrote, never larger, for ever', async () => {
    const { imageId } = await upload(photo);
    const { webp } = await imageOf(imageId);
    const head = await fetch(webp, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-type')).toBe('image/webp');
    expect(head.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(head.headers.get('vary')).toBeNull();
    const response = await fetch(webp);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(head.headers.get('content-length')).toBe(String(bytes.length));
    const { width, height, exif, orientation, space } = await sharp(bytes).metadata();
    expect({ width, height, exif, orientation, space }).toEqual({ width: 200, height: 400, space: 'srgb' });
    expect(photo.includes('secret place') && !bytes.includes('secret place')).toBe(true);
    const unchanged = await fetch(webp, { headers: { 'if-none-match': response.headers.get('etag')! } });
    expect({ status: unchanged.status, body: await unchanged.text() }).toEqual({ status: 304, body: '' });
  });

  it.each([
    ['image/avif,image/webp,*/*', 'image/avif'],
    ['image/webp,*/*', 'image/webp'],
    ['*/*', 'image/jpeg'],
  ])('are served to who accepts %s as %s', async (accept, type) => {
    const { imageId } = await upload(photo);
    const { auto } = await imageOf(imageId);
    const response = await fetch(auto, { headers: { accept } });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toBe('accept');
    expect((await sharp(await response.arrayBuffer()).metadata()).width).toBe(200);
  });

  it.each([
    [0, true],
    [1, false],
  ])('are cropped around the focal point %d', async (focalX, red) => {
    const { imageId } = await upload(wide, { contentType: 'image/png', focalX: 0.5 });
    const before = (await imageOf(imageId)).crop;
    const { image } = await mutate('UpdateImage', { id: imageId, focalX, alt: 'Two halves' });
    expect(image).toMatchObject({ alt: 'Two halves', focalX, focalY: 0.5 });
    const { crop } = await imageOf(imageId);
    expect(crop).not.toBe(before);
    const seen = await pixel(crop);
    expect(seen).toMatchObject({ width: 64, height: 64 });
    expect(red ? seen.red - seen.blue : seen.blue - seen.red).toBeGreaterThan(150);
  });

  it.each([
    ['a blank alt', { alt: ' \n' }, [['REQUIRED', 'alt']]],
    [
      'a focal point outside',
      { focalX: 1.01, focalY: -0.5 },
      [
        ['INVALID', 'focalX'],
        ['INVALID', 'focalY'],
      ],
    ],
    ['too many bytes', { bytes: 20 * 1024 * 1024 + 1 }, [['TOO_LARGE', 'bytes']]],
    ['no bytes', { bytes: 0 }, [['INVALID', 'bytes']]],
    ['SVG', { contentType: 'image/svg+xml' }, [['INVALID', 'contentType']]],
    ['no hash', { sha256: 'abc' }, [['INVALID', 'sha256']]],
    [
      'a long story',
      { caption: 'x'.repeat(1001), credit: 'x'.repeat(201) },
      [
        ['INVALID', 'caption'],
        ['INVALID', 'credit'],
      ],
    ],
  ])('with %s are not granted', async (_name, input, expected) => {
    const announced = { contentType: 'image/png', bytes: 10, alt: 'A road', ...input };
    const { upload, userErrors } = await mutate('CreateImageUpload', announced);
    expect(upload).toBeNull();
    expect(userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path])).toEqual(
      expected.map(([code, member]) => [code, ['input', member]]),
    );
  });

  const zip = Buffer.from('PK\x03\x04 what a picture');
  it.each([
    ['a zip', zip, {}, 'NOT_AN_IMAGE'],
    ['a cut picture', wide.subarray(0, wide.length - 400), {}, 'NOT_AN_IMAGE'],
    ['a bomb', bomb(40_000, 40_000), {}, 'TOO_LARGE'],
    ['other bytes than announced', wide, { sha256: '0'.repeat(64) }, 'MISMATCH'],
  ])('that are %s are refused, and nothing is left', async (_name, bytes, input, code) => {
    const before = await files();
    const refused = await upload(bytes, { contentType: 'image/png', ...input });
    expect(refused).toMatchObject({ image: null, userErrors: [{ code, path: ['input', 'id'] }] });
    expect(await files()).toEqual(before);
    expect(await imageOf(refused['imageId'])).toBeNull();
    const again = await mutate('CompleteImageUpload', { id: refused['imageId'] });
    expect(again['userErrors']).toMatchObject([{ code: 'NOT_UPLOADED' }]);
  });

  it.each([
    ['too long', 413, (url: string) => put(url, new Uint8Array([...photo, 0]))],
    ['too long, and do not say so', 413, (url: string) => put(url, streamOf(Buffer.concat([photo, photo])))],
    ['too short', 400, (url: string) => put(url, new Uint8Array(photo.subarray(1)))],
    ['too short, and do not say so', 400, (url: string) => put(url, streamOf(photo.subarray(1)))],
    ['of another type', 415, (url: string) => put(url, new Uint8Array(photo), 'text/html')],
    ['sent elsewhere', 403, (url: string) => put(url.replace('bytes=', 'bytes=1'), new Uint8Array(photo))],
    ['sent without a signature', 403, (url: string) => put(url.split('?')[0]!, new Uint8Array(photo))],
    ['posted', 405, (url: string) => fetch(url, { method: 'POST', body: 'x' })],
  ])('%s are refused with %s, and nothing is left', async (_name, status, send) => {
    const before = await files();
    const { imageId, url } = await grant(photo);
    const response = await send(url);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { retryable: false } }] });
    expect(await files()).toEqual(before);
    const { userErrors } = await mutate('CompleteImageUpload', { id: imageId });
    expect(userErrors).toMatchObject([{ code: 'NOT_UPLOADED' }]);
  });

  it('come too late after a quarter of an hour', async () => {
    const { url } = await grant(photo);
    const then = now;
    now = new Date(then.getTime() + 15 * 60 * 1000);
    const { status } = await put(url, new Uint8Array(photo));
    now = then;
    expect(status).toBe(403);
  });

  it('cannot be asked for in a size that nobody gave', async () => {
    const { imageId } = await upload(photo);
    const { crop } = await imageOf(imageId);
    for (const url of [crop.replace('64x64', '65x64'), crop.replace('.jpg', '.webp'), `${crop}.png`, `${crop}/..`]) {
      expect((await fetch(url)).status).toBe(404);
    }
    expect((await fetch(crop, { method: 'POST' })).status).toBe(405);
    const { errors } = await graph.query('query ($id: ID!) { image(id: $id) { url(width: 0) } }', { id: imageId });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['width'] });
  });

  it.each(['img_01jz0000000000000000000000', 'img_x', '', '../../etc/passwd'])('%j is no image', async (id) => {
    expect(await imageOf(id)).toBeNull();
    for (const name of ['CompleteImageUpload', 'UpdateImage']) {
      const { image, userErrors } = await mutate(name, { id });
      expect({ image, userErrors }).toMatchObject({ image: null, userErrors: [{ code: 'NOT_FOUND' }] });
    }
  });

  it('keep what was said about them when a change is refused', async () => {
    const { imageId } = await upload(photo, { credit: 'Heartland' });
    const before = await imageOf(imageId);
    const { image, userErrors } = await mutate('UpdateImage', { id: imageId, alt: '', credit: 'other', focalY: 2 });
    expect(image).toBeNull();
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual(['REQUIRED', 'INVALID']);
    expect(await imageOf(imageId)).toEqual(before);
  });
});

const streamOf = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]).stream();
