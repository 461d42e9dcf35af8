import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { inspectImage } from './image-inspection.js';
import { bomb, picture } from './testing.js';

const jpeg = await picture({ width: 300, height: 200 }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
const png = await picture().png().toBuffer();
const webp = await picture().webp().toBuffer();
const avif = await picture().avif({ effort: 0 }).toBuffer();
const frames = Buffer.from(Array.from({ length: 8 * 24 * 3 }, (_zero, i) => (i * 7919) % 251));
const animation = await sharp(frames, { raw: { width: 8, height: 24, channels: 3, pageHeight: 8 } })
  .webp()
  .toBuffer();
const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.9));

describe('a picture', () => {
  it.each([
    ['JPEG', jpeg, 200, 300],
    ['PNG', png, 64, 48],
    ['WEBP', webp, 64, 48],
    ['AVIF', avif, 64, 48],
  ] as const)('of %s is known by its upright size and its color', async (format, bytes, width, height) => {
    const averageColor = expect.stringMatching(/^#[0-9a-f]{6}$/);
    expect(await inspectImage(bytes, format)).toEqual({ width, height, averageColor });
  });

  it('of grey has a color of three parts', async () => {
    const grey = await picture({ background: '#336699' }).greyscale().png().toBuffer();
    expect(await inspectImage(grey, 'PNG')).toMatchObject({ averageColor: '#636363' });
  });
});

describe('what is no picture', () => {
  it.each([
    ['a zip', 'PNG', Buffer.from('PK\x03\x04 picture.png')],
    ['SVG', 'PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['HTML', 'JPEG', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['GIF', 'WEBP', Buffer.from('GIF89a\x01\0\x01\0')],
    ['nothing', 'PNG', Buffer.alloc(0)],
    ['a PNG that is called JPEG', 'JPEG', png],
    ['the beginning of a PNG and a zip', 'PNG', Buffer.concat([png.subarray(0, 8), Buffer.from('PK\x03\x04')])],
    ['a JPEG without its end', 'JPEG', cut(jpeg)],
    ['a PNG without its end', 'PNG', cut(png)],
    ['a WebP without its end', 'WEBP', cut(webp)],
    ['an AVIF without its end', 'AVIF', cut(avif)],
    ['an animation', 'WEBP', animation],
  ] as const)('%s is refused as %s', async (_name, format, bytes) => {
    const fault = { code: 'NOT_AN_IMAGE', path: ['input', 'id'], message: expect.stringMatching(/./) };
    await expect(inspectImage(bytes, format)).rejects.toMatchObject({ faults: [fault] });
  });
});

it('a bomb is refused by its header, before it is decoded', async () => {
  const began = performance.now();
  await expect(inspectImage(bomb(40_000, 40_000), 'PNG')).rejects.toMatchObject({
    faults: [{ code: 'TOO_LARGE', message: 'Expected 50000000 pixels at most, received 40000 x 40000.' }],
  });
  expect(performance.now() - began).toBeLessThan(1_000);
});
