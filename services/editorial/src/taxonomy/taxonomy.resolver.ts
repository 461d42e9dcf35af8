import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import type { TopicRow } from '../topic/topic-row.js';
import { TopicType } from '../topic/topic.type.js';
import { CreateTopicInput, MergeTopicsInput, MoveTopicInput, UpdateTopicInput } from './taxonomy.args.js';
import { TopicPayload } from './taxonomy.type.js';

type Outcome = Promise<TopicPayload>;

/** The mutations of topics; what each does is in the service of its name. */
@Resolver(() => TopicPayload)
export class TaxonomyResolver {
  @Directive('@tag(name: "internal")')
  @Mutation(() => TopicPayload, { description: 'Makes a topic.' })
  createTopic(
    @Arg('input', () => CreateTopicInput, { description: 'The topic.' }) input: CreateTopicInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.taxonomy.createTopic(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => TopicPayload, { description: 'Changes what is said of a topic.' })
  updateTopic(
    @Arg('input', () => UpdateTopicInput, { description: 'What is said.' }) input: UpdateTopicInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.taxonomy.updateTopic(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => TopicPayload, { description: 'Gives a topic, with all below it, another place in the tree.' })
  moveTopic(
    @Arg('input', () => MoveTopicInput, { description: 'The place.' }) input: MoveTopicInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.taxonomy.moveTopic(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => TopicPayload, {
    description: 'Makes a topic a part of another: its articles are about the other then, and its address leads there.',
  })
  mergeTopics(
    @Arg('input', () => MergeTopicsInput, { description: 'The two.' }) input: MergeTopicsInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.taxonomy.mergeTopics(input);
  }

  @FieldResolver(() => TopicType, {
    nullable: true,
    description: 'The topic, or the one of which it is a part now; null when nothing was done.',
  })
  topic(@Root() { topicId }: TopicPayload, @Ctx() { topicById }: EditorialContext): Promise<TopicRow | null> | null {
    return topicId === undefined ? null : topicById.load(topicId);
  }
}
