/** One record of a feed, as far as a reader has understood it. */
export interface FeedRecord {
  /** Its place in the feed, from 1. */
  position: number;
  /** The feed's own id of it; null when it has none that can be read. */
  externalId: string | null;
  /**
   * The record as a posting, which is not validated yet.
   * @throws RecordError when it cannot be read as a posting
   */
  toPosting: () => unknown;
}

/** One record cannot be read; the rest of its feed can. */
export class RecordError extends Error {
  /**
   * @param field path of what is wrong within the record, e.g. `MatchedObjectDescriptor.PositionTitle`
   * @param message what was expected and what came
   */
  constructor(
    readonly field: string | null,
    message: string,
  ) {
    super(message);
    this.name = 'RecordError';
  }
}

/** The whole feed is refused; nothing was changed. The message says what was expected and what was found. */
export class FeedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FeedError';
  }
}

/** What became of the records of a feed: read = created + updated + unchanged + rejected. */
export interface ImportTotals {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** Why one record was refused. */
export interface Rejection {
  /** Place of the record in the feed, from 1. */
  position: number;
  externalId: string | null;
  /** Path of the field, of the record or of its posting; null when it is the record as a whole. */
  field: string | null;
  message: string;
}
