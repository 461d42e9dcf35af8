import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { topicWeights } from '../topic-weights.js';
import { TOPIC_KEYS } from '../vocabulary/topics.js';
import { STOP_WORDS } from '../vocabulary/stop-words.js';
import { stemsOf } from '../words.js';
import { fromCallersDirectory } from './config.js';
import { textsOf, type PlainText } from './plain-texts.js';

/*
 * Counts how rare words and topics are and rewrites `shared/vocabulary/rarities.yaml` below its comment:
 *   node scripts/run.mjs --development shared/relevance/evaluation/rarity FILE...
 * FILE is an article (Markdown with front matter) or JSON lines with `title` and `text`.
 */

const TABLE = fileURLToPath(new URL('../../../vocabulary/rarities.yaml', import.meta.url));

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

function wordTable(texts: PlainText[]): string {
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
    .map(([step, stems]) => `  ${step}: >-\n${wrapped(stems.sort(), '    ')}`);
  return `texts: ${texts.length}\n\nwords:\n${rows.join('\n')}\n`;
}

function topicTable(articles: PlainText[]): string {
  const weights = articles.map(({ title, text }) => topicWeights(stemsOf(title), stemsOf(text)));
  const rows = TOPIC_KEYS.map((topic) => {
    const sum = weights.reduce((total, it) => total + (it[topic] ?? 0), 0);
    return `  ${topic}: ${Math.log(1 + articles.length / (0.5 + sum)).toFixed(2)}`;
  });
  return `topics:\n${rows.join('\n')}\n`;
}

const files = process.argv.slice(2).map(fromCallersDirectory);
if (files.length === 0) throw new Error('expected at least one text');
const texts = files.flatMap(textsOf);
const articles = files.filter((file) => basename(file).endsWith('.md')).flatMap(textsOf);
const [comment] = readFileSync(TABLE, 'utf8').split(/^(?=topics:)/m);
writeFileSync(TABLE, `${comment}${topicTable(articles)}\n${wordTable(texts)}`);
console.log(`${texts.length} texts, ${articles.length} of them articles`);
