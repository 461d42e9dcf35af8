import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: '`next` of the page before. When left out, all that readers see comes first.',
  })
  since?: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the page, 1 to 1000.', defaultValue: 200 })
  first?: number | null;
}
