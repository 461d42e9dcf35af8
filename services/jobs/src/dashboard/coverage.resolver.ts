import { Count, ForwardPageArgs, pagedForward, PageInfo } from '@heartland/shared/connection';
import { badUserInput } from '@heartland/shared/errors';
import { Args, ArgsType, Directive, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { VacancyEdge } from '../search/vacancy-connection.type.js';
import { VacancyType } from '../vacancy/vacancy.type.js';
import {
  TopicCoverageConnection,
  UncoveredProfile,
  UncoveredVacancyConnection,
  UnknownTitleType,
  VacanciesWithoutRole,
} from './coverage.type.js';
import { DashboardType } from './dashboard.type.js';

/** With what we count at its moment. */
type Dashboard = DashboardType & { coverage: ReturnType<JobsContext['coverageAt']> };

const DEFAULT_SIZE = 20;
const MAX_SIZE = 1_000;

@ArgsType()
class MostFrequentArgs {
  @Field(() => Int, { nullable: true, description: 'How many at most, 1 to 1,000; 20 when left out.' })
  first?: number | null;
}

function firstOf<Item>(items: readonly Item[], { first }: MostFrequentArgs): Item[] {
  if (first != null && (first < 1 || first > MAX_SIZE)) {
    throw badUserInput(['first'], `an integer from 1 to ${MAX_SIZE}`, first);
  }
  return items.slice(0, first ?? DEFAULT_SIZE);
}

@Resolver(() => DashboardType)
export class CoverageResolver {
  @Directive('@inaccessible')
  @Directive('@listSize(assumedSize: 500)')
  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Match profiles that open vacancies have; articles are counted by them.',
  })
  openProfiles(@Root() { coverage }: Dashboard): Promise<string[]> {
    return coverage.openProfiles();
  }

  @Directive('@requires(fields: "topicSupply")')
  @Directive(pagedForward(50))
  @FieldResolver(() => TopicCoverageConnection, {
    nullable: true,
    description:
      'Every topic by its open vacancies less its published articles, the widest gap first; 50 on a page when `first` is left out.',
  })
  topicCoverage(
    @Root() { coverage, topicSupply }: Dashboard,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<TopicCoverageConnection> {
    return coverage.topics(topicSupply, args);
  }

  @Directive('@requires(fields: "servedProfiles")')
  @Directive(pagedForward())
  @FieldResolver(() => UncoveredVacancyConnection, {
    nullable: true,
    description:
      'Open vacancies of a role and setting that no published article serves at grade FAIR or better. Counted by role and setting alone, exactly: the own words of a vacancy, and pins and blocks, may still bring it an article or cost it one (some 3 in 100).',
  })
  vacanciesWithoutArticles(
    @Root() { coverage, servedProfiles }: Dashboard,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<UncoveredVacancyConnection> {
    return coverage.withoutArticles(servedProfiles, args);
  }

  @FieldResolver(() => VacanciesWithoutRole, {
    nullable: true,
    description: 'Open vacancies of which the vocabulary knows no role, by their titles: what it has to learn.',
  })
  vacanciesWithoutRole(@Root() { coverage }: Dashboard): Promise<VacanciesWithoutRole> {
    return coverage.withoutRole();
  }
}

@Resolver(() => UncoveredVacancyConnection)
export class UncoveredVacancyResolver {
  @FieldResolver(() => [VacancyEdge], { description: 'The vacancies with their places in the list.' })
  edges(@Root() { list }: UncoveredVacancyConnection): Promise<object[]> {
    return list.edges();
  }

  @FieldResolver(() => [VacancyType], { description: 'The vacancies.' })
  async nodes(@Root() { list }: UncoveredVacancyConnection): Promise<object[]> {
    return (await list.edges()).map(({ node }) => node);
  }

  @FieldResolver(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo(@Root() { list }: UncoveredVacancyConnection): PageInfo {
    return list.pageInfo;
  }

  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() { list }: UncoveredVacancyConnection): Count {
    return list.count();
  }

  @Directive('@listSize(slicingArguments: ["first"], assumedSize: 20, requireOneSlicingArgument: false)')
  @FieldResolver(() => [UncoveredProfile], {
    description: 'The same by role and setting, the most frequent first: all of them add up to the total.',
  })
  profiles(
    @Root() { profiles }: UncoveredVacancyConnection,
    @Args(() => MostFrequentArgs) args: MostFrequentArgs,
  ): UncoveredProfile[] {
    return firstOf(profiles, args);
  }
}

@Resolver(() => VacanciesWithoutRole)
export class VacanciesWithoutRoleResolver {
  @Directive('@listSize(slicingArguments: ["first"], assumedSize: 20, requireOneSlicingArgument: false)')
  @FieldResolver(() => [UnknownTitleType], {
    description: 'Their titles, the most frequent first: all of them add up to the total.',
  })
  async titles(
    @Root() { titles }: VacanciesWithoutRole,
    @Args(() => MostFrequentArgs) args: MostFrequentArgs,
  ): Promise<UnknownTitleType[]> {
    return firstOf(await titles(), args);
  }
}
