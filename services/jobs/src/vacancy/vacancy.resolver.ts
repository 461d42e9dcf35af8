import { pagedBothWays } from '@heartland/shared/connection';
import { isIdOf } from '@heartland/shared/ids';
import { MatchProfileScalar } from '@heartland/shared/relevance.type';
import type { MatchProfile } from '@heartland/shared/relevance/profile';
import { wordCount } from '@heartland/shared/word-count';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { Arg, Args, Ctx, Directive, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { AgencyObject } from '../agency/agency.type.js';
import type { Agency } from '../agency/agency.entity.js';
import type { JobsContext } from '../context.js';
import { locationsOfPosting } from '../place/location.js';
import { JobLocation } from '../place/place.type.js';
import { VacancyListArgs } from '../search/vacancy-list.args.js';
import { toCompensation } from '../compensation/compensation.js';
import { Compensation } from '../compensation/compensation.type.js';
import { ApplicationInfo, VacancyRequirements } from './requirements.type.js';
import { toHtml } from '../rich-text/rich-text.js';
import { RichText } from '../rich-text/rich-text.type.js';
import { VacancyConnection } from '../search/vacancy-connection.type.js';
import { TopicOrigin, VacancyClosedReason, VacancyState } from './vacancy-enums.type.js';
import { VacancyLookup } from './vacancy-lookup.type.js';
import type { VacancyRow } from './vacancy-row.js';
import { endOf, stateOf } from './vacancy.lifecycle.js';
import { VacancySource, VacancyTopic, VacancyType } from './vacancy.type.js';
import { topicId } from '../topic/topic-keys.js';

@Resolver(() => VacancyType)
export class VacancyResolver {
  @Query(() => VacancyType, { nullable: true, description: 'The vacancy with this id; null when there is none.' })
  vacancy(
    @Arg('id', () => ID, { description: 'Id of a vacancy.' }) id: string,
    @Ctx() { visibleVacancy }: JobsContext,
  ): Promise<VacancyRow | null> | null {
    return isIdOf('Vacancy', id) ? visibleVacancy(id) : null;
  }

  @Query(() => VacancyLookup, { nullable: true, description: 'What a slug of a vacancy leads to, old slugs included.' })
  vacancyBySlug(
    @Arg('slug', () => String, { description: 'Name within a web address.' }) slug: string,
    @Ctx() { vacancyLookup }: JobsContext,
  ): Promise<VacancyLookup> {
    return vacancyLookup(slug);
  }

  @Directive(pagedBothWays())
  @Query(() => VacancyConnection, {
    nullable: true,
    description: 'The vacancies that a reader or a dashboard looks for.',
  })
  vacancies(
    @Args(() => VacancyListArgs) args: VacancyListArgs,
    @Ctx() { vacancyLists }: JobsContext,
  ): Promise<VacancyConnection> {
    return vacancyLists.all(args);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Kilometres from the centre of `near` in the enclosing list to its nearest location; null outside one.',
  })
  distanceKm(@Root() vacancy: VacancyRow & { distanceKm?: number }): number | null {
    return vacancy.distanceKm ?? null;
  }

  @FieldResolver(() => String, { description: 'One or two sentences.' })
  async summary(@Root() { id }: VacancyRow, @Ctx() { vacancyTexts }: JobsContext): Promise<string> {
    return (await vacancyTexts(id)).summary;
  }

  @Directive('@inaccessible')
  @FieldResolver(() => MatchProfileScalar, { description: 'What the editorial subgraph matches articles by.' })
  matchProfile(@Root() { id }: VacancyRow, @Ctx() { matchProfileById }: JobsContext): Promise<MatchProfile> {
    return matchProfileById(id);
  }

  @FieldResolver(() => RichText, { description: 'The whole advert.' })
  async description(@Root() { id }: VacancyRow, @Ctx() { vacancyTexts }: JobsContext): Promise<RichText> {
    const { description } = await vacancyTexts(id);
    return { html: toHtml(description), plainText: description, wordCount: wordCount(description) };
  }

  @FieldResolver(() => VacancyState, { description: 'Where it stands in its life at the moment of the query.' })
  state(@Root() vacancy: VacancyRow, @Ctx() { now }: JobsContext): VacancyState {
    return stateOf(vacancy, now) as VacancyState;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it has not.' })
  closedAt(@Root() vacancy: VacancyRow, @Ctx() { now }: JobsContext): Date | null {
    return endOf(vacancy, now)?.at ?? null;
  }

  @FieldResolver(() => VacancyClosedReason, { nullable: true, description: 'Why it ended; null while it has not.' })
  closedReason(@Root() vacancy: VacancyRow, @Ctx() { now }: JobsContext): VacancyClosedReason | null {
    return (endOf(vacancy, now)?.reason as VacancyClosedReason | undefined) ?? null;
  }

  @FieldResolver(() => AgencyObject, { description: 'Who offers it.' })
  agency(@Root() { agency }: VacancyRow): Agency {
    return agency;
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [JobLocation], { description: 'Where the work is done; the first is primary. At most 100.' })
  locations(@Root() { locations, communitySize }: VacancyRow): JobLocation[] {
    return locationsOfPosting(locations, communitySize);
  }

  @FieldResolver(() => Compensation, { nullable: true, description: 'Pay; null when the source states none.' })
  compensation(@Root() { pay }: VacancyRow): Compensation | null {
    return pay && toCompensation(pay);
  }

  @FieldResolver(() => VacancyRequirements, { description: 'What an applicant must bring.' })
  async requirements(@Root() { id }: VacancyRow, @Ctx() { vacancyTexts }: JobsContext): Promise<VacancyRequirements> {
    return (await vacancyTexts(id)).requirements as VacancyRequirements;
  }

  @FieldResolver(() => ApplicationInfo, { description: 'How to apply.' })
  async application(@Root() { id }: VacancyRow, @Ctx() { vacancyTexts }: JobsContext): Promise<ApplicationInfo> {
    return (await vacancyTexts(id)).application as ApplicationInfo;
  }

  @Directive('@listSize(assumedSize: 8)')
  @FieldResolver(() => [VacancyTopic], { description: 'What it is about, weightiest first. At most 8.' })
  topics(@Root() { topics }: VacancyRow): VacancyTopic[] {
    return topics.map(({ key, weight }) => ({
      key,
      weight,
      origin: TopicOrigin.CLASSIFIER,
      topic: { ref: topicId(key) } as never,
    }));
  }

  @FieldResolver(() => VacancySource, { description: 'Where it comes from.' })
  async source(@Root() vacancy: VacancyRow, @Ctx() { feedById }: JobsContext): Promise<VacancySource> {
    return {
      feed: (await feedById.load(vacancy.feedId)) as never,
      externalId: vacancy.externalId,
      url: vacancy.sourceUrl,
      firstSeenAt: vacancy.firstSeenAt,
      lastSeenAt: vacancy.lastSeenAt,
      rawChecksum: vacancy.checksum,
    };
  }
}
