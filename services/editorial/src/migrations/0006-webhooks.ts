import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'text collate "C"';

export class Webhooks1764600000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        id ${ID} primary key,
        url text not null,
        events text[] not null check (cardinality(events) > 0),
        enabled boolean not null,
        gone_at timestamptz(3),
        secret_number integer not null check (secret_number > 0),
        former_secret_until timestamptz(3),
        created_at timestamptz(3) not null,
        created_by ${ID} not null references author,
        check (not enabled or gone_at is null)
      )`);
    await runner.query(`
      create table webhook_event (
        id ${ID} primary key,
        type text not null,
        at timestamptz(3) not null,
        body text not null
      )`);
    await runner.query(`create index webhook_event_oldest on webhook_event (at)`);
    await runner.query(`
      create table webhook_delivery (
        id ${ID} primary key,
        webhook_id ${ID} not null references webhook on delete cascade,
        event_id ${ID} not null references webhook_event on delete cascade,
        status text not null check (status in ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
        failures integer not null check (failures >= 0),
        next_attempt_at timestamptz(3),
        created_at timestamptz(3) not null,
        unique (event_id, webhook_id),
        check ((status = 'PENDING') = (next_attempt_at is not null))
      )`);
    await runner.query(`
      create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at desc, id desc)`);
    await runner.query(`
      create table webhook_attempt (
        delivery_id ${ID} not null references webhook_delivery on delete cascade,
        number integer not null check (number > 0),
        at timestamptz(3) not null,
        http_status integer,
        duration integer not null check (duration >= 0),
        error text,
        response text,
        primary key (delivery_id, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table webhook_attempt, webhook_delivery, webhook_event, webhook`);
  }
}
