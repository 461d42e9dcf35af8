import type sharp from 'sharp';
import pLimit from 'p-limit';
import { CodedError } from '@heartland/shared/errors';

/** The library, https://sharp.pixelplumbing.com. */
export type Sharp = typeof sharp;

/** Pixels of a picture at most, read off its header before anything is decoded: 8,660 x 5,773 at 3:2. */
export const MAX_PIXELS = 50_000_000;

/** Pieces of work that may wait. */
const QUEUE = 64;

/** One picture at a time: a decoded one takes up to 200 MB, and the graph needs the other core. */
const limit = pLimit(1);

let loading: Promise<Sharp> | undefined;

/** Loads the library with its first picture: 20 MB that a process without pictures does not pay for. */
async function load(): Promise<Sharp> {
  const { default: library } = await import('sharp');
  library.cache(false);
  library.concurrency(1);
  // Of all that libvips can read (SVG, PDF and TIFF among it), only what we take.
  library.block({ operation: ['VipsForeignLoad'] });
  library.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((name) => `VipsForeignLoad${name}Buffer`),
  });
  return library;
}

/** Does work on a picture when its turn comes. @throws BUSY when too much waits already */
export async function withSharp<Result>(work: (library: Sharp) => Promise<Result>): Promise<Result> {
  if (limit.pendingCount >= QUEUE) throw new CodedError('BUSY', 'Too many pictures are waiting to be worked on.');
  return limit(async () => work(await (loading ??= load())));
}
