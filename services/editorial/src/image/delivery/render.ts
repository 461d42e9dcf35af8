import type { Sharp as Pipeline } from 'sharp';
import { MAX_PIXELS, withSharp } from '../sharp.js';
import type { OutputFormat } from './output-format.js';
import type { Rendition } from './rendition.js';

/** Changes when the same picture would come out as other bytes. */
export const RENDERING_VERSION = 1;

/** Qualities that look alike; effort is what an encoder may spend, and AVIF would spend ten seconds. */
const ENCODERS: Record<OutputFormat, (pipeline: Pipeline) => Pipeline> = {
  WEBP: (pipeline) => pipeline.webp({ quality: 80 }),
  AVIF: (pipeline) => pipeline.avif({ quality: 55, effort: 0 }),
  JPEG: (pipeline) => pipeline.flatten({ background: 'white' }).jpeg({ quality: 80, mozjpeg: true }),
};

/**
 * Makes a rendition: upright, in sRGB, without what the camera wrote into the picture.
 * @throws BUSY when too much waits already
 */
export function render(bytes: Buffer, { width, height, focus }: Rendition, format: OutputFormat): Promise<Buffer> {
  return withSharp(async (sharp) => {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'none' });
    const { autoOrient } = await picture.metadata();
    const scale = Math.max(width / autoOrient.width, height / autoOrient.height);
    const scaled = {
      width: Math.max(width, Math.round(autoOrient.width * scale)),
      height: Math.max(height, Math.round(autoOrient.height * scale)),
    };
    const { x, y } = focus ?? { x: 50, y: 50 };
    const upright = picture.autoOrient().resize(scaled.width, scaled.height, { fit: 'fill' });
    const cut = upright.extract({
      left: startOf(x, width, scaled.width),
      top: startOf(y, height, scaled.height),
      width,
      height,
    });
    return ENCODERS[format](cut.toColourspace('srgb')).toBuffer();
  });
}

/** Where a window begins that has the focus in its middle, as far as the picture goes. */
function startOf(focus: number, window: number, whole: number): number {
  return Math.min(Math.max(0, Math.round((focus / 100) * whole - window / 2)), whole - window);
}
