import { toString } from 'mdast-util-to-string';
import type { Block, FlowBlock } from './block.js';
import type { Inline } from './inline.js';

/** Words that an adult reads in a minute: 238 for English non-fiction (Brysbaert 2019, Journal of Memory and Language 109). */
const WORDS_PER_MINUTE = 238;

/** Paragraphs, headings, list items and rows as lines, blocks between blank lines. */
export function plainTextOf(blocks: readonly Block[]): string {
  return blocks.map(linesOf).filter(Boolean).join('\n\n');
}

/** Minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

function linesOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return toString(block);
    case 'image':
      return block.caption ?? block.alt;
    case 'table':
      return block.children.map((row) => row.children.map((cell) => toString(cell)).join(' | ')).join('\n');
    case 'linkCard':
      return [block.title, block.description].filter(Boolean).join('\n');
    case 'vacancyList':
      return block.heading ?? '';
    case 'thematicBreak':
      return '';
    default:
      return flowLines(block);
  }
}

function flowLines(block: FlowBlock): string {
  switch (block.type) {
    case 'paragraph':
      return textOf(block.children);
    case 'blockquote':
      return block.children.map(flowLines).join('\n');
    case 'list':
      return block.children.map((item) => `- ${item.children.map(flowLines).join(' ')}`).join('\n');
  }
}

/** Breaks are line ends. */
function textOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => (node.type === 'break' ? '\n' : toString(node))).join('');
}
