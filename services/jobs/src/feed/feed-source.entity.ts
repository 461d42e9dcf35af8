import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A source of postings: one file, address or system that is read again and again. */
@Entity('feed_source')
export class FeedSource {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: string;
}
