import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A topic that was merged into another. It leads to a topic that is there: there are no chains. */
@Entity('topic_redirect')
export class TopicRedirect {
  @PrimaryColumn('text', { name: 'from_id' })
  fromId: string;

  @Column('text', { name: 'from_slug' })
  fromSlug: string;

  @Column('text', { name: 'topic_id' })
  topicId: string;

  /** When it was merged. */
  @Column('timestamp with time zone', { precision: 3 })
  since: Date;
}
