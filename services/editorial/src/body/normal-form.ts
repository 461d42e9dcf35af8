import type { Block, FlowBlock } from './block.js';
import type { Inline } from './inline.js';

/**
 * Blocks in the one form in which they are stored: what readers would see alike is alike. White space in text is one
 * space, marks of the same kind are one mark, and nothing hangs over the edges of a line.
 */
export function normalBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, children: normalLine(block.children) };
    case 'image': {
      const { caption, ...rest } = block;
      return { ...rest, alt: oneLine(block.alt), ...(caption ? { caption: oneLine(caption) } : {}) };
    }
    case 'table': {
      const { align, ...rest } = block;
      const isAligned = align?.some((side) => side !== null);
      return {
        ...rest,
        ...(isAligned ? { align } : {}),
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: normalLine(cell.children) })),
        })),
      };
    }
    case 'linkCard': {
      const { description, ...rest } = block;
      return { ...rest, title: oneLine(block.title), ...(description ? { description: oneLine(description) } : {}) };
    }
    case 'vacancyList': {
      const { heading, ...rest } = block;
      return { ...rest, ...(heading ? { heading: oneLine(heading) } : {}) };
    }
    case 'thematicBreak':
      return block;
    default:
      return normalFlow(block);
  }
}

function normalFlow(block: FlowBlock): FlowBlock {
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: normalLine(block.children) };
    case 'blockquote':
      return { ...block, children: block.children.map(normalFlow) };
    case 'list': {
      const { start = 1, ...rest } = block;
      return {
        ...rest,
        ...(block.ordered && start !== 1 ? { start } : {}),
        children: block.children.map((item) => ({ ...item, children: item.children.map(normalFlow) })),
      };
    }
  }
}

/** What browsers take as white space; a no-break space is a character of its own. */
const SPACE = /[\t\n\f\r ]+/g;

function oneLine(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

/** The content of a block: without spaces and breaks at its edges and spaces around breaks. */
function normalLine(nodes: readonly Inline[]): Inline[] {
  const all = normalInline(nodes, new Set());
  const isEdge = (node: Inline | undefined) => node === undefined || node.type === 'break';
  const trimmed = all.flatMap((node, index): Inline[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (isEdge(all[index - 1])) value = value.replace(/^ /, '');
    if (isEdge(all[index + 1])) value = value.replace(/ $/, '');
    return value === '' ? [] : [{ ...node, value }];
  });
  while (trimmed[0]?.type === 'break') trimmed.shift();
  while (trimmed.at(-1)?.type === 'break') trimmed.pop();
  return trimmed;
}

/** @param within the marks that hold these nodes already */
function normalInline(nodes: readonly Inline[], within: ReadonlySet<string>): Inline[] {
  const found: Inline[] = [];
  for (const node of nodes) for (const next of normalNode(node, within)) append(found, next, within);
  return found;
}

function normalNode(node: Inline, within: ReadonlySet<string>): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ ...node, value: node.value.replace(SPACE, ' ') }];
    case 'inlineCode':
      return [{ ...node, value: node.value.replace(SPACE, ' ') }];
    case 'break':
      return [node];
    case 'link':
      return [
        {
          ...node,
          ...(node.title === undefined ? {} : { title: oneLine(node.title) }),
          children: normalInline(node.children, within),
        },
      ];
    default:
      return within.has(node.type)
        ? normalInline(node.children, within)
        : [{ ...node, children: normalInline(node.children, new Set([...within, node.type])) }];
  }
}

/** Adds a node; texts that meet become one, and so do marks. */
function append(nodes: Inline[], node: Inline, within: ReadonlySet<string>): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && node.type === 'text') {
    nodes[nodes.length - 1] = { ...last, value: (last.value + node.value).replace(SPACE, ' ') };
  } else if (last?.type === 'inlineCode' && node.type === 'inlineCode') {
    nodes[nodes.length - 1] = { ...last, value: (last.value + node.value).replace(SPACE, ' ') };
  } else if (
    (last?.type === 'emphasis' && node.type === 'emphasis') ||
    (last?.type === 'strong' && node.type === 'strong')
  ) {
    nodes[nodes.length - 1] = {
      ...last,
      children: normalInline([...last.children, ...node.children], new Set([...within, node.type])),
    };
  } else {
    nodes.push(node);
  }
}
