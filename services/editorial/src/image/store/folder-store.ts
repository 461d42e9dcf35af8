import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Signer } from '../signer.js';
import { SOURCE_FORMATS } from '../source-format.js';
import { checkedName, type ImageStore, type StoredName, type UploadGrant, type UploadTarget } from './image-store.js';
import { takeExactly } from './take-exactly.js';
import { uploadPath } from './upload-ticket.js';

export interface FolderStoreOptions {
  directory: string;
  /** Where clients reach `/uploads/`, without a slash at the end. */
  publicUrl: string;
  signer: Signer;
}

/** Milliseconds after which what was put and never completed is swept away. */
const DAY = 24 * 60 * 60 * 1000;

/** Pictures in a folder of this machine. Files come into being under another name and are whole when they get theirs. */
export class FolderStore implements ImageStore {
  constructor(private readonly options: FolderStoreOptions) {}

  async uploadTarget(grant: UploadGrant): Promise<UploadTarget> {
    const { publicUrl, signer } = this.options;
    return {
      method: 'PUT',
      url: `${publicUrl}${uploadPath(grant, signer)}`,
      headers: [{ name: 'content-type', value: SOURCE_FORMATS[grant.format].contentType }],
    };
  }

  async read(name: StoredName): Promise<Buffer | null> {
    return readFile(this.pathOf(name)).catch(nullWhenMissing);
  }

  async write(name: StoredName, bytes: Buffer): Promise<void> {
    await this.fill(name, (unfinished) => writeFile(unfinished, bytes, { flag: 'wx', flush: true }));
  }

  async remove(name: StoredName): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  /**
   * Takes an upload from a client.
   * @throws HttpError when it is longer or shorter than announced; then nothing of it is left
   */
  async receive(id: string, body: Readable, { bytes, now }: { bytes: number; now: Date }): Promise<void> {
    await this.sweep(new Date(now.getTime() - DAY));
    await this.fill(`uploads/${id}`, (unfinished) =>
      // The socket stays whole, so that a client that sends too much is told so.
      pipeline(
        body.iterator({ destroyOnReturn: false }),
        takeExactly(bytes),
        createWriteStream(unfinished, { flags: 'wx', flush: true }),
      ),
    );
  }

  private async fill(name: StoredName, fillFile: (path: string) => Promise<void>): Promise<void> {
    const path = this.pathOf(name);
    const unfinished = join(this.folder('uploads'), `${randomUUID()}.unfinished`);
    for (const folder of ['uploads', 'originals']) await mkdir(this.folder(folder), { recursive: true, mode: 0o700 });
    try {
      await fillFile(unfinished);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  /** Removes uploads that nobody completed, and what a process that was killed left half-written. */
  private async sweep(before: Date): Promise<void> {
    const names = (await readdir(this.folder('uploads')).catch(nullWhenMissing)) ?? [];
    for (const name of names) {
      const file = join(this.folder('uploads'), name);
      const facts = await stat(file).catch(nullWhenMissing);
      if (facts && facts.mtime < before) await rm(file, { force: true });
    }
  }

  private folder(name: string): string {
    return join(this.options.directory, name);
  }

  private pathOf(name: StoredName): string {
    return join(this.options.directory, checkedName(name));
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
