/** The zone in which USAJOBS opens and closes announcements. */
const EASTERN = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', timeZoneName: 'longOffset' });

const HOUR = 3_600_000;
const SECOND = 1_000;

/**
 * The day that a date of USAJOBS names. Its dates are days: the time of the day, when there is one, says nothing
 * ("2016-05-13T00:00:00Z" for an announcement that closes in the evening of May 13).
 * @returns milliseconds of that day's midnight in UTC; null when the text names no day of the calendar
 */
export function dayOf(text: string): number | null {
  const [, year, month, day] = /^((?:19|2\d)\d{2})-(\d{2})-(\d{2})(?:T|$)/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(midnight).toISOString().startsWith(`${year}-${month}-${day}`) ? midnight : null;
}

/** The first instant of a day in Eastern time, RFC 3339 in UTC. */
export function easternDayStart(day: number): string {
  return new Date(easternMidnight(day)).toISOString();
}

/** The last second of a day in Eastern time, RFC 3339 in UTC: USAJOBS closes announcements at 11:59 p.m. there. */
export function easternDayEnd(day: number): string {
  return new Date(easternMidnight(day + 24 * HOUR) - SECOND).toISOString();
}

/** Clocks are changed at two in the morning, and 05:00 UTC is midnight or one o'clock in the East: the offset holds. */
function easternMidnight(day: number): number {
  const zone = EASTERN.formatToParts(day + 5 * HOUR).find(({ type }) => type === 'timeZoneName')!.value;
  return day + Number(/-(\d{2}):00/.exec(zone)![1]) * HOUR;
}
