import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { IMAGE_ID, type Block } from '../block.js';
import { hastOf } from './hast-of-blocks.js';
import { ANCHOR_PREFIX } from '../headings.js';
import { LINK_SCHEMES } from '../rules/link-target.js';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const ALIGN: [string, ...string[]] = ['align', 'left', 'center', 'right'];

/**
 * All that the HTML of a body may hold. Blocks are validated before they are stored; this list holds even if a fault let
 * something else through.
 */
const SAFE: Schema = {
  tagNames: [
    ...HEADINGS,
    ...['p', 'ul', 'ol', 'li', 'blockquote', 'hr', 'em', 'strong', 'code', 'br', 'a'],
    ...['figure', 'figcaption', 'span', 'section', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title', ['rel', 'noopener'], ['dataBlock', 'link-card']],
    ol: ['start'],
    figure: [
      ['dataBlock', 'image'],
      ['dataImageId', IMAGE_ID],
    ],
    span: [['role', 'img'], 'ariaLabel'],
    section: [['dataBlock', 'vacancy-list'], 'dataIndex'],
    th: [['scope', 'col'], ALIGN],
    td: [ALIGN],
    ...Object.fromEntries(HEADINGS.map((name) => [name, [['id', new RegExp(`^${ANCHOR_PREFIX}`)]]])),
  },
  protocols: { href: [...LINK_SCHEMES] },
  // Ids are those of headings alone, and `ANCHOR_PREFIX` keeps them apart.
  clobber: [],
  strip: ['script', 'style'],
};

/**
 * A body as HTML, made from an allow-list of elements. Headings carry their anchors as ids; pictures and lists of
 * vacancies are a `figure` and a `section` with `data-block`, which a client fills.
 */
export function htmlOf(blocks: readonly Block[]): string {
  return toHtml(sanitize(hastOf(blocks), SAFE));
}
