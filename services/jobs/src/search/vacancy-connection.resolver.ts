import { Count } from '@heartland/shared/connection';
import { Highlight } from '@heartland/shared/highlight.type';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { VacancyType } from '../vacancy/vacancy.type.js';
import { Facet, FacetsArgs } from './facet.type.js';
import { Reading } from './reading.type.js';
import { SearchBroadening, VacancyConnection, VacancyEdge } from './vacancy-connection.type.js';
import { facetsOf } from './vacancy-facets.js';
import type { VacancyList, VacancyListEdge } from './vacancy-list.js';

@Resolver(() => VacancyConnection)
export class VacancyConnectionResolver {
  @FieldResolver(() => [VacancyEdge], { description: 'The vacancies with their places in the list.' })
  edges(@Root() list: VacancyList): Promise<VacancyListEdge[]> {
    return list.edges();
  }

  @FieldResolver(() => [VacancyType], { description: 'The vacancies.' })
  async nodes(@Root() list: VacancyList): Promise<object[]> {
    return (await list.edges()).map(({ node }) => node);
  }

  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() list: VacancyList): Count {
    return list.count();
  }

  // Each counts the whole list.
  @Directive('@listSize(assumedSize: 5)')
  @Directive('@cost(weight: 10)')
  @FieldResolver(() => [Facet], { description: 'The whole list counted by properties, at the same moment.' })
  facets(@Root() list: VacancyList, @Args(() => FacetsArgs) args: FacetsArgs, @Ctx() { noted }: JobsContext): Facet[] {
    // They count by days from the instant of the answer.
    if (args.fields.some((field) => field.endsWith('_WITHIN'))) noted.holdsNoLonger();
    return facetsOf(list, args);
  }

  @FieldResolver(() => Reading, { nullable: true, description: 'How `text` was understood; null without one.' })
  reading(@Root() list: VacancyList): Reading | null {
    return list.reading();
  }

  @Directive('@listSize(assumedSize: 5)')
  @Directive('@cost(weight: 10)')
  @FieldResolver(() => [SearchBroadening], {
    description:
      'When there are fewer than ten: which single member of the filter to leave out, the one that yields most first. Empty otherwise.',
  })
  broadenings(@Root() list: VacancyList): SearchBroadening[] {
    return list.broadenings();
  }
}

@Resolver(() => VacancyEdge)
export class VacancyEdgeResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Highlight], {
    description: 'Where it has the words of the text: in `title`, `description` or `agency`; empty without a text.',
  })
  highlights(@Root() edge: VacancyListEdge, @Ctx() { highlights }: JobsContext): Promise<Highlight[]> {
    return highlights.of(edge);
  }
}
