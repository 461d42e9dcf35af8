import type { Image } from '../image.entity.js';
import type { ImageStore, ImageUpload } from './image-store.js';

/** How long the address of an upload is good, in milliseconds. */
const UPLOAD_TIME = 15 * 60 * 1000;

/** The upload that was granted when an image was announced: the same whenever it is asked for. */
export async function uploadOf(image: Image, store: ImageStore): Promise<ImageUpload> {
  const { id, format, bytes, requestedAt } = image;
  const expiresAt = new Date(requestedAt.getTime() + UPLOAD_TIME);
  const target = await store.uploadTarget({ id, format, bytes, expiresAt, now: requestedAt });
  return { ...target, imageId: id, expiresAt };
}
