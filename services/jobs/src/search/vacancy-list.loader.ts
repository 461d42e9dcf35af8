import type { Noted } from '@heartland/shared/answer-cache/noted';
import { pageRequest, type ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import { Bitmap, type ReadonlyBitmap } from '../vacancy-index/bitmap.js';
import type { Criteria, Member } from '../vacancy-index/criteria.js';
import { profileCounts } from '../vacancy-index/profile-counts.js';
import { Selection } from '../vacancy-index/selection.js';
import type { VacancyByNumber } from '../vacancy/vacancy.loader.js';
import { matchText } from './text-match.js';
import { normalFilter } from './vacancy-filter.js';
import { VacancyList } from './vacancy-list.js';
import type { VacancyFilter, VacancyListArgs } from './vacancy-list.args.js';
import type { LiveIndex } from './live-index.js';
import { normalSort, weightsOfKey } from './vacancy-sort.js';

/** What a list of vacancies belongs to: nothing, an agency by its id, or topics by their keys. */
type Owner = { agency: string } | { topics: readonly string[] } | null;

/** Finds the vacancies under titles of which no role is known. */
interface UnknownTitles {
  numbersOf(heads: readonly string[]): Promise<number[]>;
}

/** Vacancies of one agency on a page of a list without an order of its own. */
const PER_AGENCY = 3;

/** The lists of vacancies of one request: of everything, of an agency, of topics; the same code for all. */
export class VacancyLists {
  private index: Promise<LiveIndex> | null = null;

  constructor(
    private readonly openIndex: () => Promise<LiveIndex>,
    private readonly vacancyByNumber: VacancyByNumber,
    private readonly cursors: CursorCodec,
    private readonly now: Date,
    private readonly unknownTitles: UnknownTitles,
    private readonly noted: Noted,
  ) {}

  all(args: VacancyListArgs): Promise<VacancyList> {
    return this.list(null, args);
  }

  ofAgency(id: string, args: VacancyListArgs): Promise<VacancyList> {
    return this.list({ agency: id }, args);
  }

  /** Those that are about one of the topics; none when there is none. */
  ofTopics(keys: readonly string[], args: VacancyListArgs): Promise<VacancyList> {
    return this.list({ topics: keys }, args);
  }

  /** Those of match profiles. Cursors are bound to what the list is for: which profiles it has may change between pages. */
  ofProfiles(profiles: string[], identity: string, { first, after }: ForwardPageArgs): Promise<VacancyList> {
    return this.list(null, { first, after, filter: { profiles } }, identity);
  }

  /** How many open vacancies are about one of the topics. */
  async openCountOfTopics(keys: readonly string[]): Promise<number> {
    const { index } = await this.live();
    return index.states.in(['OPEN'], this.now.getTime()).countWith(index.dimensions.topicKeys.anyOf(keys));
  }

  /** How many open vacancies have each match profile, by key; those that none has are left out. */
  async openCountsOfProfiles(): Promise<ReadonlyMap<string, number>> {
    const { index } = await this.live();
    return profileCounts(index, index.states.in(['OPEN'], this.now.getTime()));
  }

  /** All that match a filter. @throws BAD_USER_INPUT */
  async matching(filter: VacancyFilter | null | undefined): Promise<{ live: LiveIndex; selection: Selection }> {
    const normal = this.normal(filter);
    const live = await this.live();
    const text = await matchText(normal, live.words);
    const conditions = await this.withTitles(normal.criteria, text.conditions);
    return { live, selection: new Selection(live.index, normal.criteria, this.now.getTime(), conditions) };
  }

  private normal(given: VacancyFilter | null | undefined) {
    const filter = normalFilter(given);
    const { postedWithinDays, closingWithinDays } = filter.criteria;
    // Such days are counted from the instant of the answer.
    if (postedWithinDays !== undefined || closingWithinDays !== undefined) this.noted.holdsNoLonger();
    return filter;
  }

  /** The index as it is for the whole request. */
  private live(): Promise<LiveIndex> {
    return (this.index ??= this.openIndex());
  }

  private async withTitles({ unknownTitles }: Criteria, words: ReadonlyMap<Member, ReadonlyBitmap>) {
    const conditions = new Map(words);
    if (unknownTitles) conditions.set('unknownTitles', Bitmap.of(await this.unknownTitles.numbersOf(unknownTitles)));
    return conditions;
  }

  private async list(owner: Owner, args: VacancyListArgs, name?: string): Promise<VacancyList> {
    const filter = this.normal(args.filter);
    const sort = normalSort(args.sort, filter.text !== null || filter.roleWords.length > 0, !!filter.criteria.near);
    const said = [filter.criteria, filter.text, filter.titleText, filter.roleWords];
    const identity = ['vacancies', owner, ...(name === undefined ? said : [name]), sort];
    const page = pageRequest(args, identity, this.cursors);
    const perAgency = perAgencyOf(args, owner, page.backward);
    const live = await this.live();
    const text = await matchText(filter, live.words, weightsOfKey(sort, page.from));
    const conditions = await this.withTitles(filter.criteria, text.conditions);
    if (owner) conditions.set('owner', ownedBy(owner, live));
    const selection = new Selection(live.index, filter.criteria, this.now.getTime(), conditions);
    return new VacancyList(
      { live, filter, text, selection, sort, page, perAgency, identity },
      this.vacancyByNumber,
      this.cursors,
      this.now,
    );
  }
}

function ownedBy(owner: NonNullable<Owner>, { index }: LiveIndex): ReadonlyBitmap {
  return 'agency' in owner ? index.ofAgencies([owner.agency]) : index.dimensions.topicKeys.anyOf(owner.topics);
}

/** Lists of one agency, or of agencies that were named, have no need to be varied. */
function perAgencyOf({ maxPerAgency, sort, filter }: VacancyListArgs, owner: Owner, backward: boolean): number {
  if (maxPerAgency != null && (maxPerAgency < 1 || maxPerAgency > 100)) {
    throw badUserInput(['maxPerAgency'], 'an integer from 1 to 100', maxPerAgency);
  }
  if (backward) return Infinity;
  if (maxPerAgency != null) return maxPerAgency;
  const isAsked = sort != null || filter?.agencyIds != null || (owner !== null && 'agency' in owner);
  return isAsked ? Infinity : PER_AGENCY;
}
