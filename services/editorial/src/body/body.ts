import type { Block } from './block.js';
import type { BodyCache } from './body-cache.js';
import { readStoredBlocks, type StoredBody } from './stored-blocks.js';

/** Which body: what an edition says never changes, and should somebody change it by hand, `changedIn` does. */
export interface BodyVersion {
  editionId: string;
  /** Transaction of the last change of the edition. */
  changedIn: string;
}

/** The body of an edition for one request; it is read when something is asked that the cache does not know. */
export class Body {
  private read: Promise<Block[]> | null = null;
  private readonly version: string;

  constructor(
    { editionId, changedIn }: BodyVersion,
    private readonly stored: () => Promise<StoredBody>,
    private readonly cache: BodyCache,
  ) {
    this.version = `${editionId} ${changedIn}`;
  }

  /** In the form of today. */
  readonly blocks = (): Promise<Block[]> => (this.read ??= this.stored().then(readStoredBlocks));

  html(): Promise<string> {
    return this.cache.of('html', this.version, this.blocks);
  }

  plainText(): Promise<string> {
    return this.cache.of('plainText', this.version, this.blocks);
  }

  wordCount(): Promise<number> {
    return this.cache.of('wordCount', this.version, this.blocks);
  }

  headings() {
    return this.cache.of('headings', this.version, this.blocks);
  }
}
