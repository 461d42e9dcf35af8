import { CLIENTS } from './graph.js';
import type { GraphResult } from './measure-graphs.js';
import type { InMemory } from './measure-peers.js';
import { searches, WITH_ARTICLES } from './operations.js';
import type { Sizes } from './sizes.js';
import type { StatementTimes } from './statement-times.js';
import type { Times } from './times.js';

/** Everything that was measured. */
export interface Measured {
  date: string;
  machine: string[];
  command: string;
  /** Whether the larger graph was profiled meanwhile, which takes time and memory. */
  profiled: boolean;
  small: GraphResult;
  large: GraphResult;
  statements: Map<string, StatementTimes>;
  postGraphile: Map<string, Times> | null;
  inMemory: InMemory | null;
  sizes: Sizes;
}

/** Bytes of resident memory while the world is served; how much slower than small, by hand, without articles. */
const LIMITS = { memory: 300e6, growth: 3, byHand: 1.5, articles: 2 };

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en-US')} MB`;
const whole = (value: number) => Math.round(value).toLocaleString('en-US');
/** A figure against its limit. */
const against = (shown: string, isMet: boolean) => (isMet ? shown : `**${shown}** ✗`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The report as Markdown. */
export function reportOf(measured: Measured): string {
  const { large, small, date, machine, command, profiled } = measured;
  return [
    '# Search at a million',
    `Measured on ${date} by \`${command}\`: ${machine.join('; ')}. The machine also runs the database and the clients.`,
    `${whole(large.vacancies)} vacancies beside ${whole(small.vacancies)}, warm, through the gateway in one process, over HTTP; milliseconds, medians of interleaved rounds. Every search goes through several states, roles, places or words and the first three pages of each; no answer is kept, and common words are more than the service keeps the vacancies of. **✗** misses its target.${profiled ? ' The larger graph was profiled meanwhile, which takes time and memory.' : ''}`,
    '## Searches',
    searchTable(measured),
    '## Statements',
    'What the jobs service asks PostgreSQL for one answer, in milliseconds on a plain connection, beside one statement by hand over the same tables that gives the page and the counts.',
    statementTable(measured),
    '## Instead of it',
    ...peerParts(measured),
    '## Memory, start and disk',
    resourceTable(measured),
    sizeTable(measured),
  ].join('\n\n');
}

function searchTable({ large, small }: Measured): string {
  const rows = searches([]).map(({ name, target }) => {
    const at = large.searches.get(name)!;
    const growth = at.one.p50 / small.searches.get(name)!.one.p50;
    const plain = large.searches.get('state newest')!.one.p50;
    const isMet = name === WITH_ARTICLES ? at.one.p50 <= LIMITS.articles * plain : at.one.p50 < target!.p50;
    return [
      name,
      at.count === null ? '' : whole(at.count),
      against(ms(at.one.p50), isMet),
      against(ms(at.one.p99), !target || at.one.p99 < target.p99),
      target ? `${target.p50}, ${target.p99}` : `${LIMITS.articles} x ${ms(plain)}`,
      ms(small.searches.get(name)!.one.p50),
      against(growth.toFixed(1), growth <= LIMITS.growth),
      ms(at.many.p50),
      ms(at.many.p99),
      whole(at.many.rate),
      at.many.failed > 0 ? against(`${(100 * at.many.failed).toFixed(1)} %`, false) : '0',
    ];
  });
  const many = `${CLIENTS} clients`;
  const head = ['search', 'found', 'p50', 'p99', 'target', `p50 at ${whole(small.vacancies)}`, 'growth'];
  return table([...head, `${many}: p50`, 'p99', 'a second', 'failed'], rows);
}

function statementTable({ statements }: Measured): string {
  const rows = [...statements].map(([name, { statements: count, service, hand, agrees }]) => [
    name,
    String(count),
    ms(service),
    hand === null ? '' : ms(hand),
    hand === null ? '' : against((service / hand).toFixed(2), service / hand <= LIMITS.byHand),
    agrees,
  ]);
  return table(['search', 'statements', 'of the service', 'by hand', 'ratio', 'the same'], rows);
}

function peerParts({ postGraphile, inMemory, large }: Measured): string[] {
  if (!postGraphile || !inMemory) return ['Not measured.'];
  const rows = [...postGraphile].map(([name, times]) => {
    const { p50 } = large.searches.get(name)!.one;
    return [name, ms(p50), against(ms(times.p50), p50 < times.p50), `${(times.p50 / p50).toFixed(1)} x`];
  });
  const { peer, ours } = inMemory;
  const texts = Object.entries(peer.times).map(([name, times]) => [
    name,
    `p50 ${ms(ours.searches.get(name)!.one.p50)} ms over HTTP, with rows and count`,
    `p50 ${ms(times.p50)} ms in its process, ids alone`,
  ]);
  return [
    `PostGraphile 5 on the same tables at ${whole(large.vacancies)}, for what it can express (text by \`includesInsensitive\`, without stems, relevance, corrections and variety):`,
    table(['search', 'Heartland p50', 'PostGraphile p50', ''], rows),
    `MiniSearch 7 in memory over title, description and agency at ${whole(peer.vacancies)}:`,
    table(
      ['', 'Heartland', 'MiniSearch'],
      [
        [
          'from start to first answer',
          `${ours.firstAnswer.toFixed(1)} s`,
          against(`${(peer.read + peer.build).toFixed(1)} s`, ours.firstAnswer < peer.read + peer.build),
        ],
        [
          'resident memory',
          `${megabytes(ours.memory.now)}, the whole graph`,
          against(megabytes(peer.memory), ours.memory.now < peer.memory),
        ],
        ...texts,
      ],
    ),
  ];
}

function resourceTable({ large, small }: Measured): string {
  const rows = [small, large].map(({ vacancies, memory, firstAnswer }) => [
    `${whole(vacancies)} vacancies`,
    against(megabytes(memory.now), memory.now < LIMITS.memory),
    megabytes(memory.peak),
    `${firstAnswer.toFixed(1)} s`,
  ]);
  return table(['the process of the graph', 'resident (target 300 MB)', 'peak', 'start to first answer'], rows);
}

function sizeTable({ sizes, large }: Measured): string {
  const rows = [
    ...sizes.tables.map(({ name, rows, all }) => [`table ${name}`, megabytes(rows), megabytes(all)]),
    ...sizes.indexes.map(({ name, bytes }) => [`index ${name}`, megabytes(bytes), '']),
  ];
  const database = `the jobs database at ${whole(large.vacancies)}`;
  return table(
    ['on disk', 'itself', 'with long values and indexes'],
    [[database, '', megabytes(sizes.database)], ...rows],
  );
}
