import type { DataSource } from 'typeorm';
import type { KeysetKey } from '../cursor.js';
import { keysetClauses, Parameters, type KeysetOrder } from '../keyset.js';
import type { Horizon, Place } from './change-position.js';
import type { DatedRows, Followed, WrittenRows } from './followed.js';

/** What is to be read: all changes between two horizons; without `from` everything that readers see `now`. */
export interface ChangeWindow {
  from: Horizon | null;
  to: Horizon;
  now: Date;
}

/** A thing that may have changed, when it did, and where it stands in the window. */
export interface ChangedRow {
  id: string;
  at: Date;
  place: Place;
}

/** A row as it is read: `xid` is the transaction that last changed it, a decimal number; null where it does not matter. */
interface Row {
  phase: number;
  id: string;
  xid: string | null;
  at: Date;
}

/** A part of a window that one index gives in order. */
interface Phase {
  from: string;
  id: string;
  at: string;
  xid: string;
  order: KeysetOrder;
  condition: (parameters: Parameters) => string;
  keyOf: (row: Row) => KeysetKey;
}

/** Whether the transaction in a column is seen from the new horizon, but not from the old one. */
function isWritten(column: string, from: Horizon, to: Horizon, parameters: Parameters) {
  const before = `${parameters.add(from.snapshot)}::pg_snapshot`;
  const after = `${parameters.add(to.snapshot)}::pg_snapshot`;
  return {
    sql: `(not pg_visible_in_snapshot(${column}, ${before}) and pg_visible_in_snapshot(${column}, ${after}))`,
    /** What follows for the index. */
    bounds: `${column} >= pg_snapshot_xmin(${before}) and ${column} < pg_snapshot_xmax(${after})`,
  };
}

const written = (rows: WrittenRows, from: Horizon, to: Horizon): Phase => ({
  ...rows,
  xid: `${rows.changedIn}::text`,
  order: {
    columns: [
      [rows.changedIn, 'xid8'],
      [rows.id, 'text'],
    ],
    descending: false,
  },
  condition: (parameters) => {
    const { sql, bounds } = isWritten(rows.changedIn, from, to, parameters);
    const told = rows.unless ? ` and not ${isWritten(rows.unless, from, to, parameters).sql}` : '';
    return `${bounds} and ${sql} and ${rows.only ?? 'true'}${told}`;
  },
  keyOf: ({ xid, id }) => [xid, id],
});

/** Changed by a date that has come, which nobody wrote. */
const come = (rows: DatedRows, from: Horizon, to: Horizon): Phase => ({
  ...rows,
  xid: 'null',
  order: {
    columns: [
      [rows.at, 'timestamptz'],
      [rows.id, 'text'],
    ],
    descending: false,
  },
  condition: (parameters) =>
    `${rows.at} > ${parameters.add(from.instant)}::timestamptz and ${rows.at} <= ${parameters.add(to.instant)}::timestamptz
      and ${rows.only ?? 'true'} and not ${isWritten(rows.unless, from, to, parameters).sql}`,
  keyOf: ({ at, id }) => [at.toISOString(), id],
});

const seen = (rows: Followed['seen'], now: Date): Phase => ({
  ...rows,
  xid: 'null',
  order: { columns: [[rows.id, 'text']], descending: false },
  condition: (parameters) => rows.condition(`${parameters.add(now)}::timestamptz`),
  keyOf: ({ id }) => [id],
});

export class ChangeRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly followed: Followed,
  ) {}

  /** Name of the feed. */
  get feed(): string {
    return this.followed.feed;
  }

  /**
   * The snapshot of this moment, and what names the database it is of: cluster, timeline (another one begins when a
   * backup is restored to a point in time) and database.
   */
  async present(): Promise<{ snapshot: string; database: string }> {
    const [present] = await this.dataSource.query<{ snapshot: string; database: string }[]>(
      `select pg_current_snapshot()::text as snapshot,
              concat_ws('/', s.system_identifier, c.timeline_id, d.oid) as database
       from pg_control_system() s, pg_control_checkpoint() c, pg_database d
       where d.datname = current_database()`,
    );
    return present!;
  }

  /** The rows of a window after the last one, one more than the limit if there are more. A thing may come twice. */
  async read(window: ChangeWindow, last: Place | null, limit: number): Promise<ChangedRow[]> {
    const phases = this.phasesOf(window);
    const parameters = new Parameters();
    const selects = phases.flatMap(({ from, id, xid, at, order, condition }, phase) => {
      if (last && phase < last.phase) return [];
      const after = last?.phase === phase ? last.key : null;
      const keyset = keysetClauses(order, { limit, backward: false, from: after }, parameters);
      return `(
        select ${phase} as phase, ${id} as id, ${xid} as xid, ${at} as at,
               row_number() over (order by ${keyset.orderBy}) as rank
        from ${from}
        where ${condition(parameters)} and ${keyset.condition}
        order by ${keyset.orderBy}
        limit ${keyset.limit}
      )`;
    });
    const rows = await this.dataSource.query<Row[]>(
      `select * from (${selects.join(' union all ')}) c order by phase, rank limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      place: { phase: row.phase, key: phases[row.phase]!.keyOf(row) },
    }));
  }

  private phasesOf({ from, to, now }: ChangeWindow): Phase[] {
    if (!from) return [seen(this.followed.seen, now)];
    return [
      ...this.followed.written.map((rows) => written(rows, from, to)),
      ...this.followed.dates.map((rows) => come(rows, from, to)),
    ];
  }
}
