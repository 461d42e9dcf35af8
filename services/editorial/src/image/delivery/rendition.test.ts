import { describe, expect, it } from '@jest/globals';
import { renditionFor, WIDTHS } from './rendition.js';

const image = { width: 3000, height: 2000, focalX: 0.25, focalY: 0.75 };
const focus = { x: 25, y: 75 };

describe('the rendition for a wish', () => {
  it.each([
    [{}, 3000, 2000, null],
    [{ width: 640 }, 640, 427, null],
    [{ width: 641 }, 800, 533, null],
    [{ width: 1 }, 64, 43, null],
    [{ width: 3840 }, 3000, 2000, null],
    [{ height: 427 }, 800, 533, null],
    [{ height: 3840 }, 3000, 2000, null],
    [{ width: 640, height: 360 }, 640, 360, focus],
    [{ width: 630, height: 354 }, 640, 360, focus],
    [{ width: 320, height: 320 }, 320, 320, focus],
    [{ width: 3840, height: 2160 }, 3000, 1688, focus],
    [{ width: 3840, height: 3840 }, 2000, 2000, focus],
    [{ width: 10, height: 3840 }, 64, 192, focus],
    [{ width: 3840, height: 1 }, 3000, 63, focus],
    [{ width: 640, height: 640, fit: 'CONTAIN' }, 640, 427, null],
    [{ width: 640, height: 64, fit: 'CONTAIN' }, 128, 85, null],
  ] as const)('%j is %d x %d', (wish, width, height, expected) => {
    expect(renditionFor(image, { fit: 'COVER', ...wish })).toEqual({ width, height, focus: expected });
  });

  it('is never larger than the picture, nor without a pixel', () => {
    expect(renditionFor({ ...image, width: 1, height: 1 }, { width: 640, height: 360, fit: 'COVER' })).toMatchObject({
      width: 1,
      height: 1,
    });
    expect(renditionFor({ ...image, width: 20_000, height: 2 }, { width: 64, fit: 'COVER' })).toMatchObject({
      width: 64,
      height: 1,
    });
  });

  it('is no larger than a screen of 4K', () => {
    const tall = { ...image, width: 5000, height: 10_000 };
    expect(renditionFor(tall, { fit: 'COVER' })).toMatchObject({ width: 2036, height: 4072 });
    expect(renditionFor(tall, { width: 3840, height: 3840, fit: 'COVER' })).toMatchObject({
      width: 2880,
      height: 2880,
    });
  });

  it('is one of few, whoever asks', () => {
    const sizes = new Set<string>();
    for (let width = 1; width <= 3840; width += 13) {
      for (let height = 1; height <= 3840; height += 17) {
        const made = renditionFor(image, { width, height, fit: 'COVER' });
        sizes.add(`${made.width}x${made.height}`);
      }
    }
    expect(sizes.size).toBeLessThanOrEqual((WIDTHS.length + 1) * 3 * 48);
  });
});
