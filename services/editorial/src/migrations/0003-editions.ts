import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'text collate "C"';

/** What hangs on an edition rather than on its article: a draft must not touch what readers see. */
const LINKS = {
  topic: 'topic_id, position, weight',
  author: 'author_id, position',
  agency: 'agency_id',
} as const;

export class Editions1764300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // For the constraint that no two intervals of an article overlap; a trusted extension, which the owner of a database may create.
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(`
      alter table article
        add column translation_group ${ID},
        add column version integer not null default 1,
        add column created_at timestamptz(3),
        add column changed_at timestamptz(3)`);
    await runner.query(`
      update article set translation_group = id, changed_at = modified_at, created_at = least(published_at, modified_at)`);
    await runner.query(`
      alter table article
        alter column translation_group set not null,
        alter column version drop default,
        alter column created_at set not null,
        alter column changed_at set not null,
        add unique (translation_group, locale)`);
    await runner.query(`
      create table edition (
        id ${ID} primary key,
        article_id ${ID} not null references article on delete cascade,
        number integer not null check (number > 0),
        title text not null,
        summary text not null,
        blocks jsonb not null,
        schema_version integer not null,
        seo_title text,
        seo_description text,
        noindex boolean not null,
        hero_image_id ${ID},
        match_profile jsonb not null,
        stage text not null check (
          stage in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'SETTLED', 'SUPERSEDED', 'DISCARDED')),
        live_from timestamptz(3),
        live_until timestamptz(3),
        minor boolean not null,
        modified_at timestamptz(3) not null,
        created_at timestamptz(3) not null,
        created_by ${ID} references author,
        comment text,
        changed_in xid8 not null default pg_current_xact_id(),
        unique (article_id, number),
        check ((stage = 'SETTLED') = (live_from is not null)),
        check (live_until >= live_from),
        constraint edition_one_at_a_time
          exclude using gist (article_id with =, tstzrange(live_from, live_until) with &&) where (stage = 'SETTLED')
      )`);
    await runner.query(`
      create unique index edition_one_draft on edition (article_id)
        where stage in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED')`);
    await runner.query(`
      create index edition_timeline on edition (article_id, live_from, live_until) where stage = 'SETTLED'`);
    await runner.query(
      `create trigger edition_changed before update on edition for each row execute function stamp_change()`,
    );
    await runner.query(`create index edition_changed_in on edition (changed_in)`);
    await runner.query(`
      insert into edition
        select a.id || '.1', a.id, 1, a.title, a.summary, a.blocks, a.schema_version, null, null, false, null,
          a.match_profile, case when a.published_at is null then 'DRAFT' else 'SETTLED' end,
          a.published_at, a.withdrawn_at, false, a.modified_at, a.created_at, null, null
        from article a`);
    await this.createLinks(runner);
    await runner.query(`
      alter table article
        drop column title, drop column summary, drop column blocks, drop column schema_version,
        drop column withdrawn_at, drop column modified_at, drop column match_profile`);
    await runner.query(`create index article_newest on article (coalesce(published_at, changed_at) desc, id desc)`);
    await runner.query(`alter table slug_redirect add column since timestamptz(3) not null default now()`);
    await runner.query(`alter table slug_redirect alter column since drop default`);
    await runner.query(`create index slug_redirect_of_article on slug_redirect (article_id)`);
    await runner.query(`
      create table workflow_transition (
        id bigint generated always as identity primary key,
        edition_id ${ID} not null references edition on delete cascade,
        at timestamptz(3) not null,
        from_status text not null,
        to_status text not null,
        effective_at timestamptz(3),
        by ${ID} not null references author,
        comment text
      )`);
    await runner.query(`create index workflow_transition_of_edition on workflow_transition (edition_id, id)`);
    await runner.query(`
      create table idempotency_key (
        actor_id ${ID} not null references author on delete cascade,
        key text not null,
        input_hash text not null,
        answer jsonb not null,
        used_at timestamptz(3) not null,
        primary key (actor_id, key)
      )`);
    await runner.query(`create index idempotency_key_oldest on idempotency_key (used_at)`);
  }

  private async createLinks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table edition_author (
        edition_id ${ID} not null references edition on delete cascade,
        author_id ${ID} not null references author,
        position integer not null,
        primary key (edition_id, author_id)
      )`);
    await runner.query(`
      create table edition_topic (
        edition_id ${ID} not null references edition on delete cascade,
        topic_id ${ID} not null references topic,
        position integer not null,
        weight real not null,
        primary key (edition_id, topic_id)
      )`);
    await runner.query(`
      create table edition_agency (
        edition_id ${ID} not null references edition on delete cascade,
        agency_id ${ID} not null,
        primary key (edition_id, agency_id)
      )`);
    for (const [of, columns] of Object.entries(LINKS)) {
      await runner.query(
        `insert into edition_${of} (edition_id, ${columns}) select article_id || '.1', ${columns} from article_${of}`,
      );
      await runner.query(`create index edition_of_${of} on edition_${of} (${of}_id, edition_id)`);
    }
    await runner.query(`drop table article_agency, article_topic, article_author`);
    await runner.query(`drop index article_newest`);
  }

  async down(): Promise<void> {
    throw new Error('Editions cannot be taken back: an article of one edition cannot hold the others.');
  }
}
