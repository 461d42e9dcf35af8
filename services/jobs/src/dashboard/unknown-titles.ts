import { titleHead } from '../vacancy/title-head.js';

/** A title of which no role is known. */
export interface UnknownTitle {
  /** Without what stands behind a dash, a comma or in brackets. */
  title: string;
  count: number;
  /** The `filter` of `vacancies` that lists them. */
  filter: object;
}

/** Titles grouped by their heads, whatever their case: the most frequent first, then by name. */
export function groupedByHead(titles: readonly { title: string; count: number }[]): UnknownTitle[] {
  const byHead = new Map<string, { title: string; count: number }>();
  // In one order, so that the same spelling stands for all.
  for (const { title, count } of [...titles].sort((a, b) => (a.title < b.title ? -1 : 1))) {
    const head = titleHead(title);
    const known = byHead.get(head.toLowerCase());
    if (known) known.count += count;
    else byHead.set(head.toLowerCase(), { title: head, count });
  }
  return [...byHead]
    .sort(([a, { count }], [b, { count: other }]) => other - count || (a < b ? -1 : 1))
    .map(([head, { title, count }]) => ({ title, count, filter: { states: ['OPEN'], unknownTitles: [head] } }));
}
