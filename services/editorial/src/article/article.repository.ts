import { In, type DataSource } from 'typeorm';
import { ArticleAgency, ArticleAuthor, ArticleTopicLink, SlugRedirect } from './article-links.entity.js';
import { Article } from './article.entity.js';

export class ArticleRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<Article[]> {
    return this.dataSource.getRepository(Article).findBy({ id: In([...ids]) });
  }

  bySlug(slug: string, locale: string): Promise<Article | null> {
    return this.dataSource.getRepository(Article).findOneBy({ slug, locale });
  }

  /** The article that had this slug before. */
  async byFormerSlug(fromSlug: string, locale: string): Promise<Article | null> {
    const redirect = await this.dataSource.getRepository(SlugRedirect).findOneBy({ fromSlug, locale });
    return redirect ? this.dataSource.getRepository(Article).findOneBy({ id: redirect.articleId }) : null;
  }

  authorLinks(articleIds: readonly string[]): Promise<ArticleAuthor[]> {
    return this.dataSource
      .getRepository(ArticleAuthor)
      .find({ where: { articleId: In([...articleIds]) }, order: { position: 'ASC' } });
  }

  topicLinks(articleIds: readonly string[]): Promise<ArticleTopicLink[]> {
    return this.dataSource
      .getRepository(ArticleTopicLink)
      .find({ where: { articleId: In([...articleIds]) }, order: { position: 'ASC' } });
  }

  agencyLinks(articleIds: readonly string[]): Promise<ArticleAgency[]> {
    return this.dataSource
      .getRepository(ArticleAgency)
      .find({ where: { articleId: In([...articleIds]) }, order: { agencyId: 'ASC' } });
  }
}
