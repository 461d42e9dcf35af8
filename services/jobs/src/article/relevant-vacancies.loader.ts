import { groupBy, LoaderByArguments } from '@heartland/shared/batch';
import type { CursorCodec } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import { rankedPage, type RankedPages } from '@heartland/shared/ranked-connection';
import { MAX_BEST_PROFILES, type ArticleProfile } from '@heartland/shared/relevance/profile';
import { rank } from '@heartland/shared/relevance/ranking';
import type DataLoader from 'dataloader';
import { normalFilter, type NormalFilter } from '../search/vacancy-filter.js';
import type { VacancySearchRepository } from '../search/vacancy-search.repository.js';
import type { Vacancy } from '../vacancy/vacancy.entity.js';
import type { RelevantVacanciesArgs } from './article.args.js';

/** How many vacancies of each profile are looked at, newest first, and the size of a page when none is given. */
const PER_PROFILE = 20;
const DEFAULT_SIZE = 5;

/** The vacancies that are relevant to the articles of one request: candidates for all articles in one statement. */
export class RelevantVacancies {
  private readonly candidates = new LoaderByArguments(async (keys, { filter }: { filter: NormalFilter }) => {
    const byProfile = groupBy(
      await this.search.candidates(keys, filter, this.now, PER_PROFILE),
      ({ profileKey }) => profileKey,
    );
    return keys.map((key) => byProfile.get(key) ?? []);
  });

  private readonly pages: RankedPages<Vacancy>;

  constructor(
    private readonly search: VacancySearchRepository,
    vacancyById: DataLoader<string, Vacancy | null>,
    cursors: CursorCodec,
    private readonly now: Date,
  ) {
    this.pages = { rowById: vacancyById, cursors, defaultSize: DEFAULT_SIZE };
  }

  async of(articleId: string, profile: ArticleProfile, args: RelevantVacanciesArgs) {
    const filter = openOnly(normalFilter(args.filter));
    const minGrade = args.minGrade ?? 'FAIR';
    const groups = await Promise.all(profile.bestProfiles.map((key) => this.candidates.with({ filter }).load(key)));
    const ranking = {
      matches: rank(profile, groups.flat(), { minGrade, perTopicCap: Infinity }),
      complete: profile.bestProfiles.length < MAX_BEST_PROFILES && groups.every((group) => group.length < PER_PROFILE),
    };
    const list = ['relevantVacancies', articleId, filter, minGrade];
    return { ...(await rankedPage(ranking, args, list, this.pages)), evaluatedAt: this.now };
  }
}

/** Beside an article stand open vacancies alone. @throws BAD_USER_INPUT when others are asked for */
function openOnly(filter: NormalFilter): NormalFilter {
  if (filter.states.some((state) => state !== 'OPEN')) {
    throw badUserInput(['filter', 'states'], '[OPEN] or nothing', filter.states);
  }
  return filter;
}
