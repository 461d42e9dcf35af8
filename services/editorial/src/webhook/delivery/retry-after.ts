/** Milliseconds that a receiver may ask to be left alone: as long as the longest delay of our own. */
const LONGEST = 24 * 60 * 60 * 1_000;

/**
 * The instant before which a receiver does not want to be asked again; null when it does not say.
 * @param value of the header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date
 * @param now when it was said
 */
export function retryAfter(value: string | null, now: Date): Date | null {
  if (value === null) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime();
  return wait > 0 ? new Date(now.getTime() + Math.min(wait, LONGEST)) : null;
}
