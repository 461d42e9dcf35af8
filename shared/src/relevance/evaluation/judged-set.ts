import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { TOPICS, type TopicKey } from '../vocabulary/topics.js';
import { articleIn, type PlainText } from './plain-texts.js';

const vacancy = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** Words of the judge's own, such as "sheriff" and "rural_county"; missing ones are read off the text. */
  agency_type: z.string().nullish(),
  community: z.string().nullish(),
  /** Facts, where the set has them. */
  population: z.number().nullish(),
  officers: z.number().nullish(),
});

const listedArticle = z
  .object({
    id: z.string(),
    title: z.string().optional(),
    text: z.string().optional(),
    /** Instead of a text: an article file of this project, relative to the set. */
    file: z.string().optional(),
    /** The editor's choice, where the set has it. */
    topics: z.array(z.string()).nullish(),
  })
  .refine(({ title, text, file }) => file !== undefined || (title !== undefined && text !== undefined), {
    message: 'expected a title and a text, or a file',
  });

const judgedSet = z.object({
  /** Whether missing pairs were not judged: they are then left out of what is measured. */
  partial: z.boolean().optional(),
  /** Grades 0 to 3 by vacancy and article; missing pairs are 0, unless the set is partial. */
  qrels: z.record(z.string(), z.record(z.string(), z.number().int().min(0).max(3))),
  vacancies: z.array(vacancy).min(1),
  articles: z.array(listedArticle).min(1),
});

export type JudgedVacancy = z.infer<typeof vacancy>;

/** An article of a set, its file read. */
export interface JudgedArticle {
  id: string;
  title: string;
  text: string;
  /** Without those of other vocabularies. */
  topics: TopicKey[];
}

/** What an evaluation needs of a judged set. */
export type JudgedSet = Omit<z.infer<typeof judgedSet>, 'articles'> & { articles: JudgedArticle[] };

const EXPECTED =
  '{ "qrels": { vacancy id: { article id: grade 0 to 3 } }, "vacancies": [{ "id", "title", "text", "agency_type"?, ' +
  '"community"? }], "articles": [{ "id", "title", "text" (or "file"), "topics"? }], "partial"? }';

/** A file that is no judged set; the message says what was expected and what was found. */
export class NoJudgedSet extends Error {
  constructor(file: string, found: string) {
    super(`${file} is no judged set.\nExpected: ${EXPECTED}\nFound: ${found}`);
    this.name = 'NoJudgedSet';
  }
}

/** What a value looks like, for a message. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value).slice(0, 80);
  const keys = Object.keys(value);
  return `an object with ${keys.length === 0 ? 'no keys' : `the keys ${keys.slice(0, 12).join(', ')}`}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new NoJudgedSet(file, `it cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/**
 * Checks the content of a file.
 * @throws NoJudgedSet
 */
export function parseJudgedSet(text: string, file: string): JudgedSet {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new NoJudgedSet(file, `text that is no JSON (${(error as Error).message})`);
  }
  const result = judgedSet.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues
      .slice(0, 5)
      .map(({ path, message }) => `  ${path.join('.') || 'all'}: ${message}`);
    throw new NoJudgedSet(file, [shapeOf(value), ...problems].join('\n'));
  }
  refuseDoubles(result.data.vacancies, file, 'vacancies');
  refuseDoubles(result.data.articles, file, 'articles');
  const judged = result.data.vacancies.filter(({ id }) => result.data.qrels[id]);
  if (judged.length === 0) throw new NoJudgedSet(file, 'qrels that name none of the vacancies');
  return { ...result.data, articles: result.data.articles.map((article) => read(article, file)) };
}

function read({ id, file, ...listed }: z.infer<typeof listedArticle>, set: string): JudgedArticle {
  const { title, text, topics }: Partial<PlainText> = file === undefined ? {} : articleOf(file, set);
  return {
    id,
    title: listed.title ?? title ?? '',
    text: listed.text ?? text ?? '',
    topics: knownTopics(listed.topics ?? topics),
  };
}

/** Without the topics of other vocabularies. */
export function knownTopics(topics: readonly string[] = []): TopicKey[] {
  return topics.filter((topic): topic is TopicKey => Object.hasOwn(TOPICS, topic));
}

function articleOf(file: string, set: string): PlainText {
  try {
    return articleIn(resolve(dirname(set), file));
  } catch (error) {
    throw new NoJudgedSet(set, `an article whose file cannot be read (${(error as Error).message})`);
  }
}

function refuseDoubles(items: readonly { id: string }[], file: string, list: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new NoJudgedSet(file, `the id ${JSON.stringify(id)} twice in ${list}`);
    seen.add(id);
  }
}

/**
 * Reads a judged set.
 * @throws NoJudgedSet
 */
export function readJudgedSet(file: string): JudgedSet {
  return parseJudgedSet(readText(file), file);
}
