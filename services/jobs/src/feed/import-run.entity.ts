import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reading of a feed, with what became of its records: seen = created + updated + unchanged + rejected. */
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { name: 'feed_id' })
  feedId: string;

  @Column('timestamp with time zone', { name: 'started_at', precision: 3 })
  startedAt: Date;

  @Column('text')
  outcome: string;

  @Column('integer')
  seen: number;

  @Column('integer')
  created: number;

  @Column('integer')
  updated: number;

  @Column('integer')
  unchanged: number;

  @Column('integer')
  rejected: number;
}
