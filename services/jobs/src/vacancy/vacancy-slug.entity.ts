import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A slug that a vacancy had before its title changed. */
@Entity('vacancy_slug_history')
export class VacancySlug {
  @PrimaryColumn('text')
  slug: string;

  @Column('text', { name: 'vacancy_id' })
  vacancyId: string;
}
