import type { CursorCodec } from '@heartland/shared/cursor';
import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { ArticleIndexSync } from './article-index/article-index-sync.js';
import { ArticleListRepository } from './article/article-list.repository.js';
import { ArticleLists } from './article/article-list.loader.js';
import { lookUp } from './article/article-lookup.js';
import { statusOf } from './article/article.lifecycle.js';
import {
  createAgencyLinks,
  createArticleById,
  createAuthorLinks,
  createBlocksById,
  createMatchProfileById,
  createTopicLinks,
} from './article/article.loader.js';
import { ArticleRepository } from './article/article.repository.js';
import { createAuthorById } from './author/author.loader.js';
import { AuthorRepository } from './author/author.repository.js';
import { createTopicById, createTopicBySlug } from './topic/topic.loader.js';
import { TopicRepository } from './topic/topic.repository.js';
import { RelevantArticles } from './vacancy/relevant-articles.loader.js';

/** All that a resolver may use, made anew for every request: its loaders batch and remember within the request. */
export function createContext(dataSource: DataSource, index: ArticleIndexSync, cursors: CursorCodec, now: Date) {
  const articles = new ArticleRepository(dataSource);
  const authors = new AuthorRepository(dataSource);
  const topics = new TopicRepository(dataSource);
  const lists = new ArticleListRepository(dataSource);
  const articleById = createArticleById(articles);
  const blocksById = createBlocksById(articles);
  const matchProfileById = createMatchProfileById(articles);
  const authorById = createAuthorById(authors);
  const topicById = createTopicById(topics);
  const authorLinks = createAuthorLinks(articles);
  const topicLinks = createTopicLinks(articles);
  return {
    now,
    cursors,
    authors,
    authorById,
    topics,
    topicById,
    topicBySlug: createTopicBySlug(topics),
    agencyLinks: createAgencyLinks(articles),
    /** An article that readers see. */
    visibleArticle: async (id: string) => {
      const article = await articleById.load(id);
      return article && statusOf(article, now) === 'PUBLISHED' ? article : null;
    },
    blocksOf: async (articleId: string) => (await blocksById.load(articleId))!.blocks,
    matchProfileOf: async (articleId: string) => (await matchProfileById.load(articleId))!.matchProfile,
    articleLookup: (slug: string, locale: string) => lookUp(slug, locale, articles, now),
    articleLists: new ArticleLists(lists, articleById, cursors, now),
    relevantArticles: new RelevantArticles(() => index.current(), articleById, cursors, now),
    authorsOf: async (articleId: string) =>
      linked(
        authorById,
        (await authorLinks.load(articleId)).map(({ authorId }) => authorId),
      ),
    topicsOf: async (articleId: string) => {
      const links = await topicLinks.load(articleId);
      const found = await linked(
        topicById,
        links.map(({ topicId }) => topicId),
      );
      return links.map(({ weight, position }, index) => ({ topic: found[index]!, weight, primary: position === 0 }));
    },
  };
}

export type EditorialContext = ReturnType<typeof createContext>;

/** The rows that links lead to; the database holds that each exists. */
async function linked<Row>(loader: DataLoader<string, Row | null>, ids: string[]): Promise<Row[]> {
  return Promise.all(ids.map(async (id) => (await loader.load(id))!));
}
