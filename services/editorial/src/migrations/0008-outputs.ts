import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changes at an instant is found by it: for the feed of changes, and for how long a feed or sitemap may be kept. */
export class Outputs1764800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index edition_begins on edition (live_from, article_id) where stage = 'SETTLED'`);
    await runner.query(`create index edition_ends on edition (live_until, article_id) where stage = 'SETTLED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index edition_begins, edition_ends`);
  }
}
