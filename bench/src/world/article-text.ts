import type { AgencyRow } from '@heartland/jobs/agency/agency-csv';
import { Random, hashOf, seedOf } from '@heartland/jobs/seed/random';
import type { ArticleFile } from '@heartland/editorial/seed/article-file';
import { TOPICS, TOPIC_KEYS, type TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import { slugify } from '@heartland/shared/slug';
import { HEADINGS, SENTENCES, SUMMARIES, TITLES } from './article-phrases.js';

type Block = ArticleFile['blocks'][number];

const DAY = 86_400_000;
const TEN_YEARS = 3652;

/** Words of a body. */
const SHORTEST = 400;
const LONGEST = 850;

/** Authors of the editorial seed. */
const AUTHORS = [
  'ruth-halvorsen',
  'marcus-delgado',
  'ellen-whitehorse',
  'tom-kowalczyk',
  'priya-nair',
  'samuel-okafor',
  'grace-lindqvist',
  'walter-briggs',
];

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'];

/** Words of every topic's vocabulary, the telling ones first and most often. */
const TERMS = new Map(
  TOPIC_KEYS.map((key) => {
    const terms = Object.entries(TOPICS[key].terms);
    return [key, terms.flatMap(([term, weight]) => Array.from({ length: weight }, () => term))];
  }),
);

/** Article `index` of a world: the same seed, index and agencies give the same article; its dates move with `now`. */
export function worldArticle(index: number, seed: number, now: Date, agencies: readonly AgencyRow[]): ArticleFile {
  const random = new Random(seedOf(hashOf(`heartland articles ${seed}`), index));
  const topics = someOf(TOPIC_KEYS, random.weighted([[1, 40] as const, [2, 40] as const, [3, 20] as const]), random);
  const agency = random.pick(agencies);
  const write = (template: string): string => filled(template, random.pick(topics), agency, random);
  const title = filled(random.pick(TITLES), topics[0]!, agency, random);
  const publishedAt = random.chance(0.02) ? undefined : now.getTime() - Math.floor(random.next() * TEN_YEARS * DAY);
  const withdrawn = publishedAt !== undefined && random.chance(0.01);
  const iso = (instant: number) => new Date(instant).toISOString();
  return {
    slug: `${slugify(title, 60)}-${index}`,
    title,
    summary: write(random.pick(SUMMARIES)),
    authors: someOf(AUTHORS, random.chance(0.1) ? 2 : 1, random),
    topics,
    ...(publishedAt === undefined ? { status: 'DRAFT' } : { publishedAt: iso(publishedAt) }),
    ...(withdrawn ? { withdrawnAt: iso(publishedAt + DAY) } : {}),
    agencies: random.chance(0.3) ? [agency.ori] : [],
    formerSlugs: [],
    blocks: bodyOf(write, random),
  };
}

/** Headings and paragraphs, as `blocksOfMarkdown` would read them: reading takes longer than all the rest. */
function bodyOf(write: (template: string) => string, random: Random): Block[] {
  const wanted = random.between(SHORTEST, LONGEST);
  const headings = someOf(HEADINGS, 5, random);
  const blocks: Block[] = [];
  for (let words = 0; words < wanted;) {
    if (blocks.length % 4 === 3 && headings.length > 0) blocks.push(heading(write(headings.pop()!)));
    const text = someOf(SENTENCES, random.between(3, 6), random).map(write).join(' ');
    blocks.push({ type: 'paragraph', children: [{ type: 'text', value: text }] });
    words += text.split(' ').length;
  }
  return blocks;
}

function heading(value: string): Block {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value }] };
}

function filled(template: string, topic: TopicKey, agency: AgencyRow, random: Random): string {
  const { inSentence, description } = TOPICS[topic];
  const facts: Record<string, () => string> = {
    topic: () => inSentence,
    term: () => random.pick(TERMS.get(topic)!),
    word: () => random.pick(TERMS.get(topic)!),
    place: () => agency.city ?? agency.county ?? agency.name,
    agency: () => agency.name,
    number: () => random.pick(NUMBERS),
    description: () => description,
  };
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name.toLowerCase()]!();
    return /^[A-Z]/.test(name) ? capital(fact) : fact;
  });
  return capital(text);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function someOf<T>(list: readonly T[], count: number, random: Random): T[] {
  return random.places(list.length, count).map((place) => list[place]!);
}
