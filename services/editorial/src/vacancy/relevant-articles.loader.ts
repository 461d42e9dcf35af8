import type { ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { canonicalLocale } from '@heartland/shared/locale';
import { rankedPage, type RankedPages } from '@heartland/shared/ranked-connection';
import { profileKey, type ArticleProfile, type VacancyProfile } from '@heartland/shared/relevance/profile';
import { rankScored } from '@heartland/shared/relevance/ranking';
import type DataLoader from 'dataloader';
import type { RelevantArticlesArgs } from '../article/article.args.js';
import type { ArticleRow } from '../article/article-row.js';
import type { Matching } from '../preview/previewed-index.js';

/** How many articles of each profile, or like each article, are looked at, and the size of a page when none is given. */
const PER_PROFILE = 50;
const DEFAULT_SIZE = 5;

/** Articles about one topic that a list shows at most: it costs nothing in precision and varies the list. */
const PER_TOPIC = 3;

/** The articles that are relevant to the vacancies and articles of one request, from the index in memory; their rows are read together. */
export class RelevantArticles {
  private index: Promise<Matching> | null = null;
  private readonly pages: RankedPages<ArticleRow>;

  constructor(
    private readonly openIndex: () => Promise<Matching>,
    articleById: DataLoader<string, ArticleRow | null>,
    cursors: CursorCodec,
    private readonly profileOf: (editionId: string) => Promise<ArticleProfile>,
    private readonly now: Date,
  ) {
    this.pages = { rowById: articleById, cursors, defaultSize: DEFAULT_SIZE };
  }

  async of(vacancyId: string, profile: VacancyProfile, args: RelevantArticlesArgs) {
    const locale = args.locale ? canonicalLocale(args.locale, ['locale']) : undefined;
    const minGrade = args.minGrade ?? 'FAIR';
    const found = (await this.current()).matches(profile, profileKey(profile), { now: this.now, locale }, PER_PROFILE);
    const ranking = {
      matches: rankScored(found, { minGrade, perTopicCap: PER_TOPIC }),
      complete: found.scores.length < PER_PROFILE,
    };
    return rankedPage(ranking, args, ['relevantArticles', vacancyId, locale, minGrade], this.pages);
  }

  /** Other articles that are like one; those in its language first. */
  async like({ id, editionId, locale, translationGroup }: ArticleRow, args: ForwardPageArgs) {
    const [index, profile] = await Promise.all([this.current(), this.profileOf(editionId)]);
    const found = index.like({ editionId, locale, translationGroup, profile }, this.now, PER_PROFILE);
    const ranking = {
      matches: rankScored(found, { minGrade: 'FAIR', perTopicCap: PER_TOPIC }),
      complete: found.scores.length < PER_PROFILE,
    };
    return rankedPage(ranking, args, ['relatedArticles', id], this.pages);
  }

  /** The index as it is for the whole request. */
  private current(): Promise<Matching> {
    return (this.index ??= this.openIndex());
  }
}
