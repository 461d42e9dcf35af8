import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import type { Block } from '../body/block.js';

/** A piece of writing in one language. Whether readers see it is read off its dates. */
@Entity('article')
export class Article {
  @PrimaryColumn('text')
  id: string;

  /** BCP 47. */
  @Column('text')
  locale: string;

  /** Unique per locale. */
  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** Blocks of `schemaVersion`. */
  @Column('jsonb')
  blocks: Block[];

  @Column('integer', { name: 'schema_version' })
  schemaVersion: number;

  /** First publication, past or planned; null is a draft. */
  @Column('timestamp with time zone', { name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  /** Taken down at this instant. */
  @Column('timestamp with time zone', { name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  /** Last change that matters to readers. */
  @Column('timestamp with time zone', { name: 'modified_at', precision: 3 })
  modifiedAt: Date;

  @Column('jsonb', { name: 'match_profile' })
  matchProfile: ArticleProfile;
}
