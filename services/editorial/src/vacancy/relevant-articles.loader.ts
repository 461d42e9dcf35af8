import type { CursorCodec } from '@heartland/shared/cursor';
import { canonicalLocale } from '@heartland/shared/locale';
import { rankedPage, type RankedPages } from '@heartland/shared/ranked-connection';
import { profileKey, type VacancyProfile } from '@heartland/shared/relevance/profile';
import { rankMatches } from '@heartland/shared/relevance/ranking';
import type DataLoader from 'dataloader';
import type { RelevantArticlesArgs } from '../article/article.args.js';
import type { ArticleIndex } from '../article-index/article-index.js';
import type { ArticleRow } from '../article/article-row.js';

/** How many articles of each profile are looked at, and the size of a page when none is given. */
const PER_PROFILE = 50;
const DEFAULT_SIZE = 5;

/** Articles about one topic that a list shows at most: it costs nothing in precision and varies the list. */
const PER_TOPIC = 3;

/** The articles that are relevant to the vacancies of one request, from the index in memory; their rows are read together. */
export class RelevantArticles {
  private index: Promise<ArticleIndex> | null = null;
  private readonly pages: RankedPages<ArticleRow>;

  constructor(
    private readonly openIndex: () => Promise<ArticleIndex>,
    articleById: DataLoader<string, ArticleRow | null>,
    cursors: CursorCodec,
    private readonly now: Date,
  ) {
    this.pages = { rowById: articleById, cursors, defaultSize: DEFAULT_SIZE };
  }

  async of(vacancyId: string, profile: VacancyProfile, args: RelevantArticlesArgs) {
    const locale = args.locale ? canonicalLocale(args.locale, ['locale']) : undefined;
    const minGrade = args.minGrade ?? 'FAIR';
    const index = await (this.index ??= this.openIndex());
    const found = index.matches(profile, profileKey(profile), { now: this.now, locale }, PER_PROFILE);
    const ranking = {
      matches: rankMatches(found, { minGrade, perTopicCap: PER_TOPIC }),
      complete: found.length < PER_PROFILE,
    };
    return rankedPage(ranking, args, ['relevantArticles', vacancyId, locale, minGrade], this.pages);
  }
}
