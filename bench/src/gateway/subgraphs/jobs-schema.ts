import { buildSubgraph, type SubgraphSchema } from '@heartland/shared/subgraph';
import { Arg, Directive, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { vacancies, vacancyById, type Agency, type Vacancy } from './world.js';

@ObjectType('Agency')
class AgencyType implements Agency {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  city: string;

  @Field(() => String)
  state: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Vacancy')
class VacancyType implements Vacancy {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  summary: string;

  @Field(() => String)
  city: string;

  @Field(() => String)
  state: string;

  @Field(() => Int)
  payMin: number;

  @Field(() => Float)
  payMax: number;

  @Field(() => String)
  currency: string;

  @Field(() => String)
  employmentType: string;

  @Field(() => String)
  shift: string;

  @Field(() => String)
  postedAt: string;

  @Field(() => String)
  url: string;

  @Field(() => [String])
  subjects: string[];

  @Field(() => AgencyType)
  agency: Agency;
}

@Resolver()
class VacancyResolver {
  @Query(() => VacancyType, { nullable: true })
  vacancy(@Arg('id', () => ID) id: string): Vacancy | null {
    return vacancyById(id);
  }

  @Query(() => [VacancyType])
  vacancies(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
  ): Vacancy[] {
    return vacancies.slice(offset, offset + first);
  }
}

/** Vacancies with their agencies: what the jobs service of the graph has, over data in memory. */
export function buildJobsSchema(): SubgraphSchema {
  return buildSubgraph({
    resolvers: [VacancyResolver],
    orphanedTypes: [],
    references: { Vacancy: ({ id }: { id: string }) => vacancyById(id) },
    directives: {},
  });
}
