import type { Image } from './image.entity.js';

/** What is known of a picture when its bytes have come and been checked. */
type Known = 'sha256' | 'width' | 'height' | 'averageColor' | 'uploadedAt';

/** A picture whose bytes are stored; the database holds that nothing of it is missing. */
export type StoredImage = Omit<Image, Known> & { [Key in Known]: NonNullable<Image[Key]> };

export function isStored(image: Image): image is StoredImage {
  return image.uploadedAt !== null;
}
