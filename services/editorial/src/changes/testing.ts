import { ChangeFeed } from '@heartland/shared/changes/change-feed';
import { ChangeRepository } from '@heartland/shared/changes/change.repository';
import type { ChangesArgs } from '@heartland/shared/changes/change.args';
import { CursorCodec } from '@heartland/shared/cursor';
import { newId } from '@heartland/shared/ids';
import { createTestDatabase } from '@heartland/shared/testing';
import type { DataSource, EntityManager } from 'typeorm';
import type { ArticleStatus } from '../article/article.lifecycle.js';
import { liveCondition } from '../article/article.lifecycle.js';
import { ArticleRepository } from '../article/article.repository.js';
import { createEditorialDatabase } from '../data-source.js';
import { changeArticleSlug } from '../desk/change-slug.service.js';
import { createArticle } from '../desk/create-article.service.js';
import { transitionArticle } from '../desk/transition.service.js';
import { updateArticleDraft } from '../desk/update-draft.service.js';
import type { Work } from '../mutation/mutations.service.js';
import { UserError } from '../mutation/user-error.js';
import { ArticleChanges } from './article-changes.loader.js';
import type { ArticleChangePage } from './change.type.js';
import { FOLLOWED_ARTICLES } from './followed-articles.js';

export interface ChangesWorld {
  dataSource: DataSource;
  cursors: CursorCodec;
  /** The desk, as a publisher: every change in a transaction of its own, or within another one. */
  desk(now: Date, manager?: EntityManager): Desk;
  /** A page of the feed, as a request of its own. */
  page(args: ChangesArgs, now: Date): Promise<ArticleChangePage>;
  /** What readers see at an instant: titles by id. */
  live(now: Date): Promise<[id: string, title: string][]>;
  close(): Promise<void>;
}

/** An empty editorial database with one author, and the changes of its articles. */
export async function openChangesWorld(onStatement?: (sql: string) => void): Promise<ChangesWorld> {
  const database = await createTestDatabase();
  const service = createEditorialDatabase({ url: database.url, ...(onStatement && { onStatement }) });
  const dataSource = await service.connection();
  const actorId = newId('Author');
  await dataSource.query(`insert into author (id, slug, name) values ($1, 'a', 'A')`, [actorId]);
  const cursors = new CursorCodec('a secret');
  const repository = new ChangeRepository(dataSource, FOLLOWED_ARTICLES);
  const articles = new ArticleRepository(dataSource);
  return {
    dataSource,
    cursors,
    desk: (now, manager = dataSource.manager) => new Desk(manager, actorId, now),
    page: (args, now) => new ArticleChanges(new ChangeFeed(repository, cursors, now), articles).page(args),
    live: async (now) => {
      const rows = await dataSource.query<{ id: string; title: string }[]>(
        `select a.id, e.title from article a join edition e on e.article_id = a.id
         where ${liveCondition('$1::timestamptz')} order by a.id`,
        [now],
      );
      return rows.map(({ id, title }) => [id, title]);
    },
    close: async () => {
      await service.close();
      await database.drop();
    },
  };
}

/** What a publisher does. What the rules refuse changes nothing, and answers false. */
export class Desk {
  constructor(
    private readonly manager: EntityManager,
    private readonly actorId: string,
    private readonly now: Date,
  ) {}

  /** A first draft. @returns its id */
  async create(title: string): Promise<string> {
    let id = '';
    await this.does(async (work) => void (id = (await createArticle(work, { title, slug: freshSlug() })).articleId));
    return id;
  }

  async publish(title: string): Promise<string> {
    const id = await this.create(title);
    await this.move(id, 'IN_REVIEW');
    await this.move(id, 'PUBLISHED');
    return id;
  }

  move(id: string, to: ArticleStatus, at?: Date): Promise<boolean> {
    return this.does(async (work) => transitionArticle(work, { ...(await this.opened(work, id)), to, at: at ?? null }));
  }

  write(id: string, title: string): Promise<boolean> {
    return this.does(async (work) => updateArticleDraft(work, { ...(await this.opened(work, id)), title }));
  }

  rename(id: string): Promise<boolean> {
    return this.does(async (work) => changeArticleSlug(work, { ...(await this.opened(work, id)), slug: freshSlug() }));
  }

  private async does(change: (work: Work) => Promise<unknown>): Promise<boolean> {
    const { now } = this;
    const actor = { id: this.actorId, role: 'PUBLISHER' } as const;
    const emit = () => Promise.resolve();
    try {
      await this.manager.transaction((manager) => change({ manager, actor, now, emit }));
      return true;
    } catch (error) {
      if (error instanceof UserError) return false;
      throw error;
    }
  }

  private async opened({ manager }: Work, id: string): Promise<{ id: string; expectedVersion: number }> {
    const [{ version }] = await manager.query('select version from article where id = $1', [id]);
    return { id, expectedVersion: version };
  }
}

/** Slugs have no underscores. */
const freshSlug = () => newId('Article').replace('_', '-');
