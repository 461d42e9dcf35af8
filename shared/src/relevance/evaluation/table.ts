import type { Estimate } from './bootstrap.js';
import type { Result } from './evaluate.js';
import { leadOf } from './lead.js';
import type { RoleLeftOut } from './leave-one-out.js';

const COLUMNS = ['method', 'nDCG@3', 'nDCG@5', 'MRR', 'precision', 'slots'];

/** .764, or 1.000, or -.012. */
export const figure = (value: number): string => value.toFixed(3).replace(/^(-?)0/, '$1');
/** With the ends of its interval. */
export const interval = ({ value, low, high }: Estimate): string =>
  `${figure(value)} [${figure(low)}, ${figure(high)}]`;

function cellsOf(result: Result): string[] {
  const { ndcg3, ndcg5, mrr, precision } = result;
  return [result.name, ...[ndcg3, ndcg5, mrr, precision].map(interval), `${Math.round(100 * result.filled)} %`];
}

/** The results as a table, one method a line; the first is compared with the others. */
export function tableOf(results: readonly Result[]): string {
  const [first] = results;
  const lead = (result: Result) => (first && result !== first ? interval(leadOf(first, result)) : '');
  return lined(
    [...COLUMNS, 'ahead by'],
    results.map((result) => [...cellsOf(result), lead(result)]),
  );
}

/** What is left without each role, a role a line. */
export function leftOutTable(turns: readonly RoleLeftOut[]): string {
  return lined(
    ['role left out', 'vacancies', 'nDCG@3, whole set', 'of its vacancies'],
    turns.map(({ role, vacancies, result, ofRole }) => [
      role,
      String(vacancies),
      interval(result.ndcg3),
      ofRole === null ? '' : figure(ofRole),
    ]),
  );
}

function lined(head: string[], body: string[][]): string {
  const rows = [head, ...body];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(rows[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}

/** The results for programs, in one line: figures by the method's key, and nDCG@3 of the set by the role left out. */
export function jsonOf(results: readonly Result[], turns?: readonly RoleLeftOut[]): string {
  const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
  const methods = results.map(({ key, ndcg3, ndcg5, mrr, precision }) => [
    key,
    {
      ndcg3: rounded(ndcg3.value),
      ndcg5: rounded(ndcg5.value),
      mrr: rounded(mrr.value),
      precision: rounded(precision.value),
    },
  ]);
  const leaveOneOut = turns && Object.fromEntries(turns.map(({ role, result }) => [role, rounded(result.ndcg3.value)]));
  return JSON.stringify({ ...Object.fromEntries(methods), leaveOneOut });
}
