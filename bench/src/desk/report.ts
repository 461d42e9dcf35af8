import { ARTICLES, EDITIONS } from './desk-world.js';
import type { DeskTimes } from './measure-desk.js';

/** What was measured, and on what. */
export interface MeasuredDesk {
  date: string;
  machine: readonly string[];
  times: DeskTimes;
}

/**
 * The operations, the milliseconds that they may take (p50), and what Payload 3 and Strapi 5 took for an article by slug
 * and a list of twenty over a thousand rows, with author and tags.
 */
const ROWS = {
  article: { label: 'article by slug: body, authors, topics, hero image', target: 2, payload: '3.8-6.0', strapi: '5.2-7.7' },
  list: { label: 'list of 20: authors, topics, hero images', target: 3, payload: '6.9-7.8', strapi: '24' },
  publish: { label: 'publishing an edition', target: 20, payload: '', strapi: '' },
} as const; // prettier-ignore

/** The report as Markdown. */
export function deskReport({ date, machine, times }: MeasuredDesk): string {
  const cells = Object.entries(ROWS).map(([name, { label, target, payload, strapi }]) => {
    const { p50, p99 } = times[name as keyof DeskTimes];
    const shown = p50 <= target ? p50.toFixed(1) : `**${p50.toFixed(1)}** ✗`;
    return `| ${[label, target, shown, p99.toFixed(1), payload, strapi].join(' | ')} |`;
  });
  return `# The desk

Measured on ${date} by \`npm run bench:desk\`: ${machine.join('; ')}. The machine also runs the database and the client.

${ARTICLES.toLocaleString('en-US')} articles of ${EDITIONS} editions each, warm, one client, through the gateway in one process, over HTTP; milliseconds, medians of rounds in turn. The peers' figures were taken earlier, on a machine like it, over 1,000 rows. **✗** misses its target.

| operation | target | p50 | p99 | Payload p50 | Strapi p50 |
| --- | ---: | ---: | ---: | ---: | ---: |
${cells.join('\n')}
`;
}
