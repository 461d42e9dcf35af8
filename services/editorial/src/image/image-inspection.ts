import type { Metadata } from 'sharp';
import { fault, type ImageFault } from './image-fault.js';
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
 * @throws BUSY when too much waits already
 */
export async function inspectImage(bytes: Buffer, format: SourceFormat): Promise<ImageFacts | ImageFault> {
  const found = formatOfBytes(bytes);
  if (found !== format) return notAnImage(`Expected ${format}, received ${found ?? 'something else'}.`);
  return withSharp(async (sharp) => {
    const header = await sharp(bytes, { limitInputPixels: false })
      .metadata()
      .catch(() => null);
    if (!header) return notAnImage(`The header is not that of a ${format} picture.`);
    return faultOfHeader(header, format) ?? factsOf(sharp, bytes, header);
  });
}

function faultOfHeader({ format, width, height, pages = 1 }: Metadata, expected: SourceFormat): ImageFault | null {
  if (format !== LOADERS[expected]) return notAnImage(`Expected ${expected}, received ${format}.`);
  if (pages > 1) return notAnImage(`Expected one picture, received ${pages} in one file.`);
  if (width * height <= MAX_PIXELS) return null;
  return fault('TOO_LARGE', 'id', `Expected ${MAX_PIXELS} pixels at most, received ${width} x ${height}.`);
}

async function factsOf(sharp: Sharp, bytes: Buffer, { autoOrient }: Metadata): Promise<ImageFacts | ImageFault> {
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
    return notAnImage('The picture is damaged or its end is missing.');
  }
}

const notAnImage = (message: string): ImageFault => fault('NOT_AN_IMAGE', 'id', message);
