import { ArgsType, Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CursorCodec } from './cursor.js';
import { fingerprint, type KeysetKey } from './cursor.js';
import { badUserInput } from './errors.js';

/** The largest page that a client may ask for, and the page it gets when it does not say. */
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;

/** Says what a page costs, for a field that has pages forward: as many items as `first` says. */
export const pagedForward = (defaultSize = DEFAULT_PAGE): string => paged(defaultSize, ['first']);

/** The same for a field that has pages in both directions. */
export const pagedBothWays = (defaultSize = DEFAULT_PAGE): string => paged(defaultSize, ['first', 'last']);

function paged(assumedSize: number, slicing: readonly string[]): string {
  const [slicingArguments, sizedFields] = [slicing, ['edges', 'nodes']].map((names) => JSON.stringify(names));
  return `@listSize(assumedSize: ${assumedSize}, slicingArguments: ${slicingArguments}, sizedFields: ${sizedFields}, requireOneSlicingArgument: false)`;
}

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are items after this page.', simple: true })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether there are items before this page.', simple: true })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item; null on an empty page.',
    simple: true,
  })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.', simple: true })
  endCursor: string | null;
}

export enum CountPrecision {
  EXACT = 'EXACT',
  AT_LEAST = 'AT_LEAST',
}
registerEnumType(CountPrecision, {
  name: 'CountPrecision',
  description: 'How a count is to be read.',
  valuesConfig: {
    EXACT: { description: 'Exactly this many.' },
    AT_LEAST: { description: 'This many or more; counting stopped there.' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'A number of things, with honesty about its precision.' })
export class Count {
  @Field(() => Int, { description: 'The number.', simple: true })
  value: number;

  @Field(() => CountPrecision, { description: 'Whether the number is exact.', simple: true })
  precision: CountPrecision;
}

/** A count of which nothing is left out. */
export function exactly(value: number): Count {
  return { value, precision: CountPrecision.EXACT };
}

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'Size of the page, 0 to 100; 20 when left out.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor to go on after.' })
  after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Size of a page read backwards, 0 to 100; not together with `first`.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor to go back from; needs `last`.' })
  before?: string | null;
}

/** A page as a repository understands it: `limit` rows beyond `from` (exclusive) in this direction. */
export interface PageRequest {
  limit: number;
  backward: boolean;
  from: KeysetKey | null;
}

export interface Edge<Row> {
  cursor: string;
  node: Row;
}

export interface Page<Row> {
  edges: Edge<Row>[];
  nodes: Row[];
  pageInfo: PageInfo;
}

/**
 * The page that the arguments ask for.
 * @param list everything that decides the rows and their order; cursors are bound to it
 * @throws BAD_USER_INPUT, CURSOR_MISMATCH
 */
export function pageRequest(
  args: PageArgs,
  list: unknown,
  cursors: CursorCodec,
  defaultSize = DEFAULT_PAGE,
): PageRequest {
  const { first, after, last, before } = args;
  if (first != null && last != null) throw badUserInput(['last'], 'either "first" or "last", not both', last);
  const backward = last != null || before != null;
  if (backward && after != null) throw badUserInput(['after'], 'no "after" together with "last" or "before"', after);
  if (backward && last == null) throw badUserInput(['last'], 'a page size together with "before"', last ?? null);
  const limit = pageSize(backward ? last : first, backward ? 'last' : 'first', defaultSize);
  const cursor = backward ? before : after;
  const from = cursor == null ? null : cursors.decode(cursor, fingerprint(list), backward ? 'before' : 'after');
  return { limit, backward, from };
}

function pageSize(size: number | null | undefined, argument: string, defaultSize: number): number {
  if (size == null) return defaultSize;
  if (size < 0 || size > MAX_PAGE) throw badUserInput([argument], `an integer from 0 to ${MAX_PAGE}`, size);
  return size;
}

/**
 * Makes a page out of what a repository read.
 * @param rows in the order of reading (backwards for a backward page), with one row more than `limit` if there are more
 * @param keyOf the sort key of a row
 */
export function toPage<Row>(
  rows: readonly Row[],
  request: PageRequest,
  list: unknown,
  keyOf: (row: Row) => KeysetKey,
  cursors: CursorCodec,
): Page<Row> {
  const hasMore = rows.length > request.limit;
  const nodes = rows.slice(0, request.limit);
  if (request.backward) nodes.reverse();
  // Most pages are read without their cursors: those that are asked for are signed then.
  let binding: string | undefined;
  const cursorOf = (node: Row) => cursors.encode(keyOf(node), (binding ??= fingerprint(list)));
  const edges = nodes.map((node) => ({
    node,
    get cursor() {
      return cursorOf(node);
    },
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: request.backward ? request.from !== null : hasMore,
      hasPreviousPage: request.backward ? hasMore : request.from !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}
