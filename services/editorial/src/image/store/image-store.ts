import type { SourceFormat } from '../source-format.js';

/**
 * What a store keeps: `uploads/<id>` is what a client has put and nobody has looked at, `originals/<sha256>` a picture
 * as it came, under the name of its content.
 */
export type StoredName = `uploads/${string}` | `originals/${string}`;

export interface UploadGrant {
  id: string;
  format: SourceFormat;
  /** Exactly so many are taken. */
  bytes: number;
  expiresAt: Date;
  now: Date;
}

/** How a client sends the bytes: an HTTP request whose body they are. */
export interface UploadTarget {
  method: 'PUT';
  url: string;
  /** Headers that the request must have, beside its length. */
  headers: { name: string; value: string }[];
}

/** An upload that was granted. */
export interface ImageUpload extends UploadTarget {
  imageId: string;
  expiresAt: Date;
}

/** Where pictures lie. */
export interface ImageStore {
  /** An address to which the bytes of one upload, and nothing else, can be sent until it expires. */
  uploadTarget(grant: UploadGrant): Promise<UploadTarget>;
  /** Null when there is nothing of this name. */
  read(name: StoredName): Promise<Buffer | null>;
  /** Whole or not at all. */
  write(name: StoredName, bytes: Buffer): Promise<void>;
  /** It may be gone already. */
  remove(name: StoredName): Promise<void>;
}

const NAME = /^(uploads\/img_[0-9a-z]{26}|originals\/[0-9a-f]{64})$/;

/** @throws Error for a name that is not one of ours: no path and no address is ever made of anything else */
export function checkedName(name: StoredName): string {
  if (!NAME.test(name)) throw new Error(`not the name of something stored: ${JSON.stringify(name)}`);
  return name;
}
