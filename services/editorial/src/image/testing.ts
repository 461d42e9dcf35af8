import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture of one color, to be encoded. */
export function picture({ width = 64, height = 48, background = '#c08040' } = {}): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A picture whose left half is red and whose right half is blue, each of noise, so that its file has some size. */
export function halves({ width = 400, height = 200 } = {}): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const strong = 200 + ((i * 7919) % 55);
    pixels[i * 3 + (i % width < width / 2 ? 0 : 2)] = strong;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A PNG of a few hundred bytes whose header announces so many pixels. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
