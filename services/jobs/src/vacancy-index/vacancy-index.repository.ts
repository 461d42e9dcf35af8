import { unseen } from '@heartland/shared/snapshot';
import type { DataSource } from 'typeorm';
import { CopyReader } from './copy-reader.js';
import type { IndexAgency } from './agency-directory.js';
import { PACKED_COLUMNS, type PackedRow } from './packed-row.js';
import { copyOut } from './copy-out.js';

/** What changed since a snapshot of the database, and the snapshot that has seen it. */
export interface Changes {
  /** Text of a `pg_snapshot`. */
  seen: string;
  /** Of the stored words. */
  generation: number;
  rows: PackedRow[];
}

interface ChangedRow {
  seen: string;
  generation: number;
  number: number | null;
  posted_at: Date;
  valid_through: Date | null;
  closed_at: Date | null;
  filled: boolean;
  agency_id: string;
  traits: string;
  topic_keys: string;
  profile_key: string;
  points: string;
  pay_min: number | null;
  pay_max: number | null;
}

/** Milliseconds: a whole table is read, which takes longer than a request may. */
const READ_ALL_LIMIT = 600_000;

/** Stamps that are of transactions to come: the rows were written in another cluster, and restored from a dump. */
const IS_RESTORED = `
  pg_snapshot_xmax(w.seen) > pg_snapshot_xmax(pg_current_snapshot())
  or exists (select from vacancy v where v.changed_in >= pg_snapshot_xmax(pg_current_snapshot()))`;

/** The vacancies as the index reads them. */
export class VacancyIndexRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes the stamps of restored rows stamps of this cluster, where they would be taken for changes at every reading.
   * What the stored words have seen stays seen (3 is the first transaction of any cluster), the rest is unseen.
   */
  async adoptRestored(): Promise<void> {
    const restored = await this.dataSource.query(`select from vacancy_word_state w where ${IS_RESTORED}`);
    if (restored.length === 0) return;
    await this.dataSource.query(
      `with w as (select w.seen from vacancy_word_state w where ${IS_RESTORED} for update),
        stamped as (
          update vacancy v set changed_in =
            case when pg_visible_in_snapshot(v.changed_in, w.seen) then '3'::xid8 else pg_current_xact_id() end
          from w)
       update vacancy_word_state s
       set seen = format('%1$s:%1$s:', pg_snapshot_xmin(pg_current_snapshot()))::pg_snapshot from w`,
    );
  }

  /** One more than the largest number; 0 when there are no vacancies. */
  async capacity(): Promise<number> {
    const [row] = (await this.dataSource.query(`select coalesce(max(number) + 1, 0) as capacity from vacancy`)) as [
      { capacity: number },
    ];
    return row.capacity;
  }

  /** Reads every vacancy. @returns the snapshot that all of them belong to */
  async readAll(visit: (row: PackedRow) => void): Promise<string> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      const [{ seen }] = (await runner.query(`select pg_current_snapshot()::text as seen`)) as [{ seen: string }];
      await runner.query(`set local statement_timeout = ${READ_ALL_LIMIT}`);
      const reader = new CopyReader();
      const sql = `copy (select ${PACKED_COLUMNS} from vacancy v) to stdout (format binary)`;
      await copyOut(runner, sql, READ_ALL_LIMIT, (chunk) => reader.read(chunk, visit));
      await runner.commitTransaction();
      return seen;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** What a reader with this snapshot has not seen; one statement. */
  async changesSince(seen: string): Promise<Changes> {
    const rows: ChangedRow[] = await this.dataSource.query(
      `select pg_current_snapshot()::text as seen, w.generation, ${PACKED_COLUMNS}
       from vacancy_word_state w left join vacancy v on ${unseen('v')}`,
      [seen],
    );
    const { seen: now, generation } = rows[0]!;
    return { seen: now, generation, rows: rows.filter(({ number }) => number !== null).map(packedOf) };
  }

  agencies(): Promise<IndexAgency[]> {
    return this.dataSource.query(`select id, name from agency`);
  }

  agenciesById(ids: readonly string[]): Promise<IndexAgency[]> {
    return this.dataSource.query(`select id, name from agency where id = any($1)`, [ids]);
  }
}

function packedOf(row: ChangedRow): PackedRow {
  return {
    number: row.number!,
    postedAt: row.posted_at.getTime(),
    validThrough: row.valid_through?.getTime() ?? null,
    closedAt: row.closed_at?.getTime() ?? null,
    filled: row.filled,
    agencyId: row.agency_id,
    traits: row.traits,
    topicKeys: row.topic_keys,
    profileKey: row.profile_key,
    points: row.points,
    payMin: row.pay_min,
    payMax: row.pay_max,
  };
}
