import { Directive, Field, ID, InputType, Int } from 'type-graphql';

@Directive('@tag(name: "internal")')
@InputType({ description: 'A topic to make.' })
export class CreateTopicInput {
  @Field(() => String, { description: 'Name, 1 to 100 characters.' })
  name: string;

  @Field(() => String, { description: 'What it covers, in a sentence of at most 500 characters.' })
  description: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name within a web address, for ever; made of the name when left out.',
  })
  slug?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other words for it; at most 50 of 100 characters.' })
  synonyms?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The topic above it; it stands at the top when left out.' })
  parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among those that stand there, 0 before all of them; after them when left out.',
  })
  position?: number | null;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}

/** What every change of a topic has. */
@InputType()
abstract class TopicChangeInput {
  @Field(() => ID, { description: 'Id of the topic.' })
  id: string;

  @Field(() => Int, { description: '`version` of the topic when it was read.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'What to say of a topic; what is left out is as it was.' })
export class UpdateTopicInput extends TopicChangeInput {
  @Field(() => String, { nullable: true, description: 'Name, 1 to 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it covers, in a sentence of at most 500 characters.' })
  description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other words for it, all of them; at most 50 of 100 characters.',
  })
  synonyms?: string[] | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'Another place for a topic, with all below it.' })
export class MoveTopicInput extends TopicChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The topic above it, which must not stand below it; it stands at the top when left out.',
  })
  parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among the others that stand there, 0 before all of them; after them when left out.',
  })
  position?: number | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'A topic to make a part of another; its id and slug lead there from then on.' })
export class MergeTopicsInput extends TopicChangeInput {
  @Field(() => ID, { description: 'Id of the other, which must not stand below it.' })
  intoId: string;
}
