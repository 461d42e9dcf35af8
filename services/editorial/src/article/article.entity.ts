import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document in one language. What it says is in its editions, and whether readers see it is read off their intervals. */
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

  /** The same for all translations of one text: the id of the first of them. Unique per locale. */
  @Column('text', { name: 'translation_group' })
  translationGroup: string;

  /** First publication, past or planned: where the first interval of its editions begins; null when there is none. */
  @Column('timestamp with time zone', { name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  /** One more after every write to the article or its editions. */
  @Column('integer')
  version: number;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Last write to the article or its editions. */
  @Column('timestamp with time zone', { name: 'changed_at', precision: 3 })
  changedAt: Date;
}
