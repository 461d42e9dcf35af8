import type { Block, BlockOf } from './block.js';

/** The lists of vacancies of a body, in order. */
export function vacancyListsOf(blocks: readonly Block[]) {
  return blocks
    .filter((block): block is BlockOf<'vacancyList'> => block.type === 'vacancyList')
    .map(({ heading = null, filter, first }) => ({ heading, filter, first }));
}
