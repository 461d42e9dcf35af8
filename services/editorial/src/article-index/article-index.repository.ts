import { unseen } from '@heartland/shared/snapshot';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import type { DataSource } from 'typeorm';

/** An article that was written; without a date of publication it is a draft. */
export interface ChangedArticle {
  id: string;
  locale: string;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  profile: ArticleProfile;
}

/** Articles that were written since a snapshot of the database, and the snapshot that has seen them. */
export interface ArticleChanges {
  /** Text of a `pg_snapshot`. */
  seen: string;
  articles: ChangedArticle[];
}

const COLUMNS = `
  a.id, a.locale, a.published_at as "publishedAt", a.withdrawn_at as "withdrawnAt", a.match_profile as profile`;

/** Articles that are read at a time: a profile takes some 3 kB until it is packed. */
const BATCH = 1_000;

/** The articles as the index reads them. */
export class ArticleIndexRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes stamps of another cluster, which a restored dump brings, stamps of this one: they would be news for ever. */
  async adoptRestored(): Promise<void> {
    await this.dataSource.query(
      `update article set changed_in = pg_current_xact_id() where changed_in >= pg_snapshot_xmax(pg_current_snapshot())`,
    );
  }

  /** Reads every article. @returns the snapshot that all of them belong to */
  async readAll(visit: (article: ChangedArticle) => void): Promise<string> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [{ seen }] = (await manager.query(`select pg_current_snapshot()::text as seen`)) as [{ seen: string }];
      for (let last = ''; ;) {
        const articles: ChangedArticle[] = await manager.query(
          `select ${COLUMNS} from article a where a.id > $1 order by a.id limit ${BATCH}`,
          [last],
        );
        articles.forEach(visit);
        if (articles.length < BATCH) return seen;
        last = articles.at(-1)!.id;
      }
    });
  }

  /** What a reader with this snapshot has not seen; one statement. */
  async changesSince(seen: string): Promise<ArticleChanges> {
    const rows: ({ seen: string } & ChangedArticle)[] = await this.dataSource.query(
      `select s.seen::text, ${COLUMNS} from pg_current_snapshot() s(seen) left join article a on ${unseen('a')}`,
      [seen],
    );
    return { seen: rows[0]!.seen, articles: rows.filter(({ id }) => id !== null) };
  }
}
