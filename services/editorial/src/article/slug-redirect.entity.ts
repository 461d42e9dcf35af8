import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A slug that an article had before. It leads to the article, not to a slug: there are no chains. */
@Entity('slug_redirect')
export class SlugRedirect {
  @PrimaryColumn('text')
  locale: string;

  @PrimaryColumn('text', { name: 'from_slug' })
  fromSlug: string;

  @Column('text', { name: 'article_id' })
  articleId: string;

  /** When the article was renamed. */
  @Column('timestamp with time zone', { precision: 3 })
  since: Date;
}
