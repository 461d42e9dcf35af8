import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { SuggestArgs, Suggestion } from './suggestion.type.js';

@Resolver()
export class SuggestResolver {
  // So many of each kind.
  @Directive('@listSize(assumedSize: 5, slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @Directive('@cost(weight: 3)')
  @Query(() => [Suggestion], {
    nullable: true,
    description:
      'Titles, agencies and places with a word that begins so: those that begin with it first, then those with most vacancies or people.',
  })
  suggest(@Args(() => SuggestArgs) args: SuggestArgs, @Ctx() { suggest }: JobsContext): Promise<Suggestion[]> {
    return suggest(args);
  }
}
