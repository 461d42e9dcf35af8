import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often articles were shown and clicked beside vacancies, added up by day: nothing of who read them. */
export class RelevanceLearning1765100000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table relevance_event_count (
        day date not null,
        article_id text not null references article,
        role text not null,
        grade text not null,
        reason text not null,
        position smallint not null,
        scorer text not null,
        team text not null,
        impressions integer not null,
        clicks integer not null,
        primary key (day, article_id, role, grade, reason, position, scorer, team)
      )`);
    // Counts are changed in place as long as there is room on their page.
    await runner.query(`alter table relevance_event_count set (fillfactor = 70)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table relevance_event_count`);
  }
}
