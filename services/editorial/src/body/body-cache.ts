import { wordCount } from '@heartland/shared/word-count';
import { LRUCache } from 'lru-cache';
import type { Block } from './block.js';
import { headingsOf, type BodyHeading } from './headings.js';
import { htmlOf } from './html/html.js';
import { plainTextOf } from './plain-text.js';

/** What is made of the blocks of a body, and takes longer to make than to read. */
const PROJECTIONS = {
  html: htmlOf,
  plainText: plainTextOf,
  wordCount: (blocks: readonly Block[]) => wordCount(plainTextOf(blocks)),
  headings: headingsOf,
} satisfies Record<string, (blocks: readonly Block[]) => string | number | BodyHeading[]>;

type Projections = { [Name in keyof typeof PROJECTIONS]: ReturnType<(typeof PROJECTIONS)[Name]> };

/** Bytes that the projections of a process may take: those of some two thousand articles of 2,000 words. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Bytes of an entry, or of a heading in it, beside its text. */
const OVERHEAD = 300;
/** Bytes of a character in memory, at most. */
const CHARACTER = 2;

/** Projections of bodies that were asked for: the least used go when they take too many bytes. */
export class BodyCache {
  private hits = 0;
  private misses = 0;
  private readonly kept: LRUCache<string, Projections[keyof Projections]>;

  /** @param maxBytes what the projections may take together */
  constructor(maxBytes = MAX_BYTES) {
    this.kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: bytesOf });
  }

  /**
   * A projection of a body.
   * @param version names the body and every state of it: what is kept is never looked at again
   * @param blocks reads the body, when the projection is not there
   */
  async of<Name extends keyof Projections>(
    name: Name,
    version: string,
    blocks: () => Promise<readonly Block[]>,
  ): Promise<Projections[Name]> {
    const key = `${name} ${version}`;
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.hits += 1;
      return known as Projections[Name];
    }
    this.misses += 1;
    const made = PROJECTIONS[name](await blocks());
    this.kept.set(key, made);
    return made as Projections[Name];
  }

  /** How often a projection was there and was not, and how many there are of how many bytes. */
  counts(): { hits: number; misses: number; kept: number; bytes: number } {
    return { hits: this.hits, misses: this.misses, kept: this.kept.size, bytes: this.kept.calculatedSize };
  }
}

function bytesOf(made: Projections[keyof Projections], key: string): number {
  const own = OVERHEAD + CHARACTER * key.length;
  if (typeof made === 'string') return own + CHARACTER * made.length;
  if (typeof made === 'number') return own;
  const headings = made.map(({ anchor, text }) => OVERHEAD + CHARACTER * (anchor.length + text.length));
  return headings.reduce((sum, bytes) => sum + bytes, own);
}
