import { buildSubgraph, type SubgraphSchema } from '@heartland/shared/subgraph';
import { Arg, Directive, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { articles, relevantArticles, type Article, type ArticleMatch } from './world.js';

@ObjectType('Author')
class AuthorType {
  @Field(() => String)
  name: string;
}

@ObjectType('Topic')
class TopicType {
  @Field(() => String)
  name: string;
}

@ObjectType('Article')
class ArticleType implements Article {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  summary: string;

  @Field(() => AuthorType)
  author: AuthorType;

  @Field(() => [TopicType])
  topics: TopicType[];
}

@ObjectType('ArticleMatch')
class ArticleMatchType implements ArticleMatch {
  @Field(() => Float)
  score: number;

  @Field(() => ArticleType)
  article: Article;
}

/** A vacancy as the gateway tells of it. */
@Directive('@key(fields: "id")')
@ObjectType('Vacancy')
class VacancyType {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => [String])
  subjects: string[];
}

@Resolver(() => VacancyType)
class VacancyResolver {
  @Directive('@requires(fields: "subjects")')
  @FieldResolver(() => [ArticleMatchType])
  relevantArticles(
    @Root() { subjects }: VacancyType,
    @Arg('first', () => Int, { defaultValue: 3 }) first: number,
  ): ArticleMatch[] {
    return relevantArticles(subjects, first);
  }
}

@Resolver()
class ArticleResolver {
  @Query(() => ArticleType, { nullable: true })
  article(@Arg('id', () => ID) id: string): Article | null {
    return articles.find((article) => article.id === id) ?? null;
  }
}

/** Articles, and those beside a vacancy: what the editorial service of the graph has, over data in memory. */
export function buildEditorialSchema(): SubgraphSchema {
  return buildSubgraph({
    resolvers: [VacancyResolver, ArticleResolver],
    orphanedTypes: [VacancyType],
    references: { Vacancy: (vacancy: VacancyType) => vacancy },
    directives: {},
  });
}
