import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who wrote an article, in the order of the by-line. */
@Entity('article_author')
export class ArticleAuthor {
  @PrimaryColumn('text', { name: 'article_id' })
  articleId: string;

  @PrimaryColumn('text', { name: 'author_id' })
  authorId: string;

  @Column('integer')
  position: number;
}

/** What an article is about: the editor's choice. */
@Entity('article_topic')
export class ArticleTopicLink {
  @PrimaryColumn('text', { name: 'article_id' })
  articleId: string;

  @PrimaryColumn('text', { name: 'topic_id' })
  topicId: string;

  /** Place in the editor's order; 0 is the primary topic. */
  @Column('integer')
  position: number;

  /** How much of the text it is, from 0 to 1. */
  @Column('real')
  weight: number;
}

/** An agency that an article is about; the agency lives in the jobs service. */
@Entity('article_agency')
export class ArticleAgency {
  @PrimaryColumn('text', { name: 'article_id' })
  articleId: string;

  @PrimaryColumn('text', { name: 'agency_id' })
  agencyId: string;
}

/** A slug that an article had before. */
@Entity('slug_redirect')
export class SlugRedirect {
  @PrimaryColumn('text')
  locale: string;

  @PrimaryColumn('text', { name: 'from_slug' })
  fromSlug: string;

  @Column('text', { name: 'article_id' })
  articleId: string;
}
