import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { blockOfDirective } from './directives.js';

/** What becomes of a node that no block has a place for. */
type Foreign = (node: Nodes) => unknown[];

/**
 * The syntax tree of Markdown as blocks, which are still to be validated: names, and of each node only what a block
 * has a field for.
 */
export function blocksOfMdast(nodes: readonly RootContent[], foreign: Foreign): unknown[] {
  return nodes.flatMap((node) => blockOf(node, foreign));
}

function blockOf(node: RootContent, foreign: Foreign): unknown[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: node.type, children: inlineOf(node.children, foreign, true) }];
    case 'heading':
      return [{ type: node.type, depth: node.depth, children: inlineOf(node.children, foreign) }];
    case 'thematicBreak':
      return [{ type: node.type }];
    case 'blockquote':
      return [{ type: node.type, children: blocksOfMdast(node.children, foreign) }];
    case 'list':
      return [
        {
          type: node.type,
          ordered: node.ordered ?? false,
          ...(node.start == null ? {} : { start: node.start }),
          children: node.children.map(({ type, children }) => ({ type, children: blocksOfMdast(children, foreign) })),
        },
      ];
    case 'table':
      return [tableOf(node, foreign)];
    case 'leafDirective': {
      const block = blockOfDirective(node, inlineOf(node.children, foreign));
      return block ? [block] : foreign(node);
    }
    default:
      return foreign(node);
  }
}

function tableOf({ type, align, children }: Table, foreign: Foreign): unknown {
  const [head] = children;
  return {
    type,
    ...(align ? { align } : {}),
    // The rows of Markdown may be shorter than its head.
    children: children.map((row) => ({
      type: row.type,
      children: head!.children.map((_, column) => ({
        type: 'tableCell',
        children: inlineOf(row.children[column]?.children ?? [], foreign),
      })),
    })),
  };
}

/** @param breaks whether there may be breaks; where not, a space stands for each */
function inlineOf(nodes: readonly PhrasingContent[], foreign: Foreign, breaks = false): unknown[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ type: node.type, value: node.value }];
      case 'break':
        return [breaks ? { type: node.type } : { type: 'text', value: ' ' }];
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, children: inlineOf(node.children, foreign) }];
      case 'link':
        return [
          {
            type: node.type,
            url: node.url,
            ...(node.title ? { title: node.title } : {}),
            children: inlineOf(node.children, foreign),
          },
        ];
      default:
        return foreign(node);
    }
  });
}
