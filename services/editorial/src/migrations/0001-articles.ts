import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids sort by bytes, so that keyset pages are the same under every collation of the cluster. */
const ID = 'text collate "C"';

export class Articles1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table author (
        id ${ID} primary key,
        slug text not null unique,
        name text not null,
        bio text
      )`);
    await runner.query(`
      create table topic (
        id ${ID} primary key,
        slug text not null unique,
        name text not null,
        description text not null,
        synonyms text[] not null
      )`);
    await runner.query(`create index topic_by_name on topic (name collate "C", id)`);
    await runner.query(`
      create table article (
        id ${ID} primary key,
        locale text not null,
        slug text not null,
        title text not null,
        summary text not null,
        blocks jsonb not null,
        schema_version integer not null,
        published_at timestamptz(3),
        withdrawn_at timestamptz(3),
        modified_at timestamptz(3) not null,
        match_profile jsonb not null,
        unique (locale, slug),
        check (withdrawn_at is null or withdrawn_at > published_at)
      )`);
    await runner.query(`create index article_newest on article (coalesce(published_at, modified_at) desc, id desc)`);
    await runner.query(`
      create table article_author (
        article_id ${ID} not null references article on delete cascade,
        author_id ${ID} not null references author,
        position integer not null,
        primary key (article_id, author_id)
      )`);
    await runner.query(`create index article_of_author on article_author (author_id, article_id)`);
    await runner.query(`
      create table article_topic (
        article_id ${ID} not null references article on delete cascade,
        topic_id ${ID} not null references topic,
        position integer not null,
        weight real not null,
        primary key (article_id, topic_id)
      )`);
    await runner.query(`create index article_of_topic on article_topic (topic_id, article_id)`);
    await runner.query(`
      create table article_agency (
        article_id ${ID} not null references article on delete cascade,
        agency_id ${ID} not null,
        primary key (article_id, agency_id)
      )`);
    await runner.query(`create index article_of_agency on article_agency (agency_id, article_id)`);
    await runner.query(`
      create table article_profile (
        profile_key text not null,
        article_id ${ID} not null references article on delete cascade,
        score real not null,
        primary key (profile_key, article_id)
      )`);
    await runner.query(`create index article_best_of_profile on article_profile (profile_key, score desc, article_id)`);
    await runner.query(`create index article_profile_of_article on article_profile (article_id)`);
    await runner.query(`
      create table slug_redirect (
        locale text not null,
        from_slug text not null,
        article_id ${ID} not null references article on delete cascade,
        primary key (locale, from_slug)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table slug_redirect, article_profile, article_agency, article_topic, article_author, article, topic, author`,
    );
  }
}
