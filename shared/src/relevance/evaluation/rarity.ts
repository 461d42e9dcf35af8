import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { topicWeights } from '../topic-weights.js';
import { TOPIC_KEYS } from '../vocabulary/topics.js';
import { STOP_WORDS } from '../vocabulary/stop-words.js';
import { stemsOf } from '../words.js';
import { fromCallersDirectory } from './config.js';
import { textsOf, type PlainText } from './plain-texts.js';

/*
 * Counts how rare words and topics are and rewrites the two tables of the vocabulary:
 *   node scripts/run.mjs --development shared/relevance/evaluation/rarity DIRECTORY-OF-THE-TABLES FILE...
 * FILE is an article (Markdown with front matter) or JSON lines with `title` and `text`.
 */

/** A word of fewer texts says more about its author than about its subject. */
const MIN_TEXTS = 4;
/** Texts with the word, rounded to these steps: the table stays small, and ln() hardly sees the difference. */
const STEPS = [4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 27, 33, 40, 50, 60, 75, 90, 110, 135, 165, 200, 250, 300, 400, 500];
/** Columns of the tables. */
const WIDTH = 116;

function wrapped(words: string[], indent: string): string {
  const lines = [indent];
  for (const word of words) {
    const last = lines.at(-1)!;
    if (last.length + word.length + 1 > WIDTH) lines.push(indent + word);
    else lines[lines.length - 1] = last === indent ? indent + word : `${last} ${word}`;
  }
  return lines.join('\n');
}

function wordTable(texts: PlainText[], articles: number): string {
  const counts = new Map<string, number>();
  for (const { title, text } of texts) {
    for (const stem of new Set(stemsOf(`${title} ${text}`))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const byStep = new Map<number, string[]>();
  for (const [stem, count] of counts) {
    if (count < MIN_TEXTS || stem.length < 3 || /^\d/.test(stem) || STOP_WORDS.has(stem)) continue;
    const step = STEPS.findLast((it) => it <= count)!;
    byStep.set(step, [...(byStep.get(step) ?? []), stem]);
  }
  const rows = [...byStep]
    .sort(([a], [b]) => a - b)
    .map(([step, stems]) => `  ${step}: \`\n${wrapped(stems.sort(), '    ')}\n  \`,`);
  return `/** Texts that were counted. */
export const TEXTS = ${texts.length};

/**
 * The stems of the project's own texts (${articles} articles, the others postings) by the number of texts that have
 * them, rounded down to steps.
 */
export const STEMS_BY_TEXTS: Record<number, string> = {
${rows.join('\n')}
};
`;
}

function topicTable(articles: PlainText[]): string {
  const weights = articles.map(({ title, text }) => topicWeights(stemsOf(title), stemsOf(text)));
  const rows = TOPIC_KEYS.map((topic) => {
    const sum = weights.reduce((total, it) => total + (it[topic] ?? 0), 0);
    return `  '${topic}': ${Math.log(1 + articles.length / (0.5 + sum)).toFixed(2)},`;
  });
  return `import type { TopicKey } from './topic.js';

/**
 * How much a topic tells about a text: ln(1 + texts / (0.5 + sum of the topic's weights in them)), over
 * ${articles.length} articles of the project. Half a text is added so that a topic without any is not infinitely
 * telling.
 */
export const TOPIC_RARITY: Record<TopicKey, number> = {
${rows.join('\n')}
};
`;
}

const [directory, ...files] = process.argv.slice(2).map(fromCallersDirectory);
if (!directory || files.length === 0) throw new Error('expected the directory of the tables and at least one text');
const texts = files.flatMap(textsOf);
const articles = files.filter((file) => basename(file).endsWith('.md')).flatMap(textsOf);
writeFileSync(`${directory}/word-rarity.data.ts`, wordTable(texts, articles.length));
writeFileSync(`${directory}/topic-rarity.ts`, topicTable(articles));
console.log(`${texts.length} texts, ${articles.length} of them articles`);
