import { groupBy, LoaderByArguments } from './batch.js';
import {
  exactly,
  pageRequest,
  toPage,
  type Count,
  type Edge,
  type Page,
  type PageArgs,
  type PageRequest,
} from './connection.js';
import type { CursorCodec, KeysetKey } from './cursor.js';
import { keysetClauses, Parameters, type KeysetOrder } from './keyset.js';

/**
 * Rows that are listed by what they belong to: all of them, those of a topic, those of an agency. A page of every owner,
 * or a count for every owner, is one statement, however many owners there are.
 */
export interface OwnedList {
  /** Table with its alias, e.g. `article a`. */
  from: string;
  /** SQL of the id. */
  id: string;
  /** Its order; it adds what it needs to the parameters. */
  order: (parameters: Parameters) => KeysetOrder;
  /** Condition that a row belongs to `o.owner`; `true` for a list of everything. */
  owner: string;
  /** Condition of the filter; it adds its values to the parameters. */
  matching: (parameters: Parameters) => string;
}

export interface Statement {
  sql: string;
  values: unknown[];
}

/** Rows of one page for every owner, in the direction of reading, one more than the page has. */
export function pagesOf(
  { from, id, order, owner, matching }: OwnedList,
  owners: readonly string[],
  page: PageRequest,
  parameters = new Parameters(),
): Statement {
  const ownersGiven = parameters.add(owners);
  const filter = matching(parameters);
  const keyset = order(parameters);
  const { condition, orderBy, limit } = keysetClauses(keyset, page, parameters);
  const names = keyset.columns.map((_, i) => `k${i}`);
  const keys = keyset.columns.map(([column], i) => `${column} as ${names[i]}`).join(', ');
  const sql = `
    select o.owner, p.id, p.key
    from unnest(${ownersGiven}::text[]) with ordinality o(owner, place)
    cross join lateral (
      -- The rows come in their order; to number them by it would be to sort them all.
      select r.id, json_build_array(${names.join(', ')}) as key, row_number() over () as rank
      from (
        select ${id} as id, ${keys} from ${from}
        where ${owner} and ${filter} and ${condition}
        order by ${orderBy}
        limit ${limit}
      ) r
    ) p
    order by o.place, p.rank`;
  return { sql, values: parameters.values };
}

/** Rows `{ owner, count }`: how many there are for every owner. */
export function countsOf({ from, owner, matching }: OwnedList, owners: readonly string[]): Statement {
  const parameters = new Parameters();
  const names = parameters.add(owners);
  const sql = `
    select o.owner, c.count
    from unnest(${names}::text[]) o(owner)
    cross join lateral (select count(*)::int as count from ${from} where ${owner} and ${matching(parameters)}) c`;
  return { sql, values: parameters.values };
}

/** A place in a list of an owner. */
export interface OwnedPlace {
  owner: string;
  id: string;
  /** What the list is ordered by, of this row. */
  key: KeysetKey;
}

/** Where the statements of lists are run; `Query` says which list. */
export interface OwnedListSource<Query> {
  pages(owners: readonly string[], query: Query, page: PageRequest): Promise<OwnedPlace[]>;
  counts(owners: readonly string[], query: Query): Promise<{ owner: string; count: number }[]>;
}

/** Rows by their ids: null where there is none. A row that is an error is thrown. */
type RowsOf<Row> = (ids: readonly string[]) => Promise<(Row | Error | null)[]>;

/** A page with what its rows are ordered by. */
export interface OwnedPage<Row> extends Page<Row> {
  edges: (Edge<Row> & { key: KeysetKey })[];
  count: () => Promise<Count>;
}

/** The lists of one request: pages and counts that are asked for together are read together. */
export class OwnedLists<Query, Row> {
  private readonly pages = new LoaderByArguments(
    async (owners, { query, page }: { query: Query; page: PageRequest }) => {
      const byOwner = groupBy(await this.source.pages(owners, query, page), ({ owner }) => owner);
      return owners.map((owner) => byOwner.get(owner) ?? []);
    },
  );

  private readonly counts = new LoaderByArguments(async (owners, query: Query) => {
    const byOwner = new Map((await this.source.counts(owners, query)).map(({ owner, count }) => [owner, count]));
    return owners.map((owner) => byOwner.get(owner) ?? 0);
  });

  constructor(
    private readonly source: OwnedListSource<Query>,
    private readonly rowsOf: RowsOf<Row>,
    private readonly cursors: CursorCodec,
  ) {}

  /**
   * A page of an owner's list; its count is read when it is asked for.
   * @param identity what decides the rows and their order; cursors are bound to it
   * @throws BAD_USER_INPUT, CURSOR_MISMATCH
   */
  async page(owner: string, query: Query, identity: unknown, args: PageArgs): Promise<OwnedPage<Row>> {
    const page = pageRequest(args, [identity, owner], this.cursors);
    const places = await this.pages.with({ query, page }).load(owner);
    const rows = await this.rowsOf(places.map(({ id }) => id));
    const found = rows.flatMap((row, i) => (isRow(row) ? [{ row, key: places[i]!.key }] : []));
    const { edges, pageInfo } = toPage(found, page, [identity, owner], ({ key }) => key, this.cursors);
    return {
      edges: edges.map((edge) => ({
        node: edge.node.row,
        key: edge.node.key,
        get cursor() {
          return edge.cursor;
        },
      })),
      nodes: edges.map(({ node }) => node.row),
      pageInfo,
      count: () => this.count(owner, query),
    };
  }

  async count(owner: string, query: Query): Promise<Count> {
    return exactly(await this.counts.with(query).load(owner));
  }
}

function isRow<Row>(row: Row | Error | null): row is Row {
  if (row instanceof Error) throw row;
  return row !== null;
}
