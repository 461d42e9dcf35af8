import type { ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { canonicalLocale } from '@heartland/shared/locale';
import { rankedPage, seedOf, type RankedPages, type Ranking } from '@heartland/shared/ranked-connection';
import type { Grade } from '@heartland/shared/relevance/grade';
import { Pin, pinnedFirst, someOf } from '@heartland/shared/relevance/pinned';
import { profileKey, type ArticleProfile, type VacancyProfile } from '@heartland/shared/relevance/profile';
import { rankScored, type Candidate, type Scored } from '@heartland/shared/relevance/ranking';
import { SCORERS, type Scorer } from '@heartland/shared/relevance/scorers';
import type DataLoader from 'dataloader';
import type { RelevantArticlesArgs } from '../article/article.args.js';
import type { ArticleRow } from '../article/article-row.js';
import type { LearningMode } from '../learning/learning-mode.js';
import { ordered } from '../learning/ordered.js';
import { placed } from '../learning/placed-articles.js';
import { Placements } from '../learning/placement.js';
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
  /** Of an experiment; undefined without one. */
  seed: string | undefined;
}

/** The articles that are relevant to the vacancies and articles of one request, from the index in memory; their rows are read together. */
export class RelevantArticles {
  private index: Promise<Matching> | null = null;
  private readonly pages: RankedPages<ArticleRow>;
  private readonly placements: Placements | null;

  constructor(
    private readonly openIndex: () => Promise<Matching>,
    articleById: DataLoader<string, ArticleRow | null>,
    cursors: CursorCodec,
    private readonly profileOf: (editionId: string) => Promise<ArticleProfile>,
    private readonly now: Date,
    private readonly mode: LearningMode,
  ) {
    this.placements = mode === 'off' ? null : new Placements(cursors);
    this.pages = { rowById: articleById, cursors, defaultSize: DEFAULT_SIZE };
  }

  async of(vacancyId: string, profile: VacancyProfile, args: RelevantArticlesArgs) {
    const locale = args.locale ? canonicalLocale(args.locale, ['locale']) : undefined;
    const minGrade = args.minGrade ?? 'FAIR';
    const list = ['relevantArticles', vacancyId, locale, minGrade, ...(this.isExperiment ? ['experiment'] : [])];
    const seed = this.isExperiment ? this.seedFor(vacancyId, args, list) : undefined;
    const ranking = this.ranked({ id: vacancyId, profile, seed }, locale, minGrade, await this.current());
    const page = await rankedPage(ranking, args, list, this.pages, seed);
    return this.placements ? placed(page, profile.role, this.placements, this.now) : page;
  }

  /** What editors pinned, before the best of the articles of which they say nothing. */
  private ranked({ id, profile, seed }: Asking, locale: string | undefined, minGrade: Grade, index: Matching): Ranking {
    const readable = { now: this.now, locale };
    const decisions = index.overrides.on({ id, profile }, this.now);
    const limit = PER_PROFILE + decisions.size;
    const scoredBy = (scorer: Scorer) => index.matches(profile, profileKey(profile), readable, limit, scorer);
    const found = scoredBy(SCORERS.current);
    const options = { minGrade, perTopicCap: PER_TOPIC };
    const complete = found.scores.length < limit;
    if (decisions.size === 0) return { matches: ordered(found, scoredBy, options, seed), complete };
    const others = [...found.scores.keys()].filter((place) => !decisions.has(found.candidate(place).id));
    const pinned = [...decisions].filter(([, { action }]) => action === 'PIN').map(([articleId]) => articleId);
    const pins = index.matchesAmong(pinned, profile, readable);
    const rest = (scored: Scored<Candidate>) => someOf(scored, others.slice(0, PER_PROFILE));
    return {
      matches: pinnedFirst(
        [...pins.scores.keys()].map((place) => new Pin(pins, place, decisions.get(pins.candidate(place).id)!)),
        ordered(rest(found), (scorer) => rest(scoredBy(scorer)), options, seed),
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

  private get isExperiment(): boolean {
    return this.mode === 'experiment';
  }

  /** The vacancy and the instant: nothing of who asks. Later pages are of the list of the first. */
  private seedFor(vacancyId: string, args: ForwardPageArgs, list: unknown): string {
    return seedOf(args, list, this.pages.cursors) ?? `${vacancyId} ${this.now.toISOString()}`;
  }

  /** The index as it is for the whole request. */
  private current(): Promise<Matching> {
    return (this.index ??= this.openIndex());
  }
}
