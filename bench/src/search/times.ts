/** What many requests of one kind took; milliseconds. */
export interface Times {
  p50: number;
  p99: number;
  /** Requests a second. */
  rate: number;
  /** Share of the requests that were answered with an error. */
  failed: number;
}

/** The value below which a share of the values lies (nearest rank); NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle value; the mean of the two middle ones of an even number. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** @param took milliseconds of every request that was answered; @param elapsed milliseconds of all of them together */
export function timesOf(took: readonly number[], elapsed: number, failures = 0): Times {
  return {
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
    rate: (1000 * took.length) / elapsed,
    failed: failures / (took.length + failures),
  };
}

/** The median of each figure over rounds. */
export function medianTimes(rounds: readonly Times[]): Times {
  const of = (figure: keyof Times) => median(rounds.map((times) => times[figure]));
  return { p50: of('p50'), p99: of('p99'), rate: of('rate'), failed: mean(rounds.map(({ failed }) => failed)) };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
