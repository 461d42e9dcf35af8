import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the vacancies of which the vocabulary knows no role, by their titles, without reading the others. */
export class UnknownRoles1765000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index vacancy_without_role on vacancy (title, posted_at, valid_through, closed_at)
      where profile_key like 'none|%'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index vacancy_without_role`);
  }
}
