import { pagedBothWays } from '@heartland/shared/connection';
import { isIdOf } from '@heartland/shared/ids';
import { Directive, Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { JobLocation } from '../place/place.type.js';
import { VacancyConnection } from '../search/vacancy-connection.type.js';
import { VacancyListArgs } from '../search/vacancy-list.args.js';
import type { Agency } from './agency.entity.js';
import { AgencyObject } from './agency.type.js';
import { locationOfAgency } from '../place/location.js';

@Resolver(() => AgencyObject)
export class AgencyResolver {
  @Query(() => AgencyObject, { nullable: true, description: 'The agency with this id; null when there is none.' })
  agency(
    @Arg('id', () => ID, { description: 'Id of an agency.' }) id: string,
    @Ctx() { agencyById }: JobsContext,
  ): Promise<Agency | null> | null {
    return isIdOf('Agency', id) ? agencyById.load(id) : null;
  }

  @Query(() => AgencyObject, { nullable: true, description: 'The agency with this slug; null when there is none.' })
  agencyBySlug(
    @Arg('slug', () => String, { description: 'Name within a web address.' }) slug: string,
    @Ctx() { agencies }: JobsContext,
  ): Promise<Agency | null> {
    return agencies.bySlug(slug);
  }

  @FieldResolver(() => String)
  ref(@Root() agency: Agency): string {
    return agency.id;
  }

  @FieldResolver(() => JobLocation, { description: 'Its seat.' })
  location(@Root() agency: Agency): JobLocation {
    return locationOfAgency(agency);
  }

  @Directive(pagedBothWays())
  @FieldResolver(() => VacancyConnection, { description: 'Its vacancies, newest first unless sorted otherwise.' })
  vacancies(
    @Root() agency: Agency,
    @Args(() => VacancyListArgs) args: VacancyListArgs,
    @Ctx() { vacancyLists }: JobsContext,
  ): Promise<VacancyConnection> {
    return vacancyLists.ofAgency(agency.id, args);
  }
}
