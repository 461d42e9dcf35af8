import { Count } from '@heartland/shared/connection';
import { DateTimeScalar, JsonObjectScalar } from '@heartland/shared/scalars';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ArticleTopic } from '../article/article.type.js';
import { AuthorType } from '../author/author.type.js';
import type { Body } from '../body/body.js';
import { ArticleBody } from '../body/body.type.js';
import type { EditorialContext } from '../context.js';
import { WorkflowTransitionType } from '../workflow/workflow.type.js';
import { EditionStatusEnum } from './edition-enums.type.js';
import { editionStatus, type EditionStatus } from './edition-status.js';
import type { EditionDiff } from './edition-diff.js';
import type { EditionRow } from './edition-row.js';
import { ArticleEditionConnection, ArticleEditionType } from './edition.type.js';

@Resolver(() => ArticleEditionType)
export class ArticleEditionResolver {
  @FieldResolver(() => EditionStatusEnum, { description: 'Where it stands at the moment of the query.' })
  status(@Root() edition: EditionRow, @Ctx() { now }: EditorialContext): EditionStatus {
    return editionStatus(edition, now);
  }

  @FieldResolver(() => ArticleBody, { description: 'The text.' })
  body(@Root() { id, changedIn }: EditionRow, @Ctx() { bodyOf }: EditorialContext): Body {
    return bodyOf({ editionId: id, changedIn });
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [AuthorType], { description: 'Who wrote it, in the order of the by-line.' })
  authors(@Root() { id }: EditionRow, @Ctx() { authorsOf }: EditorialContext): object[] | Promise<object[]> {
    return authorsOf(id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [ArticleTopic], { description: 'What it is about, the primary topic first.' })
  topics(
    @Root() { id, topicsChosen }: EditionRow,
    @Ctx() { topicsOf }: EditorialContext,
  ): ArticleTopic[] | Promise<ArticleTopic[]> {
    return topicsOf(id, topicsChosen);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [ArticleTopic], {
    description: 'What the vocabulary proposes for its text at the moment of the query, at most 3.',
  })
  proposedTopics(@Root() edition: EditionRow, @Ctx() { proposedTopicsOf }: EditorialContext): Promise<ArticleTopic[]> {
    return proposedTopicsOf(edition);
  }

  @FieldResolver(() => AuthorType, { nullable: true, description: 'Who saved it; null when it came with the seed.' })
  createdBy(@Root() { createdBy }: EditionRow, @Ctx() { authorById }: EditorialContext): Promise<object | null> | null {
    return createdBy === null ? null : authorById.load(createdBy);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When readers will see it; null when it is not planned.',
  })
  scheduledFor(@Root() { liveFrom }: EditionRow, @Ctx() { now }: EditorialContext): Date | null {
    return liveFrom !== null && liveFrom > now ? liveFrom : null;
  }

  @FieldResolver(() => JsonObjectScalar, {
    description:
      'What makes it of another edition: `fields` that differ, each with `from` and `to`, and `blocks` in runs of KEEP, DELETE and INSERT.',
  })
  diff(
    @Root() edition: EditionRow,
    @Arg('against', () => Int, { nullable: true, description: 'Number of the other; the one before when left out.' })
    against: number | null,
    @Ctx() { editionDiff }: EditorialContext,
  ): Promise<EditionDiff> {
    return editionDiff(edition, against);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [WorkflowTransitionType], { description: 'The moves that it made, the first first.' })
  transitions(@Root() { id }: EditionRow, @Ctx() { transitionsOf }: EditorialContext): Promise<object[]> {
    return transitionsOf(id);
  }
}

@Resolver(() => ArticleEditionConnection)
export class ArticleEditionConnectionResolver {
  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() connection: ArticleEditionConnection): Promise<Count> {
    return connection.count();
  }
}
