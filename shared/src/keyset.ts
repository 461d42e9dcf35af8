import type { PageRequest } from './connection.js';

/** Collects the values of a statement and gives each its placeholder. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value; returns its placeholder, e.g. `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A total order: columns compared as a row, all in one direction; the last is unique. */
export interface KeysetOrder {
  /** SQL of each column with the type of its value in a cursor, e.g. `['v.posted_at', 'timestamptz']`. */
  columns: readonly (readonly [sql: string, type: string])[];
  descending: boolean;
}

/** The condition (or `true`), the order and the limit (one row more than the page, to see whether there are more). */
export function keysetClauses(order: KeysetOrder, page: PageRequest, parameters: Parameters) {
  const descending = order.descending !== page.backward;
  const { from } = page;
  const row = `(${order.columns.map(([sql]) => sql).join(', ')})`;
  const condition = from
    ? `${row} ${descending ? '<' : '>'} (${order.columns.map(([, type], i) => `${parameters.add(from[i])}::${type}`).join(', ')})`
    : 'true';
  return {
    condition,
    orderBy: order.columns.map(([sql]) => `${sql} ${descending ? 'desc' : 'asc'}`).join(', '),
    limit: parameters.add(page.limit + 1),
  };
}
