import { groupBy, LoaderByArguments } from '@heartland/shared/batch';
import type { CursorCodec } from '@heartland/shared/cursor';
import { canonicalLocale } from '@heartland/shared/locale';
import { rankedPage, type RankedPages } from '@heartland/shared/ranked-connection';
import { profileKey, type VacancyProfile } from '@heartland/shared/relevance/profile';
import { rank } from '@heartland/shared/relevance/ranking';
import type DataLoader from 'dataloader';
import type { RelevantArticlesArgs } from '../article/article.args.js';
import { normalFilter, type NormalFilter } from '../article/article-filter.js';
import type { ArticleCandidates } from '../article/article-candidates.js';
import type { ArticleListRepository } from '../article/article-list.repository.js';
import type { ArticleRow } from '../article/article-row.js';

/** How many articles of each profile are looked at, and the size of a page when none is given. */
const PER_PROFILE = 50;
const DEFAULT_SIZE = 5;

/** Articles about one topic that a list shows at most: it costs nothing in precision and varies the list. */
const PER_TOPIC = 3;

/** The articles that are relevant to the vacancies of one request: candidates for all vacancies in one statement,
 * and one more when some of them were not read lately. */
export class RelevantArticles {
  private readonly candidates = new LoaderByArguments(async (keys, { filter }: { filter: NormalFilter }) => {
    const best = await this.lists.bestOf(keys, filter, this.now, PER_PROFILE);
    const byId = await this.known.of(best, (ids) => this.lists.candidates(ids));
    const byProfile = groupBy(best, ({ profileKey }) => profileKey);
    return keys.map((key) => (byProfile.get(key) ?? []).flatMap(({ id }) => byId.get(id) ?? []));
  });

  private readonly pages: RankedPages<ArticleRow>;

  constructor(
    private readonly lists: ArticleListRepository,
    private readonly known: ArticleCandidates,
    articleById: DataLoader<string, ArticleRow | null>,
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
