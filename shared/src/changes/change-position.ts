import { fingerprint, type CursorCodec, type KeysetKey } from '../cursor.js';
import { isLost as isOfTheFuture } from '../snapshot.js';

/** How far somebody has seen: the transactions of a snapshot (`pg_snapshot` as text), and the dates up to an instant. */
export interface Horizon {
  snapshot: string;
  /** ISO 8601 in UTC, to the millisecond; such texts sort as the instants do. */
  instant: string;
}

/** The last row that was read: which phase of the reading it belongs to, and its sort key there. */
export interface Place {
  phase: number;
  key: KeysetKey;
}

/** Where a reader of changes stands. */
export interface ChangePosition {
  /** The database that the snapshots are of; see `ChangeRepository.present`. */
  database: string;
  /** The instant of the answer that gave the position; for this reader it is never earlier again. */
  asOf: string;
  /** Everything up to here has been read; null while the first walk over all that readers see goes on. */
  seen: Horizon | null;
  /** What is being read at the moment, and how far that has come; null between two windows. */
  window: { to: Horizon; last: Place } | null;
}

/** A page of changes that begins here has seen nothing. */
export const START = null;

/** Nothing is ever deleted; a reader who has been away for longer (milliseconds) had better start anew. */
const RETENTION = 30 * 24 * 60 * 60 * 1000;

/** The position as a signed cursor. @param feed name of the feed that it is of */
export function encodePosition(position: ChangePosition | typeof START, feed: string, cursors: CursorCodec): string {
  const list = fingerprint([feed]);
  if (position === START) return cursors.encode([], list);
  const { database, asOf, seen, window } = position;
  const horizons = [seen, window?.to].flatMap((it) => [it?.snapshot ?? null, it?.instant ?? null]);
  return cursors.encode(
    [database, asOf, ...horizons, ...(window ? [window.last.phase, ...window.last.key] : [])],
    list,
  );
}

/** @throws BAD_USER_INPUT, CURSOR_MISMATCH */
export function decodePosition(cursor: string, feed: string, cursors: CursorCodec): ChangePosition | typeof START {
  const fields = cursors.decode(cursor, fingerprint([feed]), 'since');
  if (fields.length === 0) return START;
  const [database, asOf, seenSnapshot, seenInstant, toSnapshot, toInstant] = fields as string[];
  const [phase, ...key] = fields.slice(6);
  const horizon = (snapshot?: string, instant?: string) => (snapshot && instant ? { snapshot, instant } : null);
  const to = horizon(toSnapshot, toInstant);
  return {
    database: database!,
    asOf: asOf!,
    seen: horizon(seenSnapshot, seenInstant),
    window: to && { to, last: { phase: Number(phase), key } },
  };
}

/**
 * Whether changes may be missing after the position: it is too old, of another database, or of a future that this one
 * has lost because it was restored.
 */
export function isLost(position: ChangePosition, present: { database: string; snapshot: string }, now: Date): boolean {
  const { seen, window } = position;
  const newest = (window?.to ?? seen)!;
  return (
    position.database !== present.database ||
    isOfTheFuture(newest.snapshot, present.snapshot) ||
    Date.parse((seen ?? newest).instant) < now.getTime() - RETENTION
  );
}
