import { Database, migrate } from '@heartland/shared/database';
import type { DataSource } from 'typeorm';
import {
  ArticleAgency,
  ArticleAuthor,
  ArticleProfileScore,
  ArticleTopicLink,
  SlugRedirect,
} from './article/article-links.entity.js';
import { Article } from './article/article.entity.js';
import { Author } from './author/author.entity.js';
import { Articles1763800000001 } from './migrations/0001-articles.js';
import { Topic } from './topic/topic.entity.js';

export interface EditorialDatabaseOptions {
  /** PostgreSQL URL. */
  url: string;
  onStatement?: ((sql: string) => void) | undefined;
  /** What else to do when it is first connected to, after the migrations. */
  prepare?: (dataSource: DataSource) => Promise<void>;
}

/** The database of the editorial service; it is migrated when it is first connected to. */
export function createEditorialDatabase({ url, onStatement, prepare }: EditorialDatabaseOptions): Database {
  return new Database(
    {
      url,
      onStatement,
      applicationName: 'heartland-editorial',
      entities: [
        Article,
        ArticleAuthor,
        ArticleTopicLink,
        ArticleAgency,
        ArticleProfileScore,
        SlugRedirect,
        Author,
        Topic,
      ],
      migrations: [Articles1763800000001],
    },
    async (dataSource) => {
      await migrate(dataSource);
      await prepare?.(dataSource);
    },
  );
}
