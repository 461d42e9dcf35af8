import { createHash } from 'node:crypto';
import { isIdOf, newId } from '@heartland/shared/ids';
import { done, fault, refused, type Outcome } from './image-fault.js';
import {
  faultsOfAnnouncement,
  faultsOfDescription,
  type ImageAnnouncement,
  type ImageDescription,
} from './image-input.js';
import { inspectImage } from './image-inspection.js';
import type { Image } from './image.entity.js';
import type { ImageRepository } from './image.repository.js';
import { formatOfContentType } from './source-format.js';
import type { ImageStore, ImageUpload } from './store/image-store.js';
import { isStored, type StoredImage } from './stored-image.js';

/** How long the address of an upload is good, and how long an upload that never came is remembered, in milliseconds. */
const UPLOAD_TIME = 15 * 60 * 1000;
const MEMORY = 24 * 60 * 60 * 1000;

type CheckedFacts = Pick<StoredImage, 'sha256' | 'width' | 'height' | 'averageColor'>;

/** What editors do with pictures. Refusals are outcomes and change nothing. */
export class ImageService {
  constructor(
    private readonly images: ImageRepository,
    private readonly store: ImageStore,
    private readonly now: Date,
  ) {}

  /** Grants the upload of what is announced. @param actor id of the author who asks, null when nobody is named */
  async requestUpload(input: ImageAnnouncement, actor: string | null): Promise<Outcome<ImageUpload>> {
    const faults = faultsOfAnnouncement(input);
    if (faults.length > 0) return refused(...faults);
    const image = awaitedImage(input, actor, this.now);
    const expiresAt = new Date(this.now.getTime() + UPLOAD_TIME);
    const target = await this.store.uploadTarget({ ...image, expiresAt, now: this.now });
    await this.images.forgetAwaited(new Date(this.now.getTime() - MEMORY));
    await this.images.add(image);
    return done({ ...target, imageId: image.id, expiresAt });
  }

  /** Looks at what was uploaded and stores it. To complete what is stored already changes nothing. */
  async completeUpload({ id }: { id: string }): Promise<Outcome<StoredImage>> {
    const image = await this.find(id);
    if (!image) return refused(fault('NOT_FOUND', 'id', 'There is no image with this id.'));
    if (isStored(image)) return done(image);
    const bytes = await this.store.read(`uploads/${id}`);
    if (!bytes) return refused(fault('NOT_UPLOADED', 'id', 'Put the bytes at the address of the upload first.'));
    const checked = await this.check(image, bytes);
    if (checked.result) await this.keep(id, bytes, checked.result);
    await this.store.remove(`uploads/${id}`);
    return checked.result ? this.stored(id) : checked;
  }

  /** Changes what is said about a picture. */
  async update({ id, ...input }: ImageDescription & { id: string }): Promise<Outcome<StoredImage>> {
    const faults = faultsOfDescription(input);
    if (faults.length > 0) return refused(...faults);
    const image = await this.find(id);
    if (!image || !isStored(image)) return refused(fault('NOT_FOUND', 'id', 'There is no image with this id.'));
    await this.images.describe(id, changesOf(input));
    return this.stored(id);
  }

  private async find(id: string): Promise<Image | null> {
    return isIdOf('Image', id) ? this.images.byId(id) : null;
  }

  private async stored(id: string): Promise<Outcome<StoredImage>> {
    return done((await this.images.storedByIds([id]))[0]!);
  }

  private async check(image: Image, bytes: Buffer): Promise<Outcome<CheckedFacts>> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (bytes.length !== image.bytes) {
      return refused(fault('MISMATCH', 'id', `Expected ${image.bytes} bytes, received ${bytes.length}.`));
    }
    if (image.sha256 !== null && image.sha256 !== sha256) {
      return refused(fault('MISMATCH', 'id', `Expected bytes of SHA-256 ${image.sha256}, received ${sha256}.`));
    }
    const found = await inspectImage(bytes, image.format);
    return 'code' in found ? refused(found) : done({ ...found, sha256 });
  }

  private async keep(id: string, bytes: Buffer, facts: CheckedFacts): Promise<void> {
    await this.store.write(`originals/${facts.sha256}`, bytes);
    await this.images.markStored(id, { ...facts, uploadedAt: this.now });
  }
}

function awaitedImage(input: ImageAnnouncement, actor: string | null, now: Date): Image {
  const { filename, contentType, bytes, sha256, alt, caption, credit, focalX, focalY } = input;
  return {
    id: newId('Image'),
    filename: textOrNull(filename),
    format: formatOfContentType(contentType)!,
    bytes,
    sha256: sha256 ?? null,
    width: null,
    height: null,
    averageColor: null,
    alt: alt.trim(),
    caption: textOrNull(caption),
    credit: textOrNull(credit),
    focalX: focalX ?? 0.5,
    focalY: focalY ?? 0.5,
    requestedAt: now,
    uploadedAt: null,
    uploadedBy: actor,
  };
}

/** What a description changes; a text that is null or blank is taken away, a number that is null stays. */
function changesOf({ alt, caption, credit, focalX, focalY }: ImageDescription): Partial<Image> {
  return {
    ...(alt != null && { alt: alt.trim() }),
    ...(caption !== undefined && { caption: textOrNull(caption) }),
    ...(credit !== undefined && { credit: textOrNull(credit) }),
    ...(focalX != null && { focalX }),
    ...(focalY != null && { focalY }),
  };
}

const textOrNull = (text: string | null | undefined): string | null => text?.trim() || null;
