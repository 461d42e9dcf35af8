import { groupBy, LoaderByArguments } from '@heartland/shared/batch';
import type { CursorCodec } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import { rankedPage, type RankedPages, type Ranking } from '@heartland/shared/ranked-connection';
import type { Grade } from '@heartland/shared/relevance/grade';
import { MAX_BEST_PROFILES, type ArticleProfile } from '@heartland/shared/relevance/profile';
import { rank } from '@heartland/shared/relevance/ranking';
import { normalFilter } from '../search/vacancy-filter.js';
import type { VacancyFilter } from '../search/vacancy-list.args.js';
import type { VacancyLists } from '../search/vacancy-list.loader.js';
import { newestOfProfiles } from '../vacancy-index/newest-of-profiles.js';
import type { VacancyRow } from '../vacancy/vacancy-row.js';
import type { VacancyById } from '../vacancy/vacancy.loader.js';
import type { VacancyRepository } from '../vacancy/vacancy.repository.js';
import type { RelevantVacanciesArgs } from './article.args.js';
import { OverriddenVacancies, PER_PROFILE } from './overridden-vacancies.loader.js';

/** The size of a page when none is given. */
const DEFAULT_SIZE = 5;

/** The vacancies that are relevant to the articles of one request: candidates for all articles in one statement. */
export class RelevantVacancies {
  private readonly candidates = new LoaderByArguments(async (keys, filter: VacancyFilter) => {
    const { live, selection } = await this.lists.matching(filter);
    const numbers = newestOfProfiles(live.index, selection.matches, keys, PER_PROFILE);
    const byProfile = groupBy(await this.vacancies.candidates(numbers), ({ profileKey }) => profileKey);
    return keys.map((key) => byProfile.get(key) ?? []);
  });

  private readonly overridden: OverriddenVacancies;
  private readonly pages: RankedPages<VacancyRow>;

  constructor(
    private readonly lists: VacancyLists,
    private readonly vacancies: VacancyRepository,
    vacancyById: VacancyById,
    cursors: CursorCodec,
    private readonly now: Date,
  ) {
    this.overridden = new OverriddenVacancies(lists, vacancies);
    this.pages = { rowById: vacancyById, cursors, defaultSize: DEFAULT_SIZE };
  }

  async of(articleId: string, profile: ArticleProfile, args: RelevantVacanciesArgs) {
    const filter = openOnly(args.filter ?? {});
    const minGrade = args.minGrade ?? 'FAIR';
    const ranking = profile.overrides?.length
      ? await this.overridden.of(profile, profile.overrides, filter, minGrade)
      : await this.matched(profile, filter, minGrade);
    const { reading: _reading, ...normal } = normalFilter(filter);
    const list = ['relevantVacancies', articleId, normal, minGrade];
    return { ...(await rankedPage(ranking, args, list, this.pages)), evaluatedAt: this.now };
  }

  private async matched(profile: ArticleProfile, filter: VacancyFilter, minGrade: Grade): Promise<Ranking> {
    const groups = await Promise.all(profile.bestProfiles.map((key) => this.candidates.with(filter).load(key)));
    return {
      matches: rank(profile, groups.flat(), { minGrade, perTopicCap: Infinity }),
      complete: profile.bestProfiles.length < MAX_BEST_PROFILES && groups.every((group) => group.length < PER_PROFILE),
    };
  }
}

/** Beside an article stand open vacancies alone. @throws BAD_USER_INPUT when others are asked for */
function openOnly(filter: VacancyFilter): VacancyFilter {
  if (filter.states?.some((state) => state !== 'OPEN')) {
    throw badUserInput(['filter', 'states'], '[OPEN] or nothing', filter.states);
  }
  return filter;
}
