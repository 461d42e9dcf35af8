import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { withoutSignal } from '@heartland/shared/cancellation';
import PgBoss from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';

/** A piece of work that is due at an instant. */
export interface Job {
  /** Name of its kind. */
  kind: string;
  /** What is known of it; dates become text by ISO 8601. */
  data: object;
  at: Date;
}

/** What its work may use. */
export interface JobTools {
  dataSource: DataSource;
  /** Puts what follows from it on the queue. */
  put: JobQueue['put'];
  /** Aborted when the process is asked to stop: work that then throws is done by another. */
  signal: AbortSignal;
}

/** Work of one kind, on a queue of its own: it is retried alone, and other kinds go on. */
export interface JobKind {
  /** Pieces that a process does at once. */
  concurrency: number;
  /** May be called more than once for a piece; after a fault it is called again. */
  work: (data: never, tools: JobTools) => Promise<void>;
}

/** Kinds of work by their names. */
export type JobKinds = Readonly<Record<string, JobKind>>;

/** Milliseconds between two looks at a queue that was empty, and after one that failed. */
const POLLING_INTERVAL = 1_000;
const FAULT_INTERVAL = 5_000;
/** Milliseconds until a look is taken at what this process has put: by then most transactions have ended. */
const SOON = 100;
/** Seconds that a piece of work has; then, or when its process has died, another takes it. */
const WORK_TIME = 60;
/** Attempts after the first, at intervals that double from 5 seconds: the last after three days. */
const RETRIES = 16;
const RETRY_DELAY = 5;

const SETTINGS = {
  application_name: 'heartland-editorial-queue',
  // Connections for looks at the queue; the work uses those of the service.
  max: 2,
  schedule: false,
  // How often it looks for work whose process has died.
  maintenanceIntervalSeconds: 30,
};

/** Work that is kept in the database of the articles and handed out by pg-boss: it outlives the process. */
export class JobQueue {
  private boss: PgBoss;
  private started: Promise<void> | null = null;
  private readonly closing = new AbortController();
  private serving: Promise<void>[] = [];
  /** Ends the pause between two looks, by kind. */
  private readonly wake = new Map<string, () => void>();

  constructor(
    private readonly url: string,
    private readonly kinds: JobKinds,
    private readonly dataSource: () => Promise<DataSource>,
    private readonly onError: (error: unknown) => void,
  ) {
    this.boss = this.newBoss();
    // One for every piece of work under way.
    setMaxListeners(0, this.closing.signal);
  }

  private newBoss(): PgBoss {
    return new PgBoss({ ...SETTINGS, connectionString: this.url }).on('error', this.onError);
  }

  /** Puts work on the queue within a transaction. */
  readonly put = async (manager: EntityManager, jobs: readonly Job[]): Promise<void> => {
    const executeSql = async (sql: string, values: unknown[]) => ({ rows: await manager.query(sql, values) });
    const rows = jobs.map(({ kind, data, at }) => ({ name: kind, data, startAfter: at }));
    if (rows.length > 0) await this.boss.insert(rows, { db: { executeSql } });
    for (const kind of new Set(jobs.map((job) => job.kind))) setTimeout(() => this.wake.get(kind)?.(), SOON).unref();
  };

  /** Makes its tables and queues; one process does it at a time. */
  async install(dataSource: DataSource): Promise<void> {
    const executeSql = async (sql: string, values: unknown[]) => ({ rows: await dataSource.query(sql, values) });
    const boss = new PgBoss({ ...SETTINGS, supervise: false, db: { executeSql } });
    await boss.start();
    const options = { expireInSeconds: WORK_TIME, retryLimit: RETRIES, retryDelay: RETRY_DELAY, retryBackoff: true };
    for (const name of Object.keys(this.kinds)) await boss.createQueue(name, { name, ...options });
    await boss.stop({ graceful: false });
  }

  /** Begins to do what is due; again and again called, it begins once. */
  async start(): Promise<void> {
    // It outlives the request that happens to begin it.
    this.started ??= withoutSignal(() => this.begin()).catch((error: unknown) => {
      this.started = null;
      // One that could not start does not start again.
      this.boss = this.newBoss();
      this.onError(error);
    });
    await this.started;
  }

  private async begin(): Promise<void> {
    await this.boss.start();
    this.serving = Object.keys(this.kinds).map((kind) => this.serve(kind));
  }

  /** Does what is due of a kind, as many pieces at once as it may, until the queue is closed. */
  private async serve(kind: string): Promise<void> {
    const { signal } = this.closing;
    const running = new Set<Promise<void>>();
    while (!signal.aborted) {
      const pause = await this.take(kind, running).catch((error: unknown) => {
        this.onError(error);
        return FAULT_INTERVAL;
      });
      if (pause > 0) await this.pause(kind, pause);
    }
    await Promise.all(running);
  }

  private async pause(kind: string, milliseconds: number): Promise<void> {
    const end = new AbortController();
    const wake = () => end.abort();
    this.wake.set(kind, wake);
    this.closing.signal.addEventListener('abort', wake);
    await delay(milliseconds, undefined, { signal: end.signal }).catch(() => undefined);
    this.closing.signal.removeEventListener('abort', wake);
  }

  /** Begins as much as there is room for. @returns milliseconds until the next look */
  private async take(kind: string, running: Set<Promise<void>>): Promise<number> {
    const batchSize = this.kinds[kind]!.concurrency - running.size;
    const jobs = await this.boss.fetch<object>(kind, { batchSize });
    for (const job of jobs) {
      const work = this.do(kind, job).finally(() => running.delete(work));
      running.add(work);
    }
    if (jobs.length < batchSize) return POLLING_INTERVAL;
    await Promise.race(running);
    return 0;
  }

  private async do(kind: string, { id, data }: PgBoss.Job<object>): Promise<void> {
    const { signal } = this.closing;
    try {
      const dataSource = await this.dataSource();
      await this.kinds[kind]!.work(data as never, { dataSource, put: this.put, signal });
      await this.boss.complete(kind, id);
    } catch (error) {
      if (!signal.aborted) this.onError(error);
      await this.boss.fail(kind, id, { message: String(error) }).catch(this.onError);
    }
  }

  /** Waits for what is being done. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.started;
    await Promise.all(this.serving);
    await this.boss.stop({ graceful: false });
  }
}
