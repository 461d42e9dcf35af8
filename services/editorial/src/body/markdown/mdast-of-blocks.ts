import type { Root, RootContent } from 'mdast';
import type { Block, FlowBlock } from '../block.js';
import { directiveOf } from './directives.js';

/** Blocks as the syntax tree of Markdown. */
export function mdastOf(blocks: readonly Block[]): Root {
  return { type: 'root', children: blocks.map(nodeOf) };
}

function nodeOf(block: Block): RootContent {
  switch (block.type) {
    case 'image':
    case 'linkCard':
    case 'vacancyList':
      return directiveOf(block);
    case 'list':
    case 'blockquote':
      return flowOf(block);
    default:
      return block as RootContent;
  }
}

/** Lists are written without blank lines between their items unless an item has several paragraphs. */
function flowOf(block: FlowBlock): RootContent {
  switch (block.type) {
    case 'paragraph':
      return block as RootContent;
    case 'blockquote':
      return { type: block.type, children: block.children.map(flowOf) } as RootContent;
    case 'list':
      return {
        ...block,
        spread: false,
        children: block.children.map(({ type, children }) => ({
          type,
          spread: false,
          children: children.map(flowOf),
        })),
      } as RootContent;
  }
}
