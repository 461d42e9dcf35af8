import { seedOf } from '@heartland/jobs/seed/random';
import type { Posting } from '@heartland/jobs/feed/posting';

const DAY = 86_400_000;

/** Percent of the vacancies that are years old and over, so that about half of all are open. */
const ARCHIVED = 38;

/** Days before now that the archive is about: the seed's dates reach 120 days to both sides of their instant. */
const YOUNGEST = 130;
const OLDEST = 3 * 365;

/** Any number: draws other numbers than the postings' own. */
const FAMILY = 0x51ab1e;

/** How many days ago the dates of a posting are about: 0 for those that are current. */
function ageOf(index: number): number {
  const drawn = seedOf(FAMILY, index);
  return drawn % 100 < ARCHIVED ? YOUNGEST + (Math.floor(drawn / 100) % (OLDEST - YOUNGEST)) : 0;
}

/** The instant that the dates of a posting are about. */
export function instantOf(index: number, now: Date): Date {
  return new Date(now.getTime() - ageOf(index) * DAY);
}

/** An old posting that nobody has closed is filled within three months, as its agency would have said by now. */
export function closedWhenOld(posting: Posting, index: number): Posting {
  if (ageOf(index) === 0 || posting.closed !== null || posting.validThrough !== null) return posting;
  const days = 20 + (seedOf(FAMILY + 1, index) % 70);
  const at = new Date(Date.parse(posting.postedAt) + days * DAY).toISOString();
  return { ...posting, closed: { at, reason: 'FILLED' } };
}
