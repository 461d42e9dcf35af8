import type DataLoader from 'dataloader';
import {
  CountPrecision,
  pageRequest,
  toPage,
  type Count,
  type Edge,
  type ForwardPageArgs,
  type Page,
} from './connection.js';
import type { CursorCodec } from './cursor.js';
import { toRelevance, type RelevanceType } from './relevance.type.js';
import { comparePlaces, placeOf, type Candidate, type Ranked, type RankedList } from './relevance/ranking.js';

export interface Ranking {
  /** Best first. */
  matches: RankedList<Candidate>;
  /** False when there may be more matches than were looked at. */
  complete: boolean;
}

/** A row with how it came into the list. */
export interface RankedEdge<Row> extends Edge<Row> {
  relevance: RelevanceType;
  match: Ranked<Candidate>;
  /** In the whole list, from 1. */
  position: number;
}

export interface RankedPage<Row> extends Page<Row> {
  edges: RankedEdge<Row>[];
  totalCount: Count;
}

/** What pages of rankings need of a request. */
export interface RankedPages<Row> {
  rowById: DataLoader<string, Row | null>;
  cursors: CursorCodec;
  /** Size of a page when none is given. */
  defaultSize: number;
}

/**
 * A page of a ranking. The cursor is the place in it by score, date and id, so that it stays right when a better match appears
 * in front of it. The rows of the page alone are read.
 * @param list what decides the matches; cursors are bound to it
 * @param seed what else decides their order: cursors carry it to the next page (`seedOf`)
 * @throws BAD_USER_INPUT, CURSOR_MISMATCH
 */
export async function rankedPage<Row>(
  { matches, complete }: Ranking,
  args: ForwardPageArgs,
  list: unknown,
  { rowById, cursors, defaultSize }: RankedPages<Row>,
  seed?: string,
): Promise<RankedPage<Row>> {
  const request = pageRequest(args, list, cursors, defaultSize);
  const start = request.from === null ? 0 : placeAfter(matches, request.from as [number, string, string, number]);
  const length = Math.min(request.limit + 1, matches.length - start);
  const window = Array.from({ length }, (_, i) => matches.at(start + i)!);
  const page = toPage(
    window,
    request,
    list,
    ({ relevance, candidate, group }) => [
      relevance.score,
      candidate.at.toISOString(),
      candidate.id,
      group,
      ...(seed === undefined ? [] : [seed]),
    ],
    cursors,
  );
  const rows = await rowById.loadMany(page.edges.map(({ node }) => node.candidate.id));
  const edges = page.edges.flatMap((edge, i) => {
    const row = rows[i]!;
    if (row instanceof Error) throw row;
    // What was deleted a moment ago is left out.
    if (row === null) return [];
    return {
      node: row,
      match: edge.node,
      position: start + i + 1,
      // Reasons and signatures are worked out for those who ask for them.
      get relevance() {
        return toRelevance(edge.node.relevance);
      },
      get cursor() {
        return edge.cursor;
      },
    };
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: page.pageInfo,
    totalCount: { value: matches.length, precision: complete ? CountPrecision.EXACT : CountPrecision.AT_LEAST },
  };
}

/** The seed with which the list was made to which a cursor belongs; undefined for none. @throws BAD_USER_INPUT, CURSOR_MISMATCH */
export function seedOf(args: ForwardPageArgs, list: unknown, cursors: CursorCodec): string | undefined {
  return pageRequest(args, list, cursors).from?.[SEED] as string | undefined;
}

/** The place of the seed in the key of a cursor. */
const SEED = 4;

/**
 * Where the list goes on after a cursor: at the first match that comes behind that place, whether it is still there or
 * not. Halving the list scores a few matches exactly, where walking would score all before the place.
 */
function placeAfter(matches: RankedList<Candidate>, [score, at, id, group]: [number, string, string, number]): number {
  const place = { group, score, at: new Date(at), id };
  let start = 0;
  let end = matches.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if (comparePlaces(place, placeOf(matches.at(middle)!)) < 0) end = middle;
    else start = middle + 1;
  }
  return start;
}
