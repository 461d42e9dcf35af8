import type { Posting } from '../feed/posting.js';
import type { Random } from './random.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long postings have been up at most. */
const OLDEST_DAYS = 119;

export interface SeedDates {
  postedAt: string;
  validThrough: string | null;
  closed: Posting['closed'];
  /** The same as an instant; with `utcOffset` it gives the last day where the agency is. */
  last: number | null;
  utcOffset: number;
}

type Fate = 'OPEN_UNTIL_FILLED' | 'EXPIRED' | 'CLOSING_SOON' | 'CLOSING_LATER';
const FATES: readonly (readonly [Fate, number])[] = [
  ['OPEN_UNTIL_FILLED', 25],
  ['EXPIRED', 15],
  ['CLOSING_SOON', 5],
  ['CLOSING_LATER', 55],
];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * The dates of a posting around `now` (milliseconds): posted within 120 days, 1 % in the coming fortnight; open until
 * filled, expired, closing within three days or within ninety; 4 % filled or withdrawn.
 * Agencies close at 23:59 of their own day, `utcOffset` hours from UTC.
 */
export function datesAround(now: number, utcOffset: number, random: Random): SeedDates {
  const scheduled = random.chance(0.01);
  const fate = random.weighted(FATES);
  const oldest =
    fate === 'EXPIRED' ? 9 + random.below(OLDEST_DAYS - 9) : Math.floor(OLDEST_DAYS * random.next() ** 1.3);
  const posted = scheduled
    ? atOfficeHour(now + random.between(1, 13) * DAY, utcOffset, random)
    : notAfter(now, atOfficeHour(now - oldest * DAY, utcOffset, random));
  const last = scheduled
    ? fate === 'OPEN_UNTIL_FILLED'
      ? null
      : endOfDay(posted + random.between(14, 45) * DAY, utcOffset)
    : lastInstant(fate, now, posted, utcOffset, random);
  const closed = !scheduled && random.chance(0.04) ? closedBetween(posted, Math.min(now, last ?? now), random) : null;
  return {
    postedAt: new Date(posted).toISOString(),
    validThrough: last === null ? null : new Date(last).toISOString(),
    closed,
    last,
    utcOffset,
  };
}

function lastInstant(fate: Fate, now: number, posted: number, utcOffset: number, random: Random): number | null {
  switch (fate) {
    case 'OPEN_UNTIL_FILLED':
      return null;
    case 'EXPIRED':
      return endOfDay(Math.max(posted + DAY, now - DAY * (1 + random.next() * 60)), utcOffset);
    case 'CLOSING_SOON':
      return endOfDay(now + DAY * 2 * random.next(), utcOffset);
    case 'CLOSING_LATER':
      return endOfDay(now + DAY * (3 + 86 * random.next()), utcOffset);
  }
}

function closedBetween(posted: number, end: number, random: Random): NonNullable<Posting['closed']> {
  const at = Math.floor(posted + (end - posted) * (0.3 + 0.7 * random.next()));
  return { at: new Date(at).toISOString(), reason: random.chance(0.7) ? 'FILLED' : 'WITHDRAWN_BY_AGENCY' };
}

/** A minute between 8:00 and 16:59 of the local day of an instant. */
function atOfficeHour(instant: number, utcOffset: number, random: Random): number {
  const midnight = Math.floor((instant + utcOffset * HOUR) / DAY) * DAY - utcOffset * HOUR;
  return midnight + 8 * HOUR + random.below(9 * 60) * 60_000;
}

function notAfter(now: number, instant: number): number {
  return instant > now ? instant - DAY : instant;
}

/** 23:59 of the local day of an instant: at most a day later. */
function endOfDay(instant: number, utcOffset: number): number {
  return (Math.floor((instant + utcOffset * HOUR) / DAY) + 1) * DAY - utcOffset * HOUR - 60_000;
}

/** The last day for applications, e.g. "May 8, 2026"; null when open until filled. */
export function lastDayOf({ last, utcOffset }: SeedDates): string | null {
  if (last === null) return null;
  const day = new Date(last + utcOffset * HOUR);
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
}
