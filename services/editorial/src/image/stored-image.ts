import type { Image } from './image.entity.js';

/** What is known of a picture when its bytes have come and been checked. */
type Known = 'sha256' | 'width' | 'height' | 'averageColor' | 'uploadedAt';

/** A picture whose bytes are stored; the database holds that nothing of it is missing. */
export type StoredImage = Omit<Image, Known> & { [Key in Known]: NonNullable<Image[Key]> };

/** What readers are not shown of it. */
export const UNSHOWN = ['filename', 'bytes', 'requestedAt', 'uploadedBy'] as const satisfies (keyof Image)[];

/** A stored picture as readers see it. */
export type ShownImage = Omit<StoredImage, (typeof UNSHOWN)[number]>;

export function isStored(image: Image): image is StoredImage {
  return image.uploadedAt !== null;
}
