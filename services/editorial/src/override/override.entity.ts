import type { OverrideAction, OverrideScope } from '@heartland/shared/relevance/override';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Dated } from './override.lifecycle.js';

/** What an editor says of an article and the vacancies that it covers. It is kept for ever, for the audit. */
@Entity('relevance_override')
export class RelevanceOverride implements Dated {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { name: 'article_id' })
  articleId: string;

  @Column('text')
  action: OverrideAction;

  @Column('text')
  scope: OverrideScope;

  /** Id of the vacancy, key of the profile, key of the role; empty for everywhere. */
  @Column('text')
  target: string;

  /** Place among pins; null for a block. */
  @Column('integer', { nullable: true })
  position: number | null;

  @Column('timestamp with time zone', { name: 'valid_from', precision: 3, nullable: true })
  validFrom: Date | null;

  @Column('timestamp with time zone', { name: 'valid_through', precision: 3, nullable: true })
  validThrough: Date | null;

  @Column('text')
  reason: string;

  /** Counts its changes. */
  @Column('integer')
  version: number;

  @Column('timestamp with time zone', { name: 'made_at', precision: 3 })
  madeAt: Date;

  /** Author who made it. */
  @Column('text', { name: 'made_by' })
  madeBy: string;

  @Column('timestamp with time zone', { name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  /** Author who took it back. */
  @Column('text', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;
}

/** What became of an override: the log. */
@Entity('relevance_override_change')
export class RelevanceOverrideChange {
  @PrimaryColumn('bigint', { generated: 'identity' })
  id: string;

  @Column('text', { name: 'override_id' })
  overrideId: string;

  @Column('text')
  kind: 'MADE' | 'CHANGED' | 'WITHDRAWN';

  @Column('timestamp with time zone', { precision: 3 })
  at: Date;

  /** Author who did it. */
  @Column('text')
  by: string;

  /** What was before and after, of a change. */
  @Column('jsonb')
  details: object;
}
