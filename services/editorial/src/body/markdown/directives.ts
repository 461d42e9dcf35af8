import type { LeafDirective } from 'mdast-util-directive';
import type { BlockOf } from '../block.js';

/** Blocks that Markdown has no sign for. Each is a line: `::name[text]{key="value"}`. */
type Embedded = BlockOf<'image'> | BlockOf<'linkCard'> | BlockOf<'vacancyList'>;

const NAMES: Record<Embedded['type'], string> = {
  image: 'image',
  linkCard: 'link-card',
  vacancyList: 'vacancy-list',
};

/** A block as a line of Markdown: long text between brackets, the other fields between braces. */
export function directiveOf(block: Embedded): LeafDirective {
  switch (block.type) {
    case 'image':
      return leaf(block.type, block.caption, { id: block.imageId, alt: block.alt });
    case 'linkCard':
      return leaf(block.type, block.title, { url: block.url, description: block.description });
    case 'vacancyList':
      return leaf(block.type, block.heading, {
        first: String(block.first),
        filter: JSON.stringify(block.filter),
      });
  }
}

function leaf(
  type: Embedded['type'],
  label: string | undefined,
  fields: Record<string, string | undefined>,
): LeafDirective {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    type: 'leafDirective',
    name: NAMES[type],
    attributes: Object.fromEntries(said) as Record<string, string>,
    children: label === undefined ? [] : [{ type: 'text', value: label }],
  };
}

/**
 * The block that a line stands for, still to be validated; null when the name is none of ours.
 * @param label what stands between the brackets
 */
export function blockOfDirective({ name, attributes }: LeafDirective, label: unknown[]): unknown {
  const { id, ...fields } = attributes ?? {};
  switch (name) {
    case NAMES.image:
      return { type: 'image', imageId: id, ...fields, ...(label.length > 0 ? { caption: textOf(label) } : {}) };
    case NAMES.linkCard:
      return { type: 'linkCard', title: textOf(label), ...fields };
    case NAMES.vacancyList: {
      const { first, filter, ...rest } = fields;
      return {
        type: 'vacancyList',
        ...(label.length > 0 ? { heading: textOf(label) } : {}),
        filter: jsonOf(filter ?? '{}'),
        ...(first == null ? {} : { first: Number(first) }),
        ...rest,
      };
    }
    default:
      return null;
  }
}

/** Labels are text alone: a mark in one is a mistake that the validation names. */
function textOf(label: unknown[]): unknown {
  const texts = label as { value?: string }[];
  return texts.every(({ value }) => value !== undefined) ? texts.map(({ value }) => value).join('') : label;
}

/** What is no JSON is a text, which is no filter. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
