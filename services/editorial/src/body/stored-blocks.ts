import { BLOCKS_VERSION, blockSchema, type Block } from './block.js';
import { blocksOfMdast } from './markdown/blocks-of-mdast.js';
import { normalBlock } from './normal-form.js';

/** A body as it is stored: blocks of the version in which they were written. */
export interface StoredBody {
  blocks: unknown;
  schemaVersion: number;
}

/** From each version to the next: a block in, the blocks that it becomes out. What was never shown is left out. */
const UPGRADES: Record<number, (block: never) => unknown[]> = {
  1: (block) => blocksOfMdast([block], () => []),
};

/**
 * Stored blocks in the form of today. It never throws: of a block that cannot be understood its text is left, as a
 * paragraph, and a block without text is left out.
 */
export function readStoredBlocks({ blocks, schemaVersion }: StoredBody): Block[] {
  return (Array.isArray(blocks) ? blocks : []).flatMap((block: unknown) => readBlock(block, schemaVersion));
}

function readBlock(stored: unknown, version: number): Block[] {
  try {
    let blocks: unknown[] = [stored];
    for (let from = version; from < BLOCKS_VERSION; from += 1)
      blocks = blocks.flatMap((it) => UPGRADES[from]!(it as never));
    return blocks.map((block) => normalBlock(blockSchema.parse(block)));
  } catch {
    const text = textOf(stored);
    return /\S/.test(text) ? [normalBlock({ type: 'paragraph', children: [{ type: 'text', value: text }] })] : [];
  }
}

/** All texts of a value that is not understood, in order. */
function textOf(stored: unknown): string {
  const texts: string[] = [];
  const open = [stored];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const { value: text, children, type } = value as Record<string, unknown>;
    if (typeof text === 'string' && type !== 'html') texts.push(text);
    if (Array.isArray(children)) for (let i = children.length - 1; i >= 0; i -= 1) open.push(children[i]);
  }
  return texts.join(' ');
}
