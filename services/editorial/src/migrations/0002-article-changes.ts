import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the index of articles in memory needs of the table; the scores by profile are worked out in memory now. */
export class ArticleChanges1763850000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table article_profile`);
    // The transaction that last wrote the article: with a snapshot it says what a reader has not seen yet.
    await runner.query(`alter table article add column changed_in xid8 not null default pg_current_xact_id()`);
    await runner.query(`
      create function stamp_change() returns trigger language plpgsql as $$
      begin
        new.changed_in := pg_current_xact_id();
        return new;
      end $$`);
    await runner.query(`
      create trigger article_changed before update on article for each row execute function stamp_change()`);
    await runner.query(`create index article_changed_in on article (changed_in)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger article_changed on article`);
    await runner.query(`drop function stamp_change`);
    await runner.query(`alter table article drop column changed_in`);
    await runner.query(`
      create table article_profile (
        profile_key text not null,
        article_id text collate "C" not null references article on delete cascade,
        score real not null,
        primary key (profile_key, article_id)
      )`);
    await runner.query(`create index article_best_of_profile on article_profile (profile_key, score desc, article_id)`);
    await runner.query(`create index article_profile_of_article on article_profile (article_id)`);
  }
}
