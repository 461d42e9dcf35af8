import { z } from 'zod';
import { expected } from './rules/block-problems.js';
import { isLinkTarget, LINK_EXPECTED } from './rules/link-target.js';

/**
 * What stands within a line, by the names of mdast. Marks do not hold themselves, links hold no links, and a break
 * stands between the parts of a paragraph, not within a mark.
 */
export type Inline = Text | InlineCode | Break | Mark | Link;

export interface Text {
  type: 'text';
  value: string;
}

export interface InlineCode {
  type: 'inlineCode';
  value: string;
}

export interface Break {
  type: 'break';
}

export interface Mark {
  type: 'emphasis' | 'strong';
  children: Inline[];
}

export interface Link {
  type: 'link';
  url: string;
  title?: string;
  children: Inline[];
}

/** Text of one line, e.g. the title of a link. */
export const lineOfText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => /\S/.test(value), expected('a text'));

const text = z.strictObject({ type: z.literal('text'), value: z.string().min(1) });
const inlineCode = z.strictObject({ type: z.literal('inlineCode'), value: lineOfText(10_000) });
const lineBreak = z.strictObject({ type: z.literal('break') });

/** Whether there is anything to read. */
function hasWords(nodes: readonly Inline[]): boolean {
  return nodes.some((node) =>
    'children' in node ? hasWords(node.children) : 'value' in node && /\S/.test(node.value),
  );
}

const withWords = (nodes: z.ZodType<Inline>) => z.array(nodes).refine(hasWords, expected('some text in it'));

function mark<Type extends Mark['type']>(type: Type, nodes: () => z.ZodType<Inline>) {
  return z.strictObject({ type: z.literal(type), children: z.lazy(() => withWords(nodes())) });
}

type InlineOption = z.ZodObject & { shape: { type: z.ZodLiteral<string> } };

function oneOf(options: InlineOption[]): z.ZodType<Inline> {
  const names = options.map(({ shape }) => shape.type.value);
  const union = z.discriminatedUnion(
    'type',
    options as [InlineOption, ...InlineOption[]],
    expected(`one of ${names.join(', ')}`),
  );
  return union as unknown as z.ZodType<Inline>;
}

const linkText: z.ZodType<Inline> = oneOf([
  text,
  inlineCode,
  mark('emphasis', () => linkText),
  mark('strong', () => linkText),
]);

const link = z.strictObject({
  type: z.literal('link'),
  url: z.string().refine(isLinkTarget, expected(LINK_EXPECTED)),
  title: lineOfText(300).optional(),
  children: withWords(linkText),
});

const line: z.ZodType<Inline> = oneOf([
  text,
  inlineCode,
  mark('emphasis', () => line),
  mark('strong', () => line),
  link,
]);
const paragraph = oneOf([text, inlineCode, mark('emphasis', () => line), mark('strong', () => line), link, lineBreak]);

/** Content of a heading, which has to say something. */
export const lineContent = withWords(line);
/** Content of a cell or a caption, which may be empty. */
export const cellContent = z.array(line);
/** Content of a paragraph: lines with breaks between them. */
export const paragraphContent = withWords(paragraph);
