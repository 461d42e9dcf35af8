import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import type { Block } from '../body/block.js';
import type { Content } from './edition-content.js';

/** Blocks in a row that became nothing, came, or stayed. */
export interface BlockChange {
  op: 'KEEP' | 'DELETE' | 'INSERT';
  blocks: readonly Block[];
}

export interface EditionDiff {
  /** Members other than blocks that differ. */
  fields: Record<string, { from: unknown; to: unknown }>;
  /** All blocks of both, in order; empty when they are the same. */
  blocks: BlockChange[];
}

/** What has to be done to one edition to make it another. */
export function diffOf({ blocks: before, ...from }: Content, { blocks: after, ...to }: Content): EditionDiff {
  const changed = (Object.keys(from) as (keyof typeof from)[]).filter(
    (name) => !isDeepStrictEqual(from[name], to[name]),
  );
  const fields = Object.fromEntries(changed.map((name) => [name, { from: from[name], to: to[name] }]));
  if (isDeepStrictEqual(before, after)) return { fields, blocks: [] };
  const parts = diffArrays([...before], [...after], { comparator: isDeepStrictEqual });
  const blocks = parts.map(({ added, removed, value }): BlockChange => {
    const op = added ? 'INSERT' : removed ? 'DELETE' : 'KEEP';
    return { op, blocks: value };
  });
  return { fields, blocks };
}
