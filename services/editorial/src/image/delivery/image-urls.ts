import { badUserInput } from '@heartland/shared/errors';
import type { Signer } from '../signer.js';
import type { ShownImage } from '../stored-image.js';
import type { ImageFormat } from './output-format.js';
import { renditionPath } from './rendition-path.js';
import { MAX_SIDE, renditionFor, type Wanted } from './rendition.js';

/** What a client asks for; what is left out or null has its default. */
export interface UrlWish {
  width?: number | null;
  height?: number | null;
  fit?: Wanted['fit'] | null;
  format?: ImageFormat | null;
}

/** Addresses of pictures. */
export class ImageUrls {
  /** @param publicUrl where clients reach us, without a slash at the end */
  constructor(
    private readonly publicUrl: string,
    private readonly signer: Signer,
  ) {}

  /** @throws BAD_USER_INPUT for a side that is not a number of pixels */
  urlOf(image: ShownImage, { width, height, fit, format }: UrlWish): string {
    for (const [name, side] of Object.entries({ width, height })) {
      if (side != null && (side < 1 || side > MAX_SIDE)) {
        throw badUserInput([name], `an integer from 1 to ${MAX_SIDE}`, side);
      }
    }
    const rendition = renditionFor(image, { width, height, fit: fit ?? 'COVER' });
    const path = renditionPath({ ...rendition, sha256: image.sha256, format: format ?? 'AUTO' }, this.signer);
    return `${this.publicUrl}${path}`;
  }
}
