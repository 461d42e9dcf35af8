import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A topic of the vocabulary that vacancies and articles share. */
@Entity('topic')
export class Topic {
  @PrimaryColumn('text')
  id: string;

  /** The key of the topic in the vocabulary. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  description: string;

  @Column('text', { array: true })
  synonyms: string[];
}
