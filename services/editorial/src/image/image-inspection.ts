import type { Metadata } from 'sharp';
import { userError } from '../mutation/user-error.js';
import { MAX_PIXELS, withSharp, type Sharp } from './sharp.js';
import { formatOfBytes, type SourceFormat } from './source-format.js';

export interface ImageFacts {
  /** Pixels as seen: the orientation of the camera is applied. */
  width: number;
  height: number;
  /** `#rrggbb`. */
  averageColor: string;
}

/** What libvips calls the formats. */
const LOADERS: Record<SourceFormat, string> = { JPEG: 'jpeg', PNG: 'png', WEBP: 'webp', AVIF: 'heif' };

/**
 * Looks at a picture: at its first bytes, then at its header, then at every pixel of it.
 * @throws UserError NOT_AN_IMAGE, TOO_LARGE; BUSY when too much waits already
 */
export async function inspectImage(bytes: Buffer, format: SourceFormat): Promise<ImageFacts> {
  const found = formatOfBytes(bytes);
  if (found !== format) throw notAnImage(`Expected ${format}, received ${found ?? 'something else'}.`);
  return withSharp(async (sharp) => {
    const header = await sharp(bytes, { limitInputPixels: false })
      .metadata()
      .catch(() => null);
    if (!header) throw notAnImage(`The header is not that of a ${format} picture.`);
    checkHeader(header, format);
    return factsOf(sharp, bytes, header);
  });
}

function checkHeader({ format, width, height, pages = 1 }: Metadata, expected: SourceFormat): void {
  if (format !== LOADERS[expected]) throw notAnImage(`Expected ${expected}, received ${format}.`);
  if (pages > 1) throw notAnImage(`Expected one picture, received ${pages} in one file.`);
  if (width * height <= MAX_PIXELS) return;
  throw userError('TOO_LARGE', 'id', `Expected ${MAX_PIXELS} pixels at most, received ${width} x ${height}.`);
}

async function factsOf(sharp: Sharp, bytes: Buffer, { autoOrient }: Metadata): Promise<ImageFacts> {
  try {
    const pixel = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated', sequentialRead: true })
      .resize(1, 1, { fit: 'fill', fastShrinkOnLoad: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer();
    const [red = 0, green = red, blue = red] = pixel;
    const averageColor = `#${Buffer.from([red, green, blue]).toString('hex')}`;
    return { width: autoOrient.width, height: autoOrient.height, averageColor };
  } catch {
    throw notAnImage('The picture is damaged or its end is missing.');
  }
}

const notAnImage = (message: string) => userError('NOT_AN_IMAGE', 'id', message);
