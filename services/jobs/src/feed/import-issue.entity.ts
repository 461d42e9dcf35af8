import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Why one record of a feed was refused. */
@Entity('import_issue')
export class ImportIssue {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('text', { name: 'run_id' })
  runId: string;

  /** Position of the record in the feed, from 1. */
  @Column('integer')
  position: number;

  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  /** Path of the field within the posting, e.g. pay.min. */
  @Column('text', { nullable: true })
  field: string | null;

  @Column('text')
  message: string;
}
