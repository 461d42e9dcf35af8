import type { CursorCodec } from '../cursor.js';
import { badUserInput } from '../errors.js';
import { decodePosition, encodePosition, isLost, START } from './change-position.js';
import type { ChangesArgs } from './change.args.js';
import type { ChangedRow, ChangeRepository } from './change.repository.js';

const DEFAULT_PAGE = 200;
const MAX_PAGE = 1000;

/** Wide enough for an instant (24 characters) and for a transaction (20 digits): keys of one width sort as text. */
const KEY_WIDTH = 24;

/** A thing that has changed. */
export interface Changed {
  id: string;
  /** When it was written, or the date that has come. */
  at: Date;
  /** The changes of all pages sort by it. */
  seq: string;
}

/** A page of a feed. What became of each thing is to be looked at for the instant `evaluatedAt`. */
export interface ChangePage<Change> {
  changes: Change[];
  next: string;
  hasMore: boolean;
  resyncRequired: boolean;
  evaluatedAt: Date;
}

/**
 * The changes since a position. They are read in windows: from what the reader has seen to what there is when the window
 * is opened, page by page. States are those of the moment of the answer. Whatever happens after the window was opened, by
 * a write or by a date, is in the next one, so nothing is missed, and some things come twice.
 */
export class ChangeFeed {
  constructor(
    private readonly repository: ChangeRepository,
    private readonly cursors: CursorCodec,
    private readonly now: Date,
  ) {}

  /** @throws BAD_USER_INPUT, CURSOR_MISMATCH */
  async page({ since, first }: ChangesArgs): Promise<ChangePage<Changed>> {
    const limit = first ?? DEFAULT_PAGE;
    if (limit < 1 || limit > MAX_PAGE) throw badUserInput(['first'], `an integer from 1 to ${MAX_PAGE}`, limit);
    const { feed } = this.repository;
    const position = since == null ? START : decodePosition(since, feed, this.cursors);
    const { database, snapshot } = await this.repository.present();
    if (position && isLost(position, { database, snapshot }, this.now)) return this.startAnew();

    const now = position && position.asOf > this.now.toISOString() ? new Date(position.asOf) : this.now;
    const asOf = now.toISOString();
    const from = position?.seen ?? null;
    const open = position?.window ?? null;
    const to = open?.to ?? { snapshot, instant: asOf };
    const rows = await this.repository.read({ from, to, now }, open?.last ?? null, limit);
    const given = rows.slice(0, limit);
    const isWhole = rows.length <= limit;
    const next = isWhole
      ? { database, asOf, seen: to, window: null }
      : { database, asOf, seen: from, window: { to, last: given.at(-1)!.place } };
    return {
      changes: given.map((row) => ({ id: row.id, at: row.at, seq: sequence(row, to.instant) })),
      next: encodePosition(next, feed, this.cursors),
      // A window that took several pages is not of this moment: what has happened meanwhile is still to be read.
      hasMore: !isWhole || open !== null,
      resyncRequired: false,
      evaluatedAt: now,
    };
  }

  private startAnew(): ChangePage<Changed> {
    const next = encodePosition(START, this.repository.feed, this.cursors);
    return { changes: [], next, hasMore: true, resyncRequired: true, evaluatedAt: this.now };
  }
}

function sequence({ id, place: { phase, key } }: ChangedRow, window: string): string {
  return [window, phase, ...key.slice(0, -1).map((it) => String(it).padStart(KEY_WIDTH, '0')), id].join('/');
}
