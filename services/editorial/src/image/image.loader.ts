import { loaderOfOne } from '@heartland/shared/batch';
import type { ImageRepository } from './image.repository.js';

/** Images by their id; null while their bytes are awaited. */
export const createImageById = (images: ImageRepository) =>
  loaderOfOne(
    (ids) => images.storedByIds(ids),
    (image) => image.id,
  );
