import { setTimeout as delay } from 'node:timers/promises';
import { withoutSignal } from '../cancellation.js';
import { Refreshed } from '../refreshed.js';
import type { ChangeRepository } from '../changes/change.repository.js';

/** Makes caches forget all answers that depend on one of the keys; all answers without exception when there are none. Rejects when it could not. */
export type Purge = (keys: readonly string[] | null) => Promise<void>;

export interface WatchOptions {
  /** What is followed. It may wait for the database. */
  changes: () => Promise<ChangeRepository>;
  /** What everything else depends on that depends on the followed things. */
  list: string;
  /** The next instant at which readers see something else though nothing is written; none is known when left out. */
  nextChange?: () => Promise<Date | null>;
  clock: () => Date;
  onError: (error: unknown) => void;
}

/** Milliseconds between two looks. */
const INTERVAL = 250;

/** Milliseconds that it goes on looking after an answer was given that may be kept; longer than any is kept. */
const LASTING = 120_000;

/** Things that change at once of which each is told by its id. */
const MANY = 1_000;

/** Where the last look has come. */
interface Position {
  database: string;
  snapshot: string;
}

/**
 * Follows what is written to a database, whoever writes it, and makes caches forget what depends on it. It looks only
 * while there may be something to forget: after a pause nothing is kept any more, and it begins where the database is
 * then. What could not be purged is purged by a later look.
 */
export class ChangeWatch {
  private purge: Purge | null = null;
  private position: Position | null = null;
  private next: Date | null = null;
  private lastAsked = -Infinity;
  private following = false;
  private missed = false;
  private readonly closing = new AbortController();
  private readonly refreshed = new Refreshed(() => this.look());

  constructor(private readonly options: WatchOptions) {}

  /** From now on the purge is told, and answers may be kept; what was kept before is forgotten. */
  start(purge: Purge): void {
    this.purge = purge;
    this.missed = true;
    this.lastAsked = performance.now();
    // Without the database yet, the first request looks.
    withoutSignal(() => this.refreshed.current()).then(
      () => this.follow(),
      () => undefined,
    );
  }

  /** Whether what is read from now on may be kept, because it is followed. Asking keeps it followed. */
  async isFollowed(): Promise<boolean> {
    if (!this.purge) return false;
    this.lastAsked = performance.now();
    if (this.position === null) await this.refreshed.current().catch(this.options.onError);
    this.follow();
    return this.position !== null && !this.missed;
  }

  /** The next change by the clock alone; `now` when it has come and the one after it is not known yet. */
  nextChange(now: Date): Date | null {
    return this.next !== null && this.next <= now ? now : this.next;
  }

  /** Takes note of a write of this process, so that nobody is given what was before it. @param keys null is everything */
  async wrote(keys: readonly string[] | null): Promise<void> {
    if (!this.purge) return;
    try {
      await this.purge(keys);
      if (this.following) await this.refreshed.current();
    } catch (error) {
      this.missed = true;
      this.lastAsked = performance.now();
      this.follow();
      this.options.onError(error);
    }
  }

  close(): void {
    this.closing.abort();
  }

  private follow(): void {
    if (this.following) return;
    this.following = true;
    withoutSignal(() => this.goOn())
      .finally(() => {
        this.following = false;
        this.position = null;
      })
      .catch(this.options.onError);
  }

  private async goOn(): Promise<void> {
    const { signal } = this.closing;
    let failing = false;
    while (performance.now() - this.lastAsked < LASTING && !signal.aborted) {
      await delay(INTERVAL, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.refreshed.current();
        failing = false;
      } catch (error) {
        if (!failing) this.options.onError(error);
        failing = true;
      }
    }
  }

  private async look(): Promise<void> {
    const { changes, list, nextChange, clock } = this.options;
    const { position, missed } = this;
    this.missed = false;
    try {
      const repository = await changes();
      const next = (await nextChange?.()) ?? null;
      const present = await repository.present();
      const isOther = position !== null && position.database !== present.database;
      const ids = missed || isOther ? null : await idsSince(repository, position ?? present, present, clock());
      if (ids === null || ids.length > 0) await this.purge!(ids && [...ids, list]);
      this.next = next;
      this.position = present;
    } catch (error) {
      this.missed ||= missed;
      throw error;
    }
  }
}

/** Ids of what was written between two looks; null when they are too many. */
async function idsSince(
  repository: ChangeRepository,
  from: Position,
  to: Position,
  now: Date,
): Promise<readonly string[] | null> {
  if (from.snapshot === to.snapshot) return [];
  const instant = now.toISOString();
  const window = { from: { snapshot: from.snapshot, instant }, to: { snapshot: to.snapshot, instant }, now };
  const rows = await repository.read(window, null, MANY);
  return rows.length > MANY ? null : rows.map(({ id }) => id);
}
