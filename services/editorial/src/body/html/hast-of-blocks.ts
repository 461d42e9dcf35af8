import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Block, BlockOf, FlowBlock, ListItem } from '../block.js';
import { headingsOf } from '../headings.js';
import type { Inline } from '../inline.js';

/** Blocks as the syntax tree of HTML, a line each. */
export function hastOf(blocks: readonly Block[]): Root {
  const anchors = headingsOf(blocks).values();
  let lists = 0;
  const elementOf = (block: Block): Element => {
    switch (block.type) {
      case 'heading':
        return h(`h${block.depth}`, { id: anchors.next().value!.anchor }, inlineOf(block.children));
      case 'thematicBreak':
        return h('hr');
      case 'image':
        return figureOf(block);
      case 'table':
        return tableOf(block);
      case 'linkCard':
        return cardOf(block);
      case 'vacancyList':
        return h(
          'section',
          { dataBlock: 'vacancy-list', dataIndex: String(lists++) },
          block.heading === undefined ? [] : [h('p', {}, [text(block.heading)])],
        );
      default:
        return flowOf(block);
    }
  };
  const children = blocks.flatMap((block, index) =>
    index === 0 ? [elementOf(block)] : [text('\n'), elementOf(block)],
  );
  return { type: 'root', children };
}

function flowOf(block: FlowBlock): Element {
  switch (block.type) {
    case 'paragraph':
      return h('p', {}, inlineOf(block.children));
    case 'blockquote':
      return h('blockquote', {}, block.children.map(flowOf));
    case 'list': {
      const isLoose = block.children.some(
        ({ children }) => children.filter(({ type }) => type === 'paragraph').length > 1,
      );
      return h(
        block.ordered ? 'ol' : 'ul',
        block.start === undefined ? {} : { start: block.start },
        block.children.map((item) => itemOf(item, isLoose)),
      );
    }
  }
}

/** @param isLoose whether an item of the list has several paragraphs, so that they must be told apart */
function itemOf({ children }: ListItem, isLoose: boolean): Element {
  return h(
    'li',
    {},
    children.flatMap((block) => (block.type === 'paragraph' && !isLoose ? inlineOf(block.children) : [flowOf(block)])),
  );
}

function figureOf({ imageId, alt, caption }: BlockOf<'image'>): Element {
  const picture = h('span', { role: 'img', ariaLabel: attribute(alt) });
  return h('figure', { dataBlock: 'image', dataImageId: imageId }, [
    picture,
    ...(caption ? [h('figcaption', {}, [text(caption)])] : []),
  ]);
}

function tableOf({ align, children }: BlockOf<'table'>): Element {
  const [head, ...rows] = children.map((row, index) =>
    h(
      'tr',
      {},
      row.children.map((cell, column) =>
        h(
          index === 0 ? 'th' : 'td',
          { ...(index === 0 ? { scope: 'col' } : {}), ...(align?.[column] ? { align: align[column] } : {}) },
          inlineOf(cell.children),
        ),
      ),
    ),
  );
  return h('table', {}, [h('thead', {}, [head!]), ...(rows.length > 0 ? [h('tbody', {}, rows)] : [])]);
}

function cardOf({ url, title, description }: BlockOf<'linkCard'>): Element {
  return h('a', { dataBlock: 'link-card', href: url, rel: ['noopener'] }, [
    h('strong', {}, [text(title)]),
    ...(description === undefined ? [] : [text(' '), h('span', {}, [text(description)])]),
  ]);
}

function inlineOf(nodes: readonly Inline[]): ElementContent[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return text(node.value);
      case 'inlineCode':
        return h('code', {}, [text(node.value)]);
      case 'break':
        return h('br');
      case 'emphasis':
        return h('em', {}, inlineOf(node.children));
      case 'strong':
        return h('strong', {}, inlineOf(node.children));
      case 'link':
        return h('a', { href: node.url, title: node.title && attribute(node.title) }, inlineOf(node.children));
    }
  });
}

/** The printer leaves angle brackets in attributes, and a page that is parsed twice would take them for elements. */
function attribute(value: string): string {
  return value.replaceAll('<', '‹').replaceAll('>', '›');
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function h(tagName: string, properties: Properties = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
