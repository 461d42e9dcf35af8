import type { KeysetKey } from '@heartland/shared/cursor';
import { keysetClauses, Parameters, type KeysetOrder } from '@heartland/shared/keyset';
import type { DataSource } from 'typeorm';
import { stateCondition } from '../vacancy/vacancy.lifecycle.js';
import type { Horizon, Place } from './change-position.js';

/** What is to be read: all changes between two horizons; without `from` all vacancies that are open `now`. */
export interface ChangeWindow {
  from: Horizon | null;
  to: Horizon;
  now: Date;
}

/** A vacancy that may have changed, when it did, and where it stands in the window. */
export interface ChangedRow {
  id: string;
  at: Date;
  place: Place;
}

/** A row as it is read: `xid` is the transaction that last changed it, a decimal number. */
interface Row {
  phase: number;
  id: string;
  xid: string;
  at: Date;
}

/** A part of a window that one index gives in order. */
interface Phase {
  order: KeysetOrder;
  condition: (parameters: Parameters) => string;
  /** SQL of when the change was. */
  at: string;
  keyOf: (row: Row) => KeysetKey;
}

const ID = ['v.id', 'text'] as const;

/** Whether the transaction that last wrote the vacancy is seen from the new horizon, but not from the old one. */
function isWritten(from: Horizon, to: Horizon, parameters: Parameters) {
  const before = `${parameters.add(from.snapshot)}::pg_snapshot`;
  const after = `${parameters.add(to.snapshot)}::pg_snapshot`;
  return {
    sql: `(not pg_visible_in_snapshot(v.changed_in, ${before}) and pg_visible_in_snapshot(v.changed_in, ${after}))`,
    /** What follows for the index. */
    bounds: `v.changed_in >= pg_snapshot_xmin(${before}) and v.changed_in < pg_snapshot_xmax(${after})`,
  };
}

const written = (from: Horizon, to: Horizon): Phase => ({
  order: { columns: [['v.changed_in', 'xid8'], ID], descending: false },
  condition: (parameters) => {
    const { sql, bounds } = isWritten(from, to, parameters);
    return `${bounds} and ${sql}`;
  },
  at: 'v.updated_at',
  keyOf: ({ xid, id }) => [xid, id],
});

/** Changed by a date that has come, which nobody wrote. */
const come = (date: string, from: Horizon, to: Horizon): Phase => ({
  order: { columns: [[date, 'timestamptz'], ID], descending: false },
  condition: (parameters) =>
    `${date} > ${parameters.add(from.instant)}::timestamptz and ${date} <= ${parameters.add(to.instant)}::timestamptz
      and not ${isWritten(from, to, parameters).sql}`,
  at: date,
  keyOf: ({ at, id }) => [at.toISOString(), id],
});

const open = (now: Date): Phase => ({
  order: { columns: [ID], descending: false },
  condition: (parameters) => stateCondition(['OPEN'], `${parameters.add(now)}::timestamptz`),
  at: 'v.updated_at',
  keyOf: ({ id }) => [id],
});

const phasesOf = ({ from, to, now }: ChangeWindow): Phase[] =>
  from
    ? [written(from, to), ...['v.posted_at', 'v.valid_through', 'v.closed_at'].map((date) => come(date, from, to))]
    : [open(now)];

export class ChangeRepository {
  constructor(private readonly dataSource: DataSource) {}

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

  /** The rows of a window after the last one, one more than the limit if there are more. A row may come twice. */
  async read(window: ChangeWindow, last: Place | null, limit: number): Promise<ChangedRow[]> {
    const phases = phasesOf(window);
    const parameters = new Parameters();
    const selects = phases.flatMap(({ order, condition, at }, phase) => {
      if (last && phase < last.phase) return [];
      const from = last?.phase === phase ? last.key : null;
      const keyset = keysetClauses(order, { limit, backward: false, from }, parameters);
      return `(
        select ${phase} as phase, v.id, v.changed_in::text as xid, ${at} as at,
               row_number() over (order by ${keyset.orderBy}) as rank
        from vacancy v
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
}
