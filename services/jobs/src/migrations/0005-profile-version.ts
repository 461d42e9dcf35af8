import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which version of the vocabulary the match profiles of all vacancies were made, and how far a new one has come. */
export class ProfileVersion1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One row. `reached`: vacancies up to this number have profiles of `version`; all of them when it is null.
    await runner.query(`
      create table vacancy_profile_state (
        singleton boolean primary key default true check (singleton),
        version text not null,
        reached integer
      )`);
    await runner.query(`insert into vacancy_profile_state (version, reached) values ('', null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table vacancy_profile_state`);
  }
}
