import { setTimeout as delay } from 'node:timers/promises';
import { withoutSignal } from '@heartland/shared/cancellation';
import PgBoss from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';

/** What happened, or will have happened at `at`, to an article. */
export interface EditorialEvent {
  type: 'ARTICLE_PUBLISHED' | 'ARTICLE_UNPUBLISHED' | 'ARTICLE_RENAMED';
  articleId: string;
  /** The edition that is published or withdrawn; the shown one of an article that is renamed. */
  editionId: string;
  at: Date;
}

/** What follows from an event, on a queue of its own: it is retried alone, and others go on. */
export interface EventHandler {
  on: readonly EditorialEvent['type'][];
  /** May be called more than once for an event. */
  handle: (event: EditorialEvent, dataSource: DataSource) => Promise<void>;
}

/** Handlers by the names of their queues. */
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** Milliseconds between two looks at a queue that was empty, and after one that failed. */
const POLLING_INTERVAL = 1_000;
const FAULT_INTERVAL = 5_000;
/** Seconds that a handler has; then, or when its process has died, another takes the event. */
const HANDLER_TIME = 60;
/** Attempts after the first, at intervals that double from 5 seconds: the last after three days. */
const RETRIES = 16;
const RETRY_DELAY = 5;

const SETTINGS = {
  application_name: 'heartland-editorial-queue',
  // Connections for looks at the queue; handlers use those of the service.
  max: 2,
  schedule: false,
};

/** Where a handler gets its events. */
const queueOf = (handler: string) => `event-${handler}`;

/**
 * What follows from moves, kept in the database of the articles and done by pg-boss: an event is put within the
 * transaction of its move, is due at its instant, and outlives the process. Readers never wait for it.
 */
export class EventQueue {
  private boss: PgBoss;
  private started: Promise<void> | null = null;
  private readonly closing = new AbortController();
  private work: Promise<void>[] = [];

  constructor(
    private readonly url: string,
    private readonly handlers: EventHandlers,
    private readonly dataSource: () => Promise<DataSource>,
    private readonly onError: (error: unknown) => void,
  ) {
    this.boss = this.newBoss();
  }

  private newBoss(): PgBoss {
    return new PgBoss({ ...SETTINGS, connectionString: this.url }).on('error', this.onError);
  }

  /** Puts events on the queue within a transaction. */
  async put(manager: EntityManager, events: readonly EditorialEvent[]): Promise<void> {
    const jobs = events.flatMap((event) =>
      Object.entries(this.handlers)
        .filter(([, { on }]) => on.includes(event.type))
        .map(([handler]) => ({ name: queueOf(handler), data: event, startAfter: event.at })),
    );
    const executeSql = async (sql: string, values: unknown[]) => ({ rows: await manager.query(sql, values) });
    if (jobs.length > 0) await this.boss.insert(jobs, { db: { executeSql } });
  }

  /** Makes its tables and queues; one process does it at a time. */
  async install(dataSource: DataSource): Promise<void> {
    const executeSql = async (sql: string, values: unknown[]) => ({ rows: await dataSource.query(sql, values) });
    const boss = new PgBoss({ ...SETTINGS, supervise: false, db: { executeSql } });
    await boss.start();
    const options = { expireInSeconds: HANDLER_TIME, retryLimit: RETRIES, retryDelay: RETRY_DELAY, retryBackoff: true };
    for (const handler of Object.keys(this.handlers)) {
      await boss.createQueue(queueOf(handler), { name: queueOf(handler), ...options });
    }
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
    this.work = Object.keys(this.handlers).map((handler) => this.serve(handler));
  }

  /** Gives a handler what is due, one event after the other, until the queue is closed. */
  private async serve(handler: string): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const pause = await this.serveNext(handler).catch((error: unknown) => {
        this.onError(error);
        return FAULT_INTERVAL;
      });
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns milliseconds until the next look */
  private async serveNext(handler: string): Promise<number> {
    const queue = queueOf(handler);
    const [job] = await this.boss.fetch<Record<keyof EditorialEvent, string>>(queue);
    if (!job) return POLLING_INTERVAL;
    const event = { ...job.data, at: new Date(job.data.at) } as EditorialEvent;
    try {
      const dataSource = await this.dataSource();
      if (await stillHolds(event, dataSource)) await this.handlers[handler]!.handle(event, dataSource);
      await this.boss.complete(queue, job.id);
    } catch (error) {
      this.onError(error);
      await this.boss.fail(queue, job.id, { message: String(error) });
    }
    return 0;
  }

  /** Waits for what is being done. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.started;
    await Promise.all(this.work);
    await this.boss.stop({ graceful: false });
  }
}

/** SQL of whether what was planned has come: a plan may have been changed after its event was put on the queue. */
const HELD: Record<EditorialEvent['type'], string> = {
  ARTICLE_PUBLISHED: 'live_from = $2',
  ARTICLE_UNPUBLISHED: 'live_until = $2',
  ARTICLE_RENAMED: '$2::timestamptz is not null',
};

async function stillHolds({ type, editionId, at }: EditorialEvent, dataSource: DataSource): Promise<boolean> {
  const rows: unknown[] = await dataSource.query(`select from edition where id = $1 and ${HELD[type]}`, [
    editionId,
    at,
  ]);
  return rows.length > 0;
}
