import { Count, ForwardPageArgs, pagedBothWays, pagedForward } from '@heartland/shared/connection';
import { Highlight } from '@heartland/shared/highlight.type';
import { isIdOf } from '@heartland/shared/ids';
import { canonicalLocale } from '@heartland/shared/locale';
import { MatchProfileScalar } from '@heartland/shared/relevance.type';
import type { MatchProfile } from '@heartland/shared/relevance/profile';
import { LocaleScalar } from '@heartland/shared/scalars';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { AgencyType } from '../agency/agency.type.js';
import { AuthorType } from '../author/author.type.js';
import type { EditorialContext } from '../context.js';
import { ArticleConnection, ArticleEdge, ArticleLookup, RelevantArticleConnection } from './article-connection.type.js';
import { ImageType } from '../image/image.type.js';
import type { ShownImage } from '../image/stored-image.js';
import { ArticleStatus } from './article-enums.type.js';
import type { ArticleListEdge } from './article-list-edge.js';
import { ArticleListArgs } from './article.args.js';
import type { ArticleRow } from './article-row.js';
import { statusOf } from './article.lifecycle.js';
import { partsAlong } from './parts-along.js';
import { ArticleTopic, ArticleType } from './article.type.js';
import { ArticleBody } from '../body/body.type.js';
import type { Body } from '../body/body.js';

@ArgsType()
class ArticleBySlugArgs {
  @Field(() => String, { description: 'Name within a web address.' })
  slug: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'Language.', defaultValue: 'en' })
  locale?: string | null;
}

@Resolver(() => ArticleType)
export class ArticleResolver {
  @Query(() => ArticleType, {
    nullable: true,
    description: 'The published article with this id; null when there is none.',
  })
  article(
    @Arg('id', () => ID, { description: 'Id of an article.' }) id: string,
    @Ctx() { visibleArticle }: EditorialContext,
  ): Promise<ArticleRow | null> | null {
    return isIdOf('Article', id) ? visibleArticle(id) : null;
  }

  @Query(() => ArticleLookup, {
    nullable: true,
    description: 'What a slug of an article leads to, old slugs included.',
  })
  articleBySlug(
    @Args(() => ArticleBySlugArgs) { slug, locale }: ArticleBySlugArgs,
    @Ctx() { articleLookup }: EditorialContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleLookup> {
    return articleLookup(slug, canonicalLocale(locale ?? 'en', ['locale']), partsAlong(info, [['article']]));
  }

  @Directive(pagedBothWays())
  @Query(() => ArticleConnection, {
    nullable: true,
    description: 'Articles, found and sorted; the newest first when nothing is said.',
  })
  articles(
    @Args(() => ArticleListArgs) args: ArticleListArgs,
    @Ctx() { articleLists }: EditorialContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleConnection> {
    return articleLists.all(args, partsAlong(info, [['nodes'], ['edges', 'node']]));
  }

  @FieldResolver(() => String)
  ref(@Root() { id }: ArticleRow): string {
    return id;
  }

  @FieldResolver(() => ArticleStatus, { description: 'Where it stands at the moment of the query.' })
  status(@Root() article: ArticleRow, @Ctx() { now }: EditorialContext): ArticleStatus {
    return statusOf(article, now) as ArticleStatus;
  }

  @FieldResolver(() => ArticleBody, { description: 'The text.' })
  body(@Root() article: ArticleRow, @Ctx() { bodyOf }: EditorialContext): Body {
    return bodyOf(article);
  }

  @FieldResolver(() => MatchProfileScalar)
  matchProfile(@Root() { editionId }: ArticleRow, @Ctx() { matchProfileOf }: EditorialContext): Promise<MatchProfile> {
    return matchProfileOf(editionId);
  }

  @Directive(pagedForward(5))
  @FieldResolver(() => RelevantArticleConnection, {
    description:
      'Other published articles that are like it, best first, with the reasons; those in its language before others, translations of it left out. 5 on a page when `first` is left out.',
  })
  relatedArticles(
    @Root() article: ArticleRow,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { relevantArticles }: EditorialContext,
  ): Promise<RelevantArticleConnection> {
    return relevantArticles.like(article, args);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [AuthorType], { description: 'Who wrote it, in the order of the by-line.' })
  authors(@Root() { editionId }: ArticleRow, @Ctx() { authorsOf }: EditorialContext): object[] | Promise<object[]> {
    return authorsOf(editionId);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [ArticleTopic], { description: 'What it is about, the primary topic first.' })
  topics(
    @Root() { editionId, topicsChosen }: ArticleRow,
    @Ctx() { topicsOf }: EditorialContext,
  ): ArticleTopic[] | Promise<ArticleTopic[]> {
    return topicsOf(editionId, topicsChosen);
  }

  @FieldResolver(() => ImageType, { nullable: true, description: 'The image above it; null without one.' })
  heroImage(
    @Root() article: ArticleRow,
    @Ctx() { heroOf }: EditorialContext,
  ): ShownImage | null | Promise<ShownImage | null> {
    return heroOf(article);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [AgencyType], {
    nullable: 'items',
    description: 'Agencies that it is about; null in the place of one while the jobs subgraph is down.',
  })
  async agencies(@Root() { editionId }: ArticleRow, @Ctx() { agenciesOf }: EditorialContext): Promise<AgencyType[]> {
    return (await agenciesOf(editionId)).map(({ agencyId }) => ({ ref: agencyId }));
  }
}

@Resolver(() => ArticleConnection)
export class ArticleConnectionResolver {
  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() connection: ArticleConnection): Promise<Count> {
    return connection.count();
  }
}

@Resolver(() => ArticleEdge)
export class ArticleEdgeResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Highlight], {
    description: 'Where it has the words of the text: in `title`, `summary` or `body`; empty without a text.',
  })
  highlights(@Root() { node, text }: ArticleListEdge, @Ctx() { highlights }: EditorialContext): Promise<Highlight[]> {
    return highlights.of(node.editionId, text);
  }
}
