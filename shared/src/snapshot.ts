/**
 * Following a table by snapshots of the database: its rows carry in `changed_in` the transaction that last wrote them, and a
 * reader asks for those that the snapshot of its last reading had not seen. Nothing is missed when transactions commit in
 * another order than they began.
 */

/** Rows of an alias that the snapshot `$1` had not seen; indexed by `changed_in`, also while others still write. */
export const unseen = (alias: string): string => `
  ${alias}.changed_in >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(${alias}.changed_in, $1::pg_snapshot)`;

/** Whether a database has lost what a snapshot has seen: it was restored, or another one took its place. */
export function isLost(seen: string, now: string): boolean {
  return upperEnd(seen) > upperEnd(now);
}

/** The first transaction that had not begun yet: `xmax` of `xmin:xmax:running`. */
const upperEnd = (snapshot: string): bigint => BigInt(snapshot.split(':')[1]!);
