import { UrlScalar } from '@heartland/shared/scalars';
import { StructuredData, structuredData } from '@heartland/shared/structured-data/structured-data.type';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ArticleRow } from '../article/article-row.js';
import { ArticleType } from '../article/article.type.js';
import type { EditorialContext } from '../context.js';
import { articleJsonLd } from './article-json-ld.js';
import { ARTICLE_RULES } from './article-rules.js';
import { Seo } from './seo.type.js';

/** What the page of an article tells machines. */
@Resolver(() => ArticleType)
export class ArticleSeoResolver {
  @FieldResolver(() => UrlScalar, { description: 'The one address of its page on the site.' })
  canonicalUrl(@Root() article: ArticleRow, @Ctx() { site }: EditorialContext): string {
    return site.article(article);
  }

  @FieldResolver(() => Seo, { description: 'What search engines and social networks are to show.' })
  async seo(@Root() article: ArticleRow, @Ctx() { heroOf }: EditorialContext): Promise<Seo> {
    return {
      title: article.seoTitle || article.title,
      description: article.seoDescription || article.summary,
      ogImage: await heroOf(article),
      noindex: article.noindex,
    };
  }

  @FieldResolver(() => StructuredData, { description: 'What the page is to tell search engines, checked.' })
  async structuredData(
    @Root() article: ArticleRow,
    @Ctx() { authorsOf, topicsOf, heroOf, imageUrl, site }: EditorialContext,
  ): Promise<StructuredData> {
    const [authors, topics, image] = await Promise.all([
      authorsOf(article.editionId),
      topicsOf(article.editionId, article.topicsChosen),
      heroOf(article),
    ]);
    const described = { article, authors, topics: topics.map(({ topic }) => topic), image };
    return structuredData(articleJsonLd(described, site, imageUrl), ARTICLE_RULES);
  }
}
