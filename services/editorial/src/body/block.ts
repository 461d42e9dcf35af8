import { z } from 'zod';
import { expected, said } from './rules/block-problems.js';
import { cellContent, lineContent, lineOfText, paragraphContent, type Inline } from './inline.js';
import { isLinkTarget, LINK_EXPECTED } from './rules/link-target.js';
import { vacancyFilter } from './rules/vacancy-filter.js';

/**
 * Version of the form of the blocks. 1: nodes of mdast as its parser makes them; 2: the blocks below, of which those of
 * Markdown have the names of mdast. `stored-blocks.ts` reads all versions.
 */
export const BLOCKS_VERSION = 2;

/** Columns of a table, rows with its head, lists of vacancies in a body: more are for no page that is read. */
const MAX_COLUMNS = 20;
const MAX_ROWS = 500;
export const MAX_VACANCY_LISTS = 10;
/** Vacancies that a list shows at most, and those that it shows when it does not say. */
const MAX_LISTED = 20;
const DEFAULT_LISTED = 5;

/** Ids of pictures; what comes after the prefix is opaque here. */
export const IMAGE_ID = /^img_[0-9A-Za-z]{1,64}$/;

export interface ListItem {
  type: 'listItem';
  children: FlowBlock[];
}

/** Blocks that may stand within lists and quotes too. */
export type FlowBlock =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; children: ListItem[] }
  | { type: 'blockquote'; children: FlowBlock[] };

const paragraph = z.strictObject({ type: z.literal('paragraph'), children: paragraphContent });

const listItem = z.strictObject({
  type: z.literal('listItem'),
  children: z.lazy((): z.ZodType<FlowBlock[]> => z.array(flow).min(1)),
});

const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean().default(false),
  /** Number of the first item of an ordered list; 1 when left out. */
  start: z.int().min(0).max(999_999_999).optional(),
  children: z.array(listItem).min(1),
});

const blockquote = z.strictObject({
  type: z.literal('blockquote'),
  children: z.lazy((): z.ZodType<FlowBlock[]> => z.array(flow).min(1)),
});

const flow: z.ZodType<FlowBlock> = z.discriminatedUnion(
  'type',
  [paragraph, list, blockquote],
  expected('one of paragraph, list, blockquote'),
) as unknown as z.ZodType<FlowBlock>;

const heading = z.strictObject({
  type: z.literal('heading'),
  depth: z.int().min(1).max(6),
  children: lineContent,
});

const thematicBreak = z.strictObject({ type: z.literal('thematicBreak') });

/** A picture of the editorial service, by its id, with the words for those who do not see it. */
const image = z.strictObject({
  type: z.literal('image'),
  imageId: z.string().refine((id) => IMAGE_ID.test(id), expected('an id of an image, img_...')),
  alt: lineOfText(1_000),
  caption: lineOfText(1_000).optional(),
});

const tableCell = z.strictObject({ type: z.literal('tableCell'), children: cellContent });
const tableRow = z.strictObject({ type: z.literal('tableRow'), children: z.array(tableCell).min(1).max(MAX_COLUMNS) });

/** The first row is the head; every row has as many cells. */
const table = z
  .strictObject({
    type: z.literal('table'),
    align: z.array(z.enum(['left', 'center', 'right']).nullable()).optional(),
    children: z.array(tableRow).min(1).max(MAX_ROWS),
  })
  .check(({ value, issues }) => {
    const columns = value.children[0]!.children.length;
    const uneven = (path: PropertyKey[], input: unknown[]) => {
      if (input.length === columns) return;
      const message = said(`a list of ${columns}, one for each cell of the first row`, input);
      issues.push({ code: 'custom', path, input, message });
    };
    if (value.align) uneven(['align'], value.align);
    value.children.forEach(({ children }, row) => uneven(['children', row, 'children'], children));
  });

/** A link that stands for itself, with what is behind it. */
const linkCard = z.strictObject({
  type: z.literal('linkCard'),
  url: z.string().refine(isLinkTarget, expected(LINK_EXPECTED)),
  title: lineOfText(300),
  description: lineOfText(1_000).optional(),
});

/** The vacancies that a filter finds when the article is read; `filter` is `VacancyFilter` of the graph. */
const vacancyList = z.strictObject({
  type: z.literal('vacancyList'),
  heading: lineOfText(300).optional(),
  filter: vacancyFilter,
  first: z.int().min(1).max(MAX_LISTED).default(DEFAULT_LISTED),
});

const BLOCKS = [paragraph, heading, list, blockquote, image, table, linkCard, vacancyList, thematicBreak] as const;

/** The kinds of block, in the order of the documents. */
export const BLOCK_TYPES = BLOCKS.map(({ shape }) => shape.type.value);

/** One block of a body, of the present version. */
export const blockSchema = z.discriminatedUnion('type', BLOCKS, expected(`one of ${BLOCK_TYPES.join(', ')}`));

export type Block = z.infer<typeof blockSchema>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
