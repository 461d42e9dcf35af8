const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds between an attempt that failed and the next, as Standard Webhooks has them: ten attempts in three days. */
export const RETRY_DELAYS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Of a delay: what is added by chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * When to try again; null when it has been tried often enough.
 * @param failures attempts that failed, 1 or more
 * @param chance from 0 to 1
 * @param notBefore when the receiver wants to be asked again at the soonest
 */
export function nextAttempt(
  failures: number,
  now: Date,
  delays: readonly number[],
  chance: number,
  notBefore: Date | null = null,
): Date | null {
  const delay = delays[failures - 1];
  if (delay === undefined) return null;
  const wanted = Math.max(delay, (notBefore?.getTime() ?? 0) - now.getTime());
  return new Date(now.getTime() + Math.round(wanted * (1 + JITTER * chance)));
}
