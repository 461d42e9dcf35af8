import type { CursorCodec } from '@heartland/shared/cursor';
import type { DataSource } from 'typeorm';
import type { ArticleIndexSync } from './article-index/article-index-sync.js';
import { ArticleListRepository } from './article/article-list.repository.js';
import { ArticleLists } from './article/article-list.loader.js';
import { fallbacksOf } from './article/locale-fallback.js';
import { lookUp } from './article/article-lookup.js';
import { isLive } from './article/article.lifecycle.js';
import { createArticleById } from './article/article.loader.js';
import { ArticleRepository } from './article/article.repository.js';
import { createAuthorById } from './author/author.loader.js';
import { AuthorRepository } from './author/author.repository.js';
import { createEditionLoaders } from './edition/edition.loader.js';
import { EditionRepository } from './edition/edition.repository.js';
import { createTopicById, createTopicBySlug } from './topic/topic.loader.js';
import { TopicRepository } from './topic/topic.repository.js';
import { RelevantArticles } from './vacancy/relevant-articles.loader.js';

/** All that a resolver may use, made anew for every request: its loaders batch and remember within the request. */
export function createContext(dataSource: DataSource, index: ArticleIndexSync, cursors: CursorCodec, now: Date) {
  const articles = new ArticleRepository(dataSource);
  const authors = new AuthorRepository(dataSource);
  const topics = new TopicRepository(dataSource);
  const lists = new ArticleListRepository(dataSource);
  const articleById = createArticleById(articles, now);
  const editions = createEditionLoaders(new EditionRepository(dataSource));
  return {
    now,
    cursors,
    authors,
    authorById: createAuthorById(authors),
    topics,
    topicById: createTopicById(topics),
    topicBySlug: createTopicBySlug(topics),
    /** An article that readers see. */
    visibleArticle: async (id: string) => {
      const article = await articleById.load(id);
      return article && isLive(article, now) ? article : null;
    },
    articleLookup: async (slug: string, locale: string) => {
      const found = await articles.bySlug(slug, fallbacksOf(locale), now);
      for (const { editionId, blocks } of found) editions.blocks.prime(editionId, { id: editionId, blocks });
      return lookUp(found, now);
    },
    articleLists: new ArticleLists(lists, articleById, cursors, now),
    relevantArticles: new RelevantArticles(() => index.current(), articleById, cursors, now),
    blocksOf: async (editionId: string) => (await editions.blocks.load(editionId))!.blocks,
    matchProfileOf: async (editionId: string) => (await editions.matchProfile.load(editionId))!.matchProfile,
    authorsOf: (editionId: string) => editions.authors.load(editionId),
    topicsOf: async (editionId: string) =>
      (await editions.topics.load(editionId)).map((topic) => ({
        topic,
        weight: topic.weight,
        primary: topic.position === 0,
      })),
    agenciesOf: (editionId: string) => editions.agencies.load(editionId),
  };
}

export type EditorialContext = ReturnType<typeof createContext>;
