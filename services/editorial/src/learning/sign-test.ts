/**
 * How likely a split at least as uneven is when either side is as likely: the two-sided exact sign test. Null without a
 * trial.
 */
export function signTest(ours: number, theirs: number): number | null {
  const trials = ours + theirs;
  if (trials === 0) return null;
  const fewer = Math.min(ours, theirs);
  // The logarithm of the probability of exactly `fewer` of them: of the number of ways, less that of all outcomes.
  let log = -trials * Math.LN2;
  for (let i = 1; i <= fewer; i++) log += Math.log((trials - fewer + i) / i);
  let term = Math.exp(log);
  let tail = 0;
  for (let i = fewer; i >= 0 && term > 0; i--) {
    tail += term;
    term *= i / (trials - i + 1);
  }
  return Math.min(1, 2 * tail);
}
