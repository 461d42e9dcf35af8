import { createHash } from 'node:crypto';
import { isIdOf, newId } from '@heartland/shared/ids';
import type { DataSource } from 'typeorm';
import type { Keyed, Mutations, Work } from '../mutation/mutations.service.js';
import { throwFaults, userError } from '../mutation/user-error.js';
import {
  faultsOfAnnouncement,
  faultsOfDescription,
  type ImageAnnouncement,
  type ImageDescription,
} from './image-input.js';
import { inspectImage } from './image-inspection.js';
import type { Image } from './image.entity.js';
import { ImageRepository } from './image.repository.js';
import { formatOfContentType } from './source-format.js';
import type { ImageStore } from './store/image-store.js';
import { isStored, type StoredImage } from './stored-image.js';

/** How long an upload that never came is remembered, in milliseconds. */
const MEMORY = 24 * 60 * 60 * 1000;

type CheckedFacts = Pick<StoredImage, 'sha256' | 'width' | 'height' | 'averageColor'>;
type ImageId = { id: string };

/** The mutations of images by their names. */
export function createImageDesk(mutations: Mutations, dataSource: DataSource, store: ImageStore) {
  return {
    createImageUpload: (input: ImageAnnouncement & Keyed) =>
      mutations.run('createImageUpload', input, (work) => announce(work, input)),
    completeImageUpload: async (input: ImageId & Keyed) => {
      const examine = () => examined(new ImageRepository(dataSource.manager), store, input.id);
      const outcome = await mutations.run(
        'completeImageUpload',
        input,
        (work, facts) => keep(work, input, facts),
        examine,
      );
      if (outcome.imageId !== undefined) await store.remove(`uploads/${outcome.imageId}`);
      return outcome;
    },
    updateImage: (input: ImageDescription & ImageId & Keyed) =>
      mutations.run('updateImage', input, (work) => describe(work, input)),
  };
}

/** Grants the upload of what is announced. @throws UserError */
async function announce({ manager, actor, now }: Work, input: ImageAnnouncement) {
  throwFaults(faultsOfAnnouncement(input));
  const images = new ImageRepository(manager);
  const image = awaitedImage(input, actor.id, now);
  await images.forgetAwaited(new Date(now.getTime() - MEMORY));
  await images.add(image);
  return { imageId: image.id };
}

/**
 * Looks at what was uploaded, and stores the bytes under the name of their content. Of what is refused nothing is left.
 * @returns null when they are stored already
 * @throws UserError NOT_FOUND, NOT_UPLOADED, MISMATCH, NOT_AN_IMAGE, TOO_LARGE
 */
async function examined(images: ImageRepository, store: ImageStore, id: string): Promise<CheckedFacts | null> {
  const image = await found(images, id);
  if (isStored(image)) return null;
  const bytes = await store.read(`uploads/${id}`);
  if (!bytes) throw userError('NOT_UPLOADED', 'id', 'Put the bytes at the address of the upload first.');
  const facts = await factsOf(image, bytes).catch(async (error: unknown) => {
    await store.remove(`uploads/${id}`);
    throw error;
  });
  await store.write(`originals/${facts.sha256}`, bytes);
  return facts;
}

async function factsOf(image: Image, bytes: Buffer): Promise<CheckedFacts> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== image.bytes) {
    throw userError('MISMATCH', 'id', `Expected ${image.bytes} bytes, received ${bytes.length}.`);
  }
  if (image.sha256 !== null && image.sha256 !== sha256) {
    throw userError('MISMATCH', 'id', `Expected bytes of SHA-256 ${image.sha256}, received ${sha256}.`);
  }
  return { ...(await inspectImage(bytes, image.format)), sha256 };
}

/** Makes an image of an upload whose bytes are stored; to do it again changes nothing. */
async function keep({ manager, now }: Work, { id }: ImageId, facts: CheckedFacts | null) {
  if (facts) await new ImageRepository(manager).markStored(id, { ...facts, uploadedAt: now });
  return { imageId: id };
}

/** Changes what is said about a picture. @throws UserError */
async function describe({ manager }: Work, { id, ...input }: ImageDescription & ImageId) {
  throwFaults(faultsOfDescription(input));
  const images = new ImageRepository(manager);
  if (!isStored(await found(images, id))) throw notFound(id);
  await images.describe(id, changesOf(input));
  return { imageId: id };
}

async function found(images: ImageRepository, id: string): Promise<Image> {
  const image = isIdOf('Image', id) ? await images.byId(id) : null;
  if (!image) throw notFound(id);
  return image;
}

const notFound = (id: string) =>
  userError('NOT_FOUND', 'id', `Expected the id of an image, received ${JSON.stringify(id)}.`);

function awaitedImage(input: ImageAnnouncement, actor: string, now: Date): Image {
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
