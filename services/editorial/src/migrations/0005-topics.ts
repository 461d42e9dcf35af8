import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'text collate "C"';

export class Topics1764500000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table topic
        add column parent_id ${ID} references topic check (parent_id <> id),
        add column position integer,
        add column version integer not null default 1`);
    await runner.query(`
      update topic t set position = o.place from (
        select id, row_number() over (order by name collate "C", id) - 1 as place from topic) o
      where o.id = t.id`);
    // Checked at the end of a statement, so that one statement can put siblings into another order.
    await runner.query(`
      alter table topic
        alter column position set not null,
        alter column version drop default,
        add check (position >= 0),
        add constraint topic_place unique nulls not distinct (parent_id, position) deferrable`);
    await runner.query(`drop index topic_by_name`);
    await runner.query(`
      create table topic_redirect (
        from_id ${ID} primary key,
        from_slug text not null unique,
        topic_id ${ID} not null references topic,
        since timestamptz(3) not null
      )`);
    await runner.query(`create index topic_redirect_of_topic on topic_redirect (topic_id)`);
    await runner.query(`
      create table topic_change (
        id bigint generated always as identity primary key,
        topic_id ${ID} not null references topic,
        slug text not null,
        kind text not null check (kind in ('CREATED', 'UPDATED', 'MOVED', 'MERGED')),
        at timestamptz(3) not null,
        by ${ID} not null references author,
        details jsonb not null
      )`);
    await runner.query(`create index topic_change_of_topic on topic_change (topic_id, id)`);
    await runner.query(`alter table edition add column topics_chosen boolean not null default false`);
    // Topics that an edition has were all chosen until now.
    await runner.query(`
      update edition e set topics_chosen = true
      where exists (select from edition_topic l where l.edition_id = e.id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table edition drop column topics_chosen`);
    await runner.query(`drop table topic_change, topic_redirect`);
    await runner.query(`alter table topic drop column parent_id, drop column position, drop column version`);
    await runner.query(`create index topic_by_name on topic (name collate "C", id)`);
  }
}
