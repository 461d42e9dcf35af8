import { isIdOf } from '@heartland/shared/ids';
import type { Article } from '../article/article.entity.js';
import { TimelineRepository, type Timeline } from '../edition/timeline.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { TopicNamesRepository } from '../topic/topic-names.repository.js';
import { DeskArticleRepository } from './desk-article.repository.js';

/** What every change of an article names. */
export interface ArticleChange {
  id: string;
  /** `version` of the article when it was read. */
  expectedVersion: number;
}

/** An article that is being changed, and by nobody else. */
export interface OpenArticle {
  article: Article;
  timeline: Timeline;
  /** Reads the number of its last edition. */
  lastNumber: () => Promise<number>;
}

/** What a mutation of an article answers. */
export interface ArticleAnswer {
  articleId: string;
  editionId: string;
}

/**
 * Opens an article for a change: locks it, and holds the version against the one that was read. An author changes
 * articles of their own only.
 * @throws UserError NOT_FOUND, VERSION_CONFLICT, FORBIDDEN
 */
export async function openArticle(
  { manager, actor, now }: Work,
  { id, expectedVersion }: ArticleChange,
): Promise<OpenArticle> {
  await new TopicNamesRepository(manager).holdTree();
  const articles = new DeskArticleRepository(manager, now);
  const article = isIdOf('Article', id) ? await articles.lock(id) : null;
  if (!article) throw userError('NOT_FOUND', 'id', `Expected the id of an article, received ${JSON.stringify(id)}.`);
  if (article.version !== expectedVersion) {
    const message = `Expected version ${article.version}, which the article has now, received ${expectedVersion}.`;
    throw userError('VERSION_CONFLICT', 'expectedVersion', message);
  }
  if (actor.role === 'AUTHOR' && !(await articles.isOf(id, actor.id))) {
    throw userError('FORBIDDEN', 'id', 'Expected an article of your own, received one of others.');
  }
  const timeline = await new TimelineRepository(manager, now).of(id);
  return { article, timeline, lastNumber: () => articles.lastNumber(id) };
}
