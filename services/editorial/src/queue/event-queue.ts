import type { DataSource, EntityManager } from 'typeorm';
import type { JobKinds, JobTools } from './job-queue.js';

/** What happened, or will have happened at `at`, to an article. */
export interface EditorialEvent {
  type: 'ARTICLE_PUBLISHED' | 'ARTICLE_UNPUBLISHED' | 'ARTICLE_RENAMED';
  articleId: string;
  /** The edition that is published or withdrawn; the shown one of an article that is renamed. */
  editionId: string;
  at: Date;
  /** Slugs of an article that is renamed. */
  renamed?: { from: string; to: string };
}

/** What follows from an event, on a queue of its own: it is retried alone, and others go on. */
export interface EventHandler {
  on: readonly EditorialEvent['type'][];
  /** May be called more than once for an event. */
  handle: (event: EditorialEvent, dataSource: DataSource, put: JobTools['put']) => Promise<void>;
}

/** Handlers by the names of their queues. */
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** Where a handler gets its events. */
const kindOf = (handler: string) => `event-${handler}`;

/** Puts events where their handlers find them: within the transaction of a move, due at their instant. */
export class EventQueue {
  constructor(
    private readonly handlers: EventHandlers,
    private readonly jobs: { put: JobTools['put'] },
  ) {}

  async put(manager: EntityManager, events: readonly EditorialEvent[]): Promise<void> {
    const jobs = events.flatMap((event) =>
      Object.entries(this.handlers)
        .filter(([, { on }]) => on.includes(event.type))
        .map(([handler]) => ({ kind: kindOf(handler), data: event, at: event.at })),
    );
    await this.jobs.put(manager, jobs);
  }
}

/** What handlers do, one event after the other. */
export function jobsOfEvents(handlers: EventHandlers): JobKinds {
  const kinds = Object.entries(handlers).map(([handler, { handle }]) => {
    const work = async (data: EditorialEvent, { dataSource, put }: JobTools) => {
      const event = { ...data, at: new Date(data.at) };
      if (await stillHolds(event, dataSource)) await handle(event, dataSource, put);
    };
    return [kindOf(handler), { concurrency: 1, work }] as const;
  });
  return Object.fromEntries(kinds);
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
