import type { Result, VacancyResult } from './evaluate.js';
import type { JudgedSet } from './judged-set.js';
import type { RoleLeftOut } from './leave-one-out.js';
import { figure, interval } from './table.js';
import type { Estimate } from './bootstrap.js';

/** What a report is about. */
export interface Report {
  /** As the reader called it. */
  file: string;
  set: JudgedSet;
  /** The project's own way first. */
  results: readonly Result[];
  /** How far the project's own way is ahead of each other one, in their order. */
  leads: readonly Estimate[];
  leftOut?: readonly RoleLeftOut[] | undefined;
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function vacancyRow({ set }: Report, { id, ndcg3, shown }: VacancyResult): string[] {
  const titleOf = new Map(set.articles.map((article) => [article.id, article.title]));
  const vacancy = set.vacancies.find((it) => it.id === id)!;
  const articles = shown.map(({ article, grade }) => `${grade}: ${titleOf.get(article)}`);
  return [id, vacancy.title, ndcg3 === null ? 'nothing relevant' : figure(ndcg3), articles.join('<br>') || 'none'];
}

/** A page in Markdown: the methods, what is left without each role, and every vacancy with what is shown beside it. */
export function reportOf(report: Report): string {
  const { file, set, results, leads, leftOut } = report;
  const methods = results.map((result, index) => [
    result.name,
    interval(result.ndcg3),
    interval(result.precision),
    `${Math.round(100 * result.filled)} %`,
    index === 0 ? '' : interval(leads[index - 1]!),
  ]);
  const worstFirst = [...results[0]!.vacancies].sort((a, b) => (a.ndcg3 ?? 1) - (b.ndcg3 ?? 1));
  const turns = (leftOut ?? []).map(({ role, vacancies, result, ofRole }) => [
    role,
    String(vacancies),
    interval(result.ndcg3),
    ofRole === null ? '' : figure(ofRole),
  ]);
  const sections = [
    `# Relevance on ${file}`,
    `${set.vacancies.length} vacancies, ${set.articles.length} articles. In brackets: 95 % of the bootstrap resamples of the vacancies. "Ahead by" is the paired difference of nDCG@3.`,
    table(['method', 'nDCG@3', 'precision of shown', 'slots filled', 'ahead by'], methods),
    ...(leftOut
      ? [
          '## Without each role',
          table(['role left out', 'its vacancies', 'nDCG@3, whole set', 'of its vacancies'], turns),
        ]
      : []),
    '## Vacancies, the worst first',
    table(
      ['id', 'vacancy', 'nDCG@3', 'shown, with the grade that was judged'],
      worstFirst.map((it) => vacancyRow(report, it)),
    ),
  ];
  return `${sections.join('\n\n')}\n`;
}
