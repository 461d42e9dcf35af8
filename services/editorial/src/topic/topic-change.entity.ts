import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of a topic: the log of the tree. */
@Entity('topic_change')
export class TopicChange {
  @PrimaryColumn('bigint', { generated: 'identity' })
  id: string;

  /** The topic, or the one into which it was merged since. */
  @Column('text', { name: 'topic_id' })
  topicId: string;

  /** Slug of the topic that was changed; of the one that is no more for `MERGED`. */
  @Column('text')
  slug: string;

  @Column('text')
  kind: 'CREATED' | 'UPDATED' | 'MOVED' | 'MERGED';

  @Column('timestamp with time zone', { precision: 3 })
  at: Date;

  /** Author who did it. */
  @Column('text')
  by: string;

  /** What was before and after. */
  @Column('jsonb')
  details: object;
}
