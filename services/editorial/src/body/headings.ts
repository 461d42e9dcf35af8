import Slugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { Block, BlockOf } from './block.js';

export interface BodyHeading {
  /** Id in the HTML. */
  anchor: string;
  level: number;
  text: string;
}

/**
 * Every anchor begins with this: an element whose id is the name of something else on the page, such as `location` or
 * `root`, would stand in its way.
 */
export const ANCHOR_PREFIX = 'h-';

/** The headings in order, with anchors that are unique within the body. */
export function headingsOf(blocks: readonly Block[]): BodyHeading[] {
  const slugger = new Slugger();
  return blocks.filter(isHeading).map((heading) => {
    const text = toString(heading);
    return { anchor: `${ANCHOR_PREFIX}${slugger.slug(text)}`, level: heading.depth, text };
  });
}

function isHeading(block: Block): block is BlockOf<'heading'> {
  return block.type === 'heading';
}
