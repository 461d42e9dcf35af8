import type { StoredImage } from '../stored-image.js';

/** What a client asks of a picture: pixels of its box, either side or both. */
export interface Wanted {
  width?: number | null;
  height?: number | null;
  fit: 'COVER' | 'CONTAIN';
}

/** One size of a picture, exactly as it is made. */
export interface Rendition {
  width: number;
  height: number;
  /** What a crop keeps in sight, in hundredths of the picture; null when nothing is cut off. */
  focus: { x: number; y: number } | null;
}

/** Widths that are made, in pixels: one that is asked for is rounded up to the next. */
export const WIDTHS = [64, 128, 192, 256, 320, 480, 640, 800, 960, 1280, 1600, 1920, 2560, 3840] as const;

/** The largest side that can be asked for. */
export const MAX_SIDE = WIDTHS.at(-1)!;

/** Pixels of a rendition at most, as on a screen of 4K: an encoder has a second or two for it. */
const MAX_AREA = 3840 * 2160;

/** Heights of a crop are whole 48ths of its width: 16:9, 4:3, 3:2 and 1:1 come out exactly. */
const PROPORTION = 48;
/** The tallest crop, by its width. */
const TALLEST = 3;

/**
 * The size that is made for a wish: never larger than the picture, and of a picture one of some two thousand, whoever
 * asks. The whole picture is shown unless both sides are given and it is to cover them.
 */
export function renditionFor(
  image: Pick<StoredImage, 'width' | 'height' | 'focalX' | 'focalY'>,
  wanted: Wanted,
): Rendition {
  const { width, height, fit } = wanted;
  return width != null && height != null && fit === 'COVER'
    ? cropped(image, width, height)
    : whole(image, Math.min(width ?? Infinity, ((height ?? Infinity) * image.width) / image.height));
}

function whole(image: Pick<StoredImage, 'width' | 'height'>, wanted: number): Rendition {
  const proportion = image.height / image.width;
  const width = atLeastOne(Math.min(stepAbove(wanted), image.width, widestWith(proportion)));
  return { width, height: atLeastOne(width * proportion), focus: null };
}

function cropped(
  image: Pick<StoredImage, 'width' | 'height' | 'focalX' | 'focalY'>,
  width: number,
  height: number,
): Rendition {
  const proportion = Math.min(TALLEST, atLeastOne((height / width) * PROPORTION) / PROPORTION);
  const boxWidth = Math.min(stepAbove(width), image.width, image.height / proportion, widestWith(proportion));
  return {
    width: atLeastOne(boxWidth),
    height: Math.min(image.height, atLeastOne(boxWidth * proportion)),
    focus: { x: Math.round(image.focalX * 100), y: Math.round(image.focalY * 100) },
  };
}

const widestWith = (proportion: number): number => Math.sqrt(MAX_AREA / proportion);

const stepAbove = (width: number): number => WIDTHS.find((step) => step >= width) ?? MAX_SIDE;

const atLeastOne = (pixels: number): number => Math.max(1, Math.round(pixels));
