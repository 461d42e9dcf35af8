import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Images1764400000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table image (
        id text collate "C" primary key,
        filename text,
        format text not null check (format in ('JPEG', 'PNG', 'WEBP', 'AVIF')),
        bytes integer not null check (bytes > 0),
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        width integer check (width > 0),
        height integer check (height > 0),
        average_color text check (average_color ~ '^#[0-9a-f]{6}$'),
        alt text not null check (alt ~ '\\S'),
        caption text,
        credit text,
        focal_x double precision not null check (focal_x between 0 and 1),
        focal_y double precision not null check (focal_y between 0 and 1),
        requested_at timestamptz(3) not null,
        uploaded_at timestamptz(3),
        uploaded_by text collate "C" references author,
        check (uploaded_at is null or num_nulls(sha256, width, height, average_color) = 0)
      )`);
    await runner.query(`create index image_newest on image (uploaded_at desc, id desc) where uploaded_at is not null`);
    await runner.query(`create index image_awaited on image (requested_at) where uploaded_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table image`);
  }
}
