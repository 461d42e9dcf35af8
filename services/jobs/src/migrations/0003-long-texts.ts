import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that may leave the row when it is longer than a quarter of a page, the longest first. */
const LONG = ['description', 'match_profile', 'requirements', 'application', 'summary'];

/**
 * Long texts are stored as they are. PostgreSQL tried to compress every column of every row, and got 1 to 2 % out of
 * texts of two kilobytes for half of its processor time: 250 µs for a row, 140 without (20,000 rows by COPY).
 */
export class LongTexts1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of LONG) await runner.query(`alter table vacancy alter column ${column} set storage external`);
    await runner.query(`alter table vacancy reset (toast_tuple_target)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of LONG) await runner.query(`alter table vacancy alter column ${column} set storage extended`);
    await runner.query(`alter table vacancy set (toast_tuple_target = 256)`);
  }
}
