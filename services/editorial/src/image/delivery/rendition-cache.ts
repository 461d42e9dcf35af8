import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

export interface RenditionCacheOptions {
  /** A folder for nothing else; it may be emptied at any time. */
  directory: string;
  /** What the files may take together. */
  maxBytes: number;
}

/** Renditions on disk: the least used go when there are too many bytes. Who asks for the same at once waits for one. */
export class RenditionCache {
  private readonly making = new Map<string, Promise<Buffer>>();
  private opening: Promise<LRUCache<string, number>> | null = null;

  constructor(private readonly options: RenditionCacheOptions) {}

  /** The rendition of this name, made when it is not there. */
  async get(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const file = createHash('sha256').update(name).digest('hex');
    const known = this.making.get(file);
    if (known) return known;
    const work = this.readOrMake(file, make).finally(() => this.making.delete(file));
    this.making.set(file, work);
    return work;
  }

  private async readOrMake(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const index = await (this.opening ??= this.open());
    const kept = index.get(file) === undefined ? null : await readFile(this.pathOf(file)).catch(() => null);
    if (kept) return kept;
    const made = await make();
    await this.keep(index, file, made);
    return made;
  }

  /** A full disk costs time, not answers. */
  private async keep(index: LRUCache<string, number>, file: string, bytes: Buffer): Promise<void> {
    const unfinished = this.pathOf(`${randomUUID()}.unfinished`);
    try {
      await writeFile(unfinished, bytes, { flag: 'wx' });
      await rename(unfinished, this.pathOf(file));
      index.set(file, bytes.length);
    } catch {
      await rm(unfinished, { force: true });
    }
  }

  /** What an earlier process left, oldest first; half-written files go. */
  private async open(): Promise<LRUCache<string, number>> {
    const { directory, maxBytes } = this.options;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const index = new LRUCache<string, number>({
      maxSize: maxBytes,
      sizeCalculation: (bytes) => Math.max(1, bytes),
      dispose: (_bytes, file, reason) => {
        if (reason !== 'set') void rm(this.pathOf(file), { force: true }).catch(() => undefined);
      },
    });
    const files = await Promise.all(
      (await readdir(directory)).map(async (name) => ({ name, facts: await stat(this.pathOf(name)) })),
    );
    for (const { name, facts } of files.sort((a, b) => a.facts.mtimeMs - b.facts.mtimeMs)) {
      if (/^[0-9a-f]{64}$/.test(name)) index.set(name, facts.size);
      else await rm(this.pathOf(name), { recursive: true, force: true });
    }
    return index;
  }

  private pathOf(file: string): string {
    return join(this.options.directory, file);
  }
}
