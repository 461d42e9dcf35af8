import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'text collate "C"';

/** What editors say of articles and vacancies, and its log. */
export class RelevanceOverrides1765000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table relevance_override (
        id ${ID} primary key,
        article_id ${ID} not null references article on delete cascade,
        action text not null check (action in ('PIN', 'BLOCK')),
        scope text not null check (scope in ('VACANCY', 'PROFILE', 'ROLE', 'EVERYWHERE')),
        target ${ID} not null check ((target = '') = (scope = 'EVERYWHERE')),
        position integer check ((position is not null) = (action = 'PIN')),
        valid_from timestamptz(3),
        valid_through timestamptz(3) check (valid_through > valid_from),
        reason text not null,
        version integer not null,
        made_at timestamptz(3) not null,
        made_by ${ID} not null references author,
        withdrawn_at timestamptz(3),
        withdrawn_by ${ID} references author check ((withdrawn_by is null) = (withdrawn_at is null)),
        -- The transaction that last wrote it: with a snapshot it says what a reader has not seen yet.
        changed_in xid8 not null default pg_current_xact_id()
      )`);
    await runner.query(`
      create trigger relevance_override_changed before update on relevance_override
      for each row execute function stamp_change()`);
    await runner.query(`create index relevance_override_changed_in on relevance_override (changed_in)`);
    await runner.query(`create index relevance_override_of_article on relevance_override (article_id)`);
    await runner.query(`create index relevance_override_newest on relevance_override (made_at, id)`);
    await runner.query(`
      create table relevance_override_change (
        id bigint generated always as identity primary key,
        override_id ${ID} not null references relevance_override on delete cascade,
        kind text not null check (kind in ('MADE', 'CHANGED', 'WITHDRAWN')),
        at timestamptz(3) not null,
        by ${ID} not null references author,
        details jsonb not null
      )`);
    await runner.query(
      `create index relevance_override_change_of_override on relevance_override_change (override_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table relevance_override_change, relevance_override`);
  }
}
