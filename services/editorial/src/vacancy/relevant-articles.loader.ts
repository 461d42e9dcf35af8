import { groupBy, LoaderByArguments } from '@heartland/shared/batch';
import type { CursorCodec } from '@heartland/shared/cursor';
import { canonicalLocale } from '@heartland/shared/locale';
import { rankedPage, type RankedPages } from '@heartland/shared/ranked-connection';
import { profileKey, type VacancyProfile } from '@heartland/shared/relevance/profile';
import { rank } from '@heartland/shared/relevance/ranking';
import type DataLoader from 'dataloader';
import type { RelevantArticlesArgs } from '../article/article.args.js';
import type { Article } from '../article/article.entity.js';
import { normalFilter, type NormalFilter } from '../article/article-filter.js';
import type { ArticleListRepository } from '../article/article-list.repository.js';

/** How many articles of each profile are looked at, and the size of a page when none is given. */
const PER_PROFILE = 50;
const DEFAULT_SIZE = 5;

/** Articles about one topic that a list shows at most: it costs nothing in precision and varies the list. */
const PER_TOPIC = 3;

/** The articles that are relevant to the vacancies of one request: candidates for all vacancies in one statement. */
export class RelevantArticles {
  private readonly candidates = new LoaderByArguments(async (keys, { filter }: { filter: NormalFilter }) => {
    const found = await this.lists.candidates(keys, filter, this.now, PER_PROFILE);
    const pairs = found.flatMap((candidate) => candidate.profileKeys.map((key) => ({ key, candidate })));
    const byProfile = groupBy(pairs, ({ key }) => key);
    return keys.map((key) => (byProfile.get(key) ?? []).map(({ candidate }) => candidate));
  });

  private readonly pages: RankedPages<Article>;

  constructor(
    private readonly lists: ArticleListRepository,
    articleById: DataLoader<string, Article | null>,
    cursors: CursorCodec,
    private readonly now: Date,
  ) {
    this.pages = { rowById: articleById, cursors, defaultSize: DEFAULT_SIZE };
  }

  async of(vacancyId: string, profile: VacancyProfile, args: RelevantArticlesArgs) {
    const filter = normalFilter({ locale: args.locale && canonicalLocale(args.locale, ['locale']) });
    const minGrade = args.minGrade ?? 'FAIR';
    const found = await this.candidates.with({ filter }).load(profileKey(profile));
    const ranking = {
      matches: rank(profile, found, { minGrade, perTopicCap: PER_TOPIC }),
      complete: found.length < PER_PROFILE,
    };
    return rankedPage(ranking, args, ['relevantArticles', vacancyId, filter, minGrade], this.pages);
  }
}
