import type { ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { canonicalLocale } from '@heartland/shared/locale';
import { rankedPage, type RankedPages, type Ranking } from '@heartland/shared/ranked-connection';
import type { Grade } from '@heartland/shared/relevance/grade';
import { Pin, pinnedFirst, someOf } from '@heartland/shared/relevance/pinned';
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

/** A vacancy beside which articles are to stand. */
interface Asking {
  id: string;
  profile: VacancyProfile;
}

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
    const ranking = this.ranked({ id: vacancyId, profile }, locale, minGrade, await this.current());
    return rankedPage(ranking, args, ['relevantArticles', vacancyId, locale, minGrade], this.pages);
  }

  /** What editors pinned, before the best of the articles of which they say nothing. */
  private ranked({ id, profile }: Asking, locale: string | undefined, minGrade: Grade, index: Matching): Ranking {
    const readable = { now: this.now, locale };
    const decisions = index.overrides.on({ id, profile }, this.now);
    const limit = PER_PROFILE + decisions.size;
    const found = index.matches(profile, profileKey(profile), readable, limit);
    const options = { minGrade, perTopicCap: PER_TOPIC };
    const complete = found.scores.length < limit;
    if (decisions.size === 0) return { matches: rankScored(found, options), complete };
    const others = [...found.scores.keys()].filter((place) => !decisions.has(found.candidate(place).id));
    const pinned = [...decisions].filter(([, { action }]) => action === 'PIN').map(([articleId]) => articleId);
    const pins = index.matchesAmong(pinned, profile, readable);
    return {
      matches: pinnedFirst(
        [...pins.scores.keys()].map((place) => new Pin(pins, place, decisions.get(pins.candidate(place).id)!)),
        rankScored(someOf(found, others.slice(0, PER_PROFILE)), options),
      ),
      complete,
    };
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
