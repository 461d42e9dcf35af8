import { HEADINGS } from './pools/headings.js';
import type { SectionKey } from './pools/headings.js';
import type { Random } from './random.js';
import { capital } from './template.js';

/** How a posting is set: with headings over lists, or in running text. */
export interface WritingStyle {
  headings: 'NONE' | 'PLAIN' | 'COLON' | 'CAPITALS' | 'INLINE';
  lists: 'BULLETS' | 'PROSE' | 'SEMICOLONS';
  /** Whether list items end in a full stop. */
  stops: boolean;
  order: readonly SectionKey[];
}

const ORDERS: readonly (readonly SectionKey[])[] = [
  ['about', 'role', 'duties', 'requirements', 'pay', 'shift', 'offer', 'process', 'apply', 'conditions', 'fairness'],
  ['role', 'about', 'duties', 'shift', 'requirements', 'pay', 'offer', 'process', 'apply', 'conditions', 'fairness'],
  ['role', 'duties', 'requirements', 'shift', 'pay', 'offer', 'about', 'process', 'apply', 'conditions', 'fairness'],
  ['role', 'pay', 'offer', 'about', 'duties', 'requirements', 'process', 'shift', 'apply', 'conditions', 'fairness'],
  ['role', 'requirements', 'duties', 'about', 'offer', 'pay', 'shift', 'apply', 'process', 'conditions', 'fairness'],
  ['role', 'shift', 'pay', 'duties', 'requirements', 'offer', 'process', 'apply', 'about', 'conditions', 'fairness'],
  ['about', 'role', 'offer', 'pay', 'shift', 'duties', 'requirements', 'apply', 'process', 'conditions', 'fairness'],
  ['role', 'about', 'requirements', 'duties', 'offer', 'shift', 'pay', 'process', 'apply', 'conditions', 'fairness'],
];

const FORMS: readonly (readonly [Pick<WritingStyle, 'headings' | 'lists'>, number])[] = [
  [{ headings: 'COLON', lists: 'BULLETS' }, 22],
  [{ headings: 'PLAIN', lists: 'BULLETS' }, 20],
  [{ headings: 'CAPITALS', lists: 'BULLETS' }, 16],
  [{ headings: 'NONE', lists: 'PROSE' }, 20],
  [{ headings: 'PLAIN', lists: 'PROSE' }, 6],
  [{ headings: 'INLINE', lists: 'SEMICOLONS' }, 16],
];

const STYLES: readonly (readonly [WritingStyle, number])[] = FORMS.flatMap(([form, weight]) =>
  ORDERS.flatMap((order) => [
    [{ ...form, order, stops: false }, weight * 0.7] as const,
    [{ ...form, order, stops: true }, weight * 0.3] as const,
  ]),
);
const SOME_STYLES: readonly WritingStyle[] = STYLES.flatMap(([style, weight]) =>
  Array<WritingStyle>(Math.round(weight * 10)).fill(style),
);

/** A style, as one person in one office would choose it. */
export function someStyle(random: Random): WritingStyle {
  return random.pick(SOME_STYLES);
}

/** A section under its heading. The first of a posting and its last words mostly go without one. */
export function withHeading(
  key: SectionKey,
  body: string,
  isFirst: boolean,
  style: WritingStyle,
  random: Random,
): string {
  const bare = style.headings === 'NONE' || key === 'fairness' || (isFirst && random.chance(0.7));
  if (bare) return body;
  const heading = random.pick(HEADINGS[key]);
  switch (style.headings) {
    case 'CAPITALS':
      return `${heading.toUpperCase()}\n${body}`;
    case 'COLON':
      return `${heading}:\n${body}`;
    case 'INLINE':
      return `${heading}: ${body}`;
    default:
      return `${heading}\n${body}`;
  }
}

/** A list in the style's form; `lead` stands before it in running text. */
export function writeList(items: readonly string[], lead: string, style: WritingStyle): string {
  if (style.lists === 'BULLETS') return items.map((item) => `- ${capital(item)}${style.stops ? '.' : ''}`).join('\n');
  if (style.lists === 'SEMICOLONS') return `${capital(items.join('; '))}.`;
  return capital(`${lead}${series(items)}.`);
}

/** "a, b and c"; with semicolons when an item has a comma of its own. */
export function series(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const [separator, last] = items.some((item) => /[,;:]/.test(item)) ? ['; ', '; and '] : [', ', ' and '];
  return items.slice(0, -1).join(separator) + last + items[items.length - 1];
}
