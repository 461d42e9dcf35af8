import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids sort by bytes, so that keyset pages are the same under every collation of the cluster. */
const ID = 'text collate "C"';

export class VacanciesAndAgencies1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agency (
        id ${ID} primary key,
        slug text not null unique,
        name text not null,
        type text not null,
        ori text unique,
        region_code text,
        county text,
        city text,
        population integer,
        sworn_count integer,
        community_size text not null,
        latitude double precision,
        longitude double precision,
        geo_precision text not null,
        website text
      )`);
    await runner.query(`
      create table feed_source (
        id ${ID} primary key,
        name text not null unique,
        kind text not null
      )`);
    await runner.query(`
      create table vacancy (
        id ${ID} primary key,
        slug text not null unique,
        title text not null,
        summary text not null,
        description text not null,
        posted_at timestamptz(3) not null,
        valid_through timestamptz(3),
        closed_at timestamptz(3),
        closed_reason text,
        agency_id ${ID} not null references agency,
        position_type text not null,
        employment_types text[] not null,
        work_arrangement text not null,
        locations jsonb not null,
        pay jsonb,
        requirements jsonb not null,
        application jsonb not null,
        topics jsonb not null,
        topic_keys text[] not null,
        region_code text,
        agency_type text not null,
        community_size text not null,
        feed_id ${ID} not null references feed_source,
        external_id text not null,
        source_url text,
        first_seen_at timestamptz(3) not null,
        last_seen_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        checksum text not null,
        match_profile jsonb not null,
        profile_key text not null,
        unique (feed_id, external_id),
        check ((closed_at is null) = (closed_reason is null)),
        check (valid_through is null or valid_through >= posted_at)
      )`);
    await runner.query(`
      create table vacancy_slug_history (
        slug text primary key,
        vacancy_id ${ID} not null references vacancy on delete cascade
      )`);
    await runner.query(`create index vacancy_newest on vacancy (posted_at desc, id desc)`);
    await runner.query(`create index vacancy_of_agency on vacancy (agency_id, posted_at desc, id desc)`);
    await runner.query(`create index vacancy_of_region on vacancy (region_code, posted_at desc, id desc)`);
    await runner.query(`create index vacancy_of_profile on vacancy (profile_key, posted_at desc, id desc)`);
    await runner.query(`create index vacancy_of_topic on vacancy using gin (topic_keys)`);
    await runner.query(`
      create table import_run (
        id ${ID} primary key,
        feed_id ${ID} not null references feed_source,
        started_at timestamptz(3) not null,
        outcome text not null,
        seen integer not null,
        created integer not null,
        updated integer not null,
        unchanged integer not null,
        rejected integer not null
      )`);
    await runner.query(`create index import_run_of_feed on import_run (feed_id, started_at desc, id desc)`);
    await runner.query(`
      create table import_issue (
        id bigint generated always as identity primary key,
        run_id ${ID} not null references import_run on delete cascade,
        position integer not null,
        external_id text,
        field text,
        message text not null
      )`);
    await runner.query(`create index import_issue_of_run on import_issue (run_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table import_issue, import_run, vacancy_slug_history, vacancy, feed_source, agency`);
  }
}
