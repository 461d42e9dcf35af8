import type { Estimate } from './bootstrap.js';
import type { Result } from './evaluate.js';

const COLUMNS = ['method', 'nDCG@3', 'nDCG@5', 'MRR', 'precision', 'slots'];

/** .764, or 1.000. */
const figure = (value: number): string => value.toFixed(3).replace(/^0/, '');
const interval = ({ value, low, high }: Estimate): string => `${figure(value)} [${figure(low)}, ${figure(high)}]`;

function cellsOf(result: Result): string[] {
  const { ndcg3, ndcg5, mrr, precision } = result;
  return [result.name, ...[ndcg3, ndcg5, mrr, precision].map(interval), `${Math.round(100 * result.filled)} %`];
}

/** The results as a table, one method a line. */
export function tableOf(results: readonly Result[]): string {
  const rows = [COLUMNS, ...results.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(rows[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}

/** The results for programs, in one line: figures by the method's key. */
export function jsonOf(results: readonly Result[]): string {
  const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
  return JSON.stringify(
    Object.fromEntries(
      results.map(({ key, ndcg3, ndcg5, mrr, precision }) => [
        key,
        {
          ndcg3: rounded(ndcg3.value),
          ndcg5: rounded(ndcg5.value),
          mrr: rounded(mrr.value),
          precision: rounded(precision.value),
        },
      ]),
    ),
  );
}
