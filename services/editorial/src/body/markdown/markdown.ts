import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Options as ReadOptions } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { blockProblem, type BlockProblem } from '../rules/block-problems.js';
import type { Block } from '../block.js';
import { MAX_BYTES } from '../rules/untrusted-json.js';
import { validateBlocks, type CheckedBlocks } from '../validate-blocks.js';
import { blocksOfMdast } from './blocks-of-mdast.js';
import { mdastOf } from './mdast-of-blocks.js';

/** Directives as blocks alone: in prose a colon is a colon. */
const blocksAlone = { flow: directive().flow };
const READ: ReadOptions = {
  extensions: [gfmTable(), blocksAlone],
  mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
};

const { handlers, unsafe } = directiveToMarkdown({ quoteSmart: true, preferShortcut: false });

/** As the library writes it, but with what means something in a paragraph escaped between the brackets too. */
const leafDirective: Handle = (node, parent, state, info) => {
  const exit = state.enter('phrasing');
  const line = handlers!.leafDirective!(node, parent, state, info);
  exit();
  return line;
};

/** Emphasis is `_`, strong is `**`, so that one directly in the other can be told apart. */
const WRITE: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    { handlers: { leafDirective }, unsafe: unsafe!.filter(({ inConstruct }) => !inConstruct?.includes('phrasing')) },
  ],
};

/** Blocks as Markdown (CommonMark with the tables of GitHub; docs/blocks.md says how the other blocks are written). */
export function markdownOf(blocks: readonly Block[]): string {
  return toMarkdown(mdastOf(blocks), WRITE);
}

/** Markdown as blocks that may be stored, or what is wrong with it, with the line. @param path where it came from */
export function checkMarkdown(markdown: string, path: readonly string[] = ['markdown']): CheckedBlocks {
  if (Buffer.byteLength(markdown) > MAX_BYTES) {
    return { problems: [blockProblem(path, `expected at most ${MAX_BYTES} bytes, received more.`)] };
  }
  return checkTree(fromMarkdown(markdown, READ), path);
}

function checkTree({ children }: Root, path: readonly string[]): CheckedBlocks {
  const foreign: BlockProblem[] = [];
  const at = (node: Nodes) => `line ${node.position?.start.line ?? 0}: `;
  const blocks = children.map((node) =>
    blocksOfMdast([node], (it) => {
      foreign.push(blockProblem(path, `${at(it)}there is no block for ${it.type}.`));
      return [];
    }),
  );
  const [first, ...more] = foreign;
  if (first) return { problems: [first, ...more.slice(0, 19)] };
  const checked = validateBlocks(blocks.flat(), []);
  if (!checked.problems) return checked;
  // Every node at the top is one block, so that the index of a block is that of a node.
  const located = checked.problems.map(({ path: [index = '0', ...rest], message }) => ({
    path: [...path],
    code: 'BLOCK_INVALID' as const,
    message: `${path.join('.')}: ${at(children[Number(index)]!)}${message.slice(index.length + (rest.length ? 1 : 0))}`,
  }));
  return { problems: located as [BlockProblem, ...BlockProblem[]] };
}

/** Markdown that people of the house wrote, as blocks. @throws Error that names the line and what is wrong there */
export function blocksOfMarkdown(markdown: string): Block[] {
  const { blocks, problems } = checkMarkdown(markdown);
  if (problems) throw new Error(problems[0].message);
  return blocks;
}
