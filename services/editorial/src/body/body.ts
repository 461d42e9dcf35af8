import Slugger from 'github-slugger';
import { sanitize, defaultSchema, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';

/**
 * The body of an article is a list of block nodes of mdast, the syntax tree of Markdown
 * (https://github.com/syntax-tree/mdast), without positions. HTML, plain text and headings are projections of it.
 */
export type Block = RootContent;

/** Version of the form of the blocks. */
export const BLOCKS_VERSION = 1;

/** Blocks that a body may hold. */
const ALLOWED = new Set(['paragraph', 'heading', 'list', 'blockquote', 'thematicBreak']);

/** Words that an adult reads in a minute: 238 for English non-fiction (Brysbaert 2019, Journal of Memory and Language 109). */
const WORDS_PER_MINUTE = 238;

/** Headings keep their anchors; everything else is what GitHub allows, without images. */
const SAFE: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'),
};

/** Reads Markdown. @throws Error that names a block that is not allowed, and its line */
export function blocksOfMarkdown(markdown: string): Block[] {
  const blocks = fromMarkdown(markdown).children;
  const foreign = blocks.find(({ type }) => !ALLOWED.has(type));
  if (foreign) {
    throw new Error(
      `line ${foreign.position?.start.line}: expected one of ${[...ALLOWED].join(', ')}, found ${foreign.type}`,
    );
  }
  return withoutPositions(blocks);
}

function withoutPositions(blocks: Block[]): Block[] {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as Block[];
}

export interface BodyHeading {
  anchor: string;
  level: number;
  text: string;
}

const isHeading = (block: Block): block is Heading => block.type === 'heading';

/** The headings in order, with anchors that are unique within the body. */
export function headingsOf(blocks: readonly Block[]): BodyHeading[] {
  const slugger = new Slugger();
  return blocks.filter(isHeading).map((heading) => {
    const text = toString(heading);
    return { anchor: slugger.slug(text), level: heading.depth, text };
  });
}

/** HTML made from an allow-list of elements; headings carry their anchors as ids. */
export function htmlOf(blocks: readonly Block[]): string {
  const anchors = headingsOf(blocks);
  let next = 0;
  const anchored = blocks.map((block) =>
    isHeading(block) ? { ...block, data: { ...block.data, hProperties: { id: anchors[next++]!.anchor } } } : block,
  );
  return toHtml(sanitize(toHast({ type: 'root', children: anchored }), SAFE));
}

/** Paragraphs, headings and list items as lines, blocks between blank lines. */
export function plainTextOf(blocks: readonly Block[]): string {
  return blocks.map(linesOf).filter(Boolean).join('\n\n');
}

function linesOf(block: Block): string {
  if (block.type === 'list')
    return block.children.map((item) => `- ${item.children.map(linesOf).join(' ')}`).join('\n');
  if (block.type === 'blockquote') return block.children.map(linesOf).join('\n');
  return toString(block);
}

/** Minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
