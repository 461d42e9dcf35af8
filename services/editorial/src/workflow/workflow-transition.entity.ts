import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ArticleStatus } from '../article/article.lifecycle.js';

/** A move that was made: the log of the workflow. */
@Entity('workflow_transition')
export class WorkflowTransition {
  @PrimaryColumn('bigint', { generated: 'identity' })
  id: string;

  @Column('text', { name: 'edition_id' })
  editionId: string;

  @Column('timestamp with time zone', { precision: 3 })
  at: Date;

  @Column('text', { name: 'from_status' })
  from: ArticleStatus;

  @Column('text', { name: 'to_status' })
  to: ArticleStatus;

  /** The instant that the move is about, when it is not that of the move. */
  @Column('timestamp with time zone', { name: 'effective_at', precision: 3, nullable: true })
  effectiveAt: Date | null;

  /** Author who made it. */
  @Column('text')
  by: string;

  @Column('text', { nullable: true })
  comment: string | null;
}
