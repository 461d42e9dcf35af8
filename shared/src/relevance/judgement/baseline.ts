import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VacancyResult } from '../evaluation/evaluate.js';
import { RELEVANT } from '../evaluation/metrics.js';

/** What came out for one vacancy when the matching was last changed on purpose. */
export interface Recorded {
  /** Null when nothing was judged above 0. */
  ndcg3: number | null;
  /** Articles that were shown, and how many of them were judged relevant. */
  shown: number;
  right: number;
}

/** By vacancy. */
export type Baseline = Record<string, Recorded>;

const FILE = 'baseline.json';
/** Digits of a figure after the point. */
const DIGITS = 10_000;

/** What is recorded of results. */
export function baselineOf(vacancies: readonly VacancyResult[]): Baseline {
  return Object.fromEntries(
    vacancies.map(({ id, ndcg3, shown }) => [
      id,
      {
        ndcg3: ndcg3 === null ? null : Math.round(ndcg3 * DIGITS) / DIGITS,
        shown: shown.length,
        right: shown.filter(({ grade }) => grade >= RELEVANT).length,
      },
    ]),
  );
}

/** The results that a folder of judgements keeps. */
export function readBaseline(directory: string): Baseline {
  return JSON.parse(readFileSync(join(directory, FILE), 'utf8')) as Baseline;
}

/** Keeps results, a vacancy a line. */
export function writeBaseline(directory: string, baseline: Baseline): void {
  const lines = Object.entries(baseline).map(
    ([id, { ndcg3, shown, right }]) => `  "${id}": { "ndcg3": ${ndcg3}, "shown": ${shown}, "right": ${right} }`,
  );
  writeFileSync(join(directory, FILE), `{\n${lines.join(',\n')}\n}\n`);
}

/** Vacancies for which less came out than was recorded, the worst first. */
export function fallen(now: Baseline, recorded: Baseline): { id: string; by: number }[] {
  return Object.keys(recorded)
    .map((id) => ({ id, by: (recorded[id]!.ndcg3 ?? 0) - (now[id]?.ndcg3 ?? 0) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
}
