import { groupBy, LoaderByArguments } from '@heartland/shared/batch';
import type { Ranking } from '@heartland/shared/ranked-connection';
import type { Grade } from '@heartland/shared/relevance/grade';
import { decisiveOverride, targetsOfProfile, type Override } from '@heartland/shared/relevance/override';
import { Pin, pinnedFirst, someOf } from '@heartland/shared/relevance/pinned';
import { allProfileKeys, MAX_BEST_PROFILES, type ArticleProfile } from '@heartland/shared/relevance/profile';
import { rankScored, scoredFor } from '@heartland/shared/relevance/ranking';
import DataLoader from 'dataloader';
import type { VacancyFilter } from '../search/vacancy-list.args.js';
import type { VacancyLists } from '../search/vacancy-list.loader.js';
import { newestOfProfiles } from '../vacancy-index/newest-of-profiles.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import type { Candidate, VacancyRepository } from '../vacancy/vacancy.repository.js';

/** How many vacancies of each profile, and of those that a pin covers, are looked at, newest first. */
export const PER_PROFILE = 20;

/** The numbers of vacancies with the pin that decides about each; null where no override does. */
type Decided = Map<number, Override | null>;

/** Vacancies beside the articles of one request of which editors said something. */
export class OverriddenVacancies {
  /** Numbers by the key of their profile, newest first. */
  private readonly newest = new LoaderByArguments(async (keys, { filter, most }: Wanted) => {
    const { live, selection } = await this.found(filter);
    const numbers = newestOfProfiles(live.index, selection.matches, keys, most);
    const byKey = groupBy(numbers, (number) => keyAt(live.index, number));
    return keys.map((key) => byKey.get(key) ?? []);
  });

  private readonly byNumber = new DataLoader<number, Candidate | null>(async (numbers) => {
    const byNumber = new Map((await this.vacancies.candidates(numbers)).map((it) => [it.number, it]));
    return numbers.map((number) => byNumber.get(number) ?? null);
  });

  /** Those of each list of ids that there are. Articles that name none wait as well, so that all go on together. */
  private readonly byIds = new DataLoader<readonly string[], Candidate[]>(
    async (lists) => {
      const ids = [...new Set(lists.flat())];
      const found = ids.length === 0 ? [] : await this.vacancies.candidatesByIds(ids);
      const byId = new Map(found.map((candidate) => [candidate.id, candidate]));
      return lists.map((list) => list.flatMap((id) => byId.get(id) ?? []));
    },
    { cache: false },
  );

  /** What a filter finds, once for each. */
  private readonly matching = new LoaderByArguments((keys, filter: VacancyFilter) =>
    Promise.all(keys.map(() => this.lists.matching(filter))),
  );

  constructor(
    private readonly lists: VacancyLists,
    private readonly vacancies: VacancyRepository,
  ) {}

  /**
   * The pins, before those of which nothing was said: these are the same as if the others were not there.
   * @param overrides those of the article that count now
   */
  async of(
    profile: ArticleProfile,
    overrides: readonly Override[],
    filter: VacancyFilter,
    minGrade: Grade,
  ): Promise<Ranking> {
    const named = await this.named(overrides);
    const { decided, complete } = await this.byProfiles(profile, overrides, filter, new Set(named.keys()));
    const { selection } = await this.found(filter);
    for (const [number, override] of named) {
      if (override.action === 'PIN' && selection.matches.has(number)) decided.set(number, override);
    }
    const candidates = (await all(this.byNumber, [...decided.keys()])).filter((candidate) => candidate !== null);
    const scored = scoredFor(profile, candidates);
    const pinAt = (place: number) => decided.get(candidates[place]!.number) ?? null;
    const places = [...candidates.keys()];
    const pins = places.flatMap((place) => (pinAt(place) ? new Pin(scored, place, pinAt(place)!) : []));
    const others = places.filter((place) => pinAt(place) === null);
    const matches = rankScored(someOf(scored, others), { minGrade, perTopicCap: Infinity });
    return { matches: pinnedFirst(pins, matches), complete };
  }

  private found(filter: VacancyFilter) {
    return this.matching.with(filter).load('');
  }

  /** What is said of single vacancies, by their numbers; of one that is unknown nothing. */
  private async named(overrides: readonly Override[]): Promise<Map<number, Override>> {
    const ofOne = overrides.filter(({ scope }) => scope === 'VACANCY');
    const found = await this.byIds.load([...new Set(ofOne.map(({ target }) => target))]);
    return new Map(
      found.map(({ id, number }) => [number, decisiveOverride(ofOne, { ...NOTHING, VACANCY: id })!] as const),
    );
  }

  /** The newest of every profile that the article serves best, and the newest of what each pin decides. */
  private async byProfiles(
    { bestProfiles }: ArticleProfile,
    overrides: readonly Override[],
    filter: VacancyFilter,
    named: ReadonlySet<number>,
  ): Promise<{ decided: Decided; complete: boolean }> {
    const decisions = new Map(
      allProfileKeys().map((key) => [key, decisiveOverride(overrides, targetsOfProfile(key)) ?? null]),
    );
    const pinned = groupBy(
      [...decisions.keys()].filter((key) => decisions.get(key)?.action === 'PIN'),
      (key) => decisions.get(key)!.id,
    );
    const best = bestProfiles.filter((key) => decisions.get(key)?.action !== 'BLOCK');
    const sets = [...best.map((key) => [key]), ...pinned.values()];
    const loader = this.newest.with({ filter, most: PER_PROFILE + named.size });
    const { live } = await this.found(filter);
    const lists = await Promise.all(sets.map((keys) => all(loader, keys)));
    const decided: Decided = new Map();
    let complete = bestProfiles.length < MAX_BEST_PROFILES;
    for (const list of lists) {
      const newest = newestFirst(
        live.index,
        list.flat().filter((number) => !named.has(number)),
      ).slice(0, PER_PROFILE);
      complete &&= newest.length < PER_PROFILE;
      for (const number of newest) decided.set(number, decisions.get(keyAt(live.index, number)) ?? null);
    }
    return { decided, complete };
  }
}

interface Wanted {
  filter: VacancyFilter;
  most: number;
}

const NOTHING = { VACANCY: null, PROFILE: null, ROLE: null, EVERYWHERE: null };

const keyAt = ({ profiles, columns }: VacancyIndex, number: number) => profiles.text(columns.profile[number]!);

function newestFirst({ columns: { postedAt } }: VacancyIndex, numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => postedAt.at(b) - postedAt.at(a) || b - a);
}

/** What a loader knows of all keys. @throws the first of its errors */
function all<Key, Value>(loader: DataLoader<Key, Value>, keys: readonly Key[]): Promise<Value[]> {
  return Promise.all(keys.map((key) => loader.load(key)));
}
