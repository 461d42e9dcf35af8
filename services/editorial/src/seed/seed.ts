import { readdir, readFile } from 'node:fs/promises';
import { chunksOf } from '@heartland/shared/batch';
import { stableId } from '@heartland/shared/ids';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { parse } from 'yaml';
import { Article } from '../article/article.entity.js';
import { SlugRedirect } from '../article/slug-redirect.entity.js';
import { Author } from '../author/author.entity.js';
import { EditionAgency, EditionAuthor, EditionTopic } from '../edition/edition-links.entity.js';
import { Edition } from '../edition/edition.entity.js';
import { Topic } from '../topic/topic.entity.js';
import { readArticleFile, type ArticleFile } from './article-file.js';
import { rowsOfArticle } from './article-rows.js';
import { topicRowsOf } from './topic-tree.js';

/** `services/editorial/seed`, seen from `src/seed` and `dist/seed` alike. */
const SEED = new URL('../../seed/', import.meta.url);

/** Reads the articles of the seed in the order of their names. */
export async function readSeedArticles(): Promise<ArticleFile[]> {
  const folder = new URL('articles/', SEED);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => readArticleFile(name, await readFile(new URL(name, folder), 'utf8'))));
}

/** The authors of the seed, in the order of their file. */
export async function readSeedAuthors(): Promise<Author[]> {
  const authors = parse(await readFile(new URL('authors.yaml', SEED), 'utf8')) as Omit<Author, 'id'>[];
  return authors.map((author) => ({ ...author, id: stableId('Author', author.slug) }));
}

/** The topics of the vocabulary as the rows that are stored, each before those below it. */
export async function readSeedTopics(): Promise<Topic[]> {
  return topicRowsOf(await readFile(new URL('topics.yaml', SEED), 'utf8'));
}

/** Fills an empty database with the topics of the vocabulary, the authors and the articles of the seed. */
export async function seedIfEmpty(
  dataSource: DataSource,
  log: (line: string) => void = () => undefined,
): Promise<void> {
  if (await dataSource.getRepository(Topic).existsBy({})) return;
  const rows = (await readSeedArticles()).map(rowsOfArticle);
  log(`Seeding ${rows.length} articles ...`);
  const authors = await readSeedAuthors();
  const topics = await readSeedTopics();
  await dataSource.transaction(async (manager) => {
    const insert = async (entity: EntityTarget<ObjectLiteral>, values: object[]) => {
      for (const chunk of chunksOf(values)) await manager.insert(entity, chunk);
    };
    await insert(Topic, topics);
    await insert(Author, authors);
    await insert(
      Article,
      rows.map(({ article }) => article),
    );
    await insert(
      Edition,
      rows.map(({ edition }) => edition),
    );
    await insert(
      EditionAuthor,
      rows.flatMap((row) => row.authors),
    );
    await insert(
      EditionTopic,
      rows.flatMap((row) => row.topics),
    );
    await insert(
      EditionAgency,
      rows.flatMap((row) => row.agencies),
    );
    await insert(
      SlugRedirect,
      rows.flatMap((row) => row.redirects),
    );
  });
}
