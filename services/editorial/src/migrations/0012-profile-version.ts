import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which version of the vocabulary the match profiles of all editions were made that readers see or will see. */
export class ProfileVersion1765200000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table edition_profile_state (
        singleton boolean primary key default true check (singleton),
        version text not null
      )`);
    await runner.query(`insert into edition_profile_state (version) values ('')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table edition_profile_state`);
  }
}
