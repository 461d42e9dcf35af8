import { unseen } from '@heartland/shared/snapshot';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import type { DataSource } from 'typeorm';
import { storedOverrides, type OverrideJson, type StoredOverride } from '../override/stored-override.js';

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

/** What was written since a snapshot of the database, and the snapshot that has seen it. */
export interface Changes {
  /** Text of a `pg_snapshot`. */
  seen: string;
  editions: ChangedEdition[];
  overrides: StoredOverride[];
}

const COLUMNS = `
  e.id, e.article_id as "articleId", a.locale, a.translation_group as "translationGroup", a.published_at as "publishedAt", e.live_from as "liveFrom",
  e.live_until as "liveUntil", e.match_profile as profile`;

/** Editions that are read at a time: a profile takes some 3 kB until it is packed. */
const BATCH = 1_000;

/** The editions and overrides as the index reads them. */
export class ArticleIndexRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes stamps of another cluster, which a restored dump brings, stamps of this one: they would be news for ever. */
  async adoptRestored(): Promise<void> {
    for (const table of ['edition', 'relevance_override']) {
      await this.dataSource.query(
        `update ${table} set changed_in = pg_current_xact_id() where changed_in >= pg_snapshot_xmax(pg_current_snapshot())`,
      );
    }
  }

  /**
   * Reads every edition that readers see at an instant or later, and every override that nobody took back.
   * @returns the overrides, and the snapshot that all of it belongs to
   */
  async readAll(now: Date, visit: (edition: ChangedEdition) => void): Promise<Omit<Changes, 'editions'>> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [{ seen, overrides }] = (await manager.query(
        `select pg_current_snapshot()::text as seen,
           (select json_agg(v) from relevance_override v where v.withdrawn_at is null) as overrides`,
      )) as [{ seen: string; overrides: OverrideJson[] | null }];
      for (let last = ''; ;) {
        const editions: ChangedEdition[] = await manager.query(
          `select ${COLUMNS} from edition e join article a on a.id = e.article_id
           where e.id > $1 and e.stage = 'SETTLED' and (e.live_until is null or e.live_until > $2)
           order by e.id limit ${BATCH}`,
          [last, now],
        );
        editions.forEach(visit);
        if (editions.length < BATCH) return { seen, overrides: storedOverrides(overrides) };
        last = editions.at(-1)!.id;
      }
    });
  }

  /** What a reader with this snapshot has not seen; one statement. */
  async changesSince(seen: string): Promise<Changes> {
    const rows: ({ seen: string; overrides: OverrideJson[] | null } & ChangedEdition)[] = await this.dataSource.query(
      `select s.seen::text, ${COLUMNS},
         (select json_agg(v) from relevance_override v where ${unseen('v')}) as overrides
       from pg_current_snapshot() s(seen)
       left join edition e on ${unseen('e')} left join article a on a.id = e.article_id`,
      [seen],
    );
    const { overrides } = rows[0]!;
    return {
      seen: rows[0]!.seen,
      editions: rows.filter(({ id }) => id !== null),
      overrides: storedOverrides(overrides),
    };
  }
}
