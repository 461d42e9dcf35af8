import { unseen } from '@heartland/shared/snapshot';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import type { DataSource } from 'typeorm';

/** An edition that was written; without an interval readers do not see it at any time. */
export interface ChangedEdition {
  id: string;
  articleId: string;
  locale: string;
  translationGroup: string;
  /** First publication of the article. */
  publishedAt: Date | null;
  liveFrom: Date | null;
  liveUntil: Date | null;
  profile: ArticleProfile;
}

/** Editions that were written since a snapshot of the database, and the snapshot that has seen them. */
export interface EditionChanges {
  /** Text of a `pg_snapshot`. */
  seen: string;
  editions: ChangedEdition[];
}

const COLUMNS = `
  e.id, e.article_id as "articleId", a.locale, a.translation_group as "translationGroup", a.published_at as "publishedAt", e.live_from as "liveFrom",
  e.live_until as "liveUntil", e.match_profile as profile`;

/** Editions that are read at a time: a profile takes some 3 kB until it is packed. */
const BATCH = 1_000;

/** The editions as the index reads them. */
export class ArticleIndexRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes stamps of another cluster, which a restored dump brings, stamps of this one: they would be news for ever. */
  async adoptRestored(): Promise<void> {
    await this.dataSource.query(
      `update edition set changed_in = pg_current_xact_id() where changed_in >= pg_snapshot_xmax(pg_current_snapshot())`,
    );
  }

  /** Reads every edition that readers see at an instant or later. @returns the snapshot that all of them belong to */
  async readAll(now: Date, visit: (edition: ChangedEdition) => void): Promise<string> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [{ seen }] = (await manager.query(`select pg_current_snapshot()::text as seen`)) as [{ seen: string }];
      for (let last = ''; ;) {
        const editions: ChangedEdition[] = await manager.query(
          `select ${COLUMNS} from edition e join article a on a.id = e.article_id
           where e.id > $1 and e.stage = 'SETTLED' and (e.live_until is null or e.live_until > $2)
           order by e.id limit ${BATCH}`,
          [last, now],
        );
        editions.forEach(visit);
        if (editions.length < BATCH) return seen;
        last = editions.at(-1)!.id;
      }
    });
  }

  /** What a reader with this snapshot has not seen; one statement. */
  async changesSince(seen: string): Promise<EditionChanges> {
    const rows: ({ seen: string } & ChangedEdition)[] = await this.dataSource.query(
      `select s.seen::text, ${COLUMNS} from pg_current_snapshot() s(seen)
       left join edition e on ${unseen('e')} left join article a on a.id = e.article_id`,
      [seen],
    );
    return { seen: rows[0]!.seen, editions: rows.filter(({ id }) => id !== null) };
  }
}
