import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import type { Block } from '../body/block.js';
import type { Stage } from '../article/article.lifecycle.js';

/**
 * An article as it was saved once. What it says never changes: a save makes the next one. Only its stage, its interval
 * and `modifiedAt` move.
 */
@Entity('edition')
export class Edition {
  /** `editionId` of the article and the number. */
  @PrimaryColumn('text')
  id: string;

  @Column('text', { name: 'article_id' })
  articleId: string;

  /** 1, 2, 3 ... within the article. */
  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** Blocks of `schemaVersion`. */
  @Column('jsonb')
  blocks: Block[];

  @Column('integer', { name: 'schema_version' })
  schemaVersion: number;

  /** `plainTextOf` the blocks, in which words are looked for; '' in history from before it was kept. */
  @Column('text', { name: 'plain_text' })
  plainText: string;

  /** Title for search engines; null is the title. */
  @Column('text', { name: 'seo_title', nullable: true })
  seoTitle: string | null;

  /** Description for search engines; null is the summary. */
  @Column('text', { name: 'seo_description', nullable: true })
  seoDescription: string | null;

  /** Whether search engines are to leave it out. */
  @Column('boolean')
  noindex: boolean;

  @Column('text', { name: 'hero_image_id', nullable: true })
  heroImageId: string | null;

  /** Whether an editor chose or confirmed its topics; otherwise the vocabulary proposed them. */
  @Column('boolean', { name: 'topics_chosen' })
  topicsChosen: boolean;

  @Column('jsonb', { name: 'match_profile' })
  matchProfile: ArticleProfile;

  /** `SETTLED` has a place on the timeline of the article; all others have none. */
  @Column('text')
  stage: Stage;

  /** Readers see it from this instant on; null when it is not settled. */
  @Column('timestamp with time zone', { name: 'live_from', precision: 3, nullable: true })
  liveFrom: Date | null;

  /** Readers see it until this instant, exclusive; null is without an end. */
  @Column('timestamp with time zone', { name: 'live_until', precision: 3, nullable: true })
  liveUntil: Date | null;

  /** Whether it differs from the one before in nothing that matters to readers. */
  @Column('boolean')
  minor: boolean;

  /** Last change that matters to readers. */
  @Column('timestamp with time zone', { name: 'modified_at', precision: 3 })
  modifiedAt: Date;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Author who saved it; null for the seed. */
  @Column('text', { name: 'created_by', nullable: true })
  createdBy: string | null;

  /** What the author said of the save. */
  @Column('text', { nullable: true })
  comment: string | null;
}
