import type { PageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import { OwnedLists, type OwnedPage } from '@heartland/shared/owned-list';
import type DataLoader from 'dataloader';
import { normalFilter, withEditions } from '../article/article-filter.js';
import type { ArticleFilter } from '../article/article.args.js';
import { PHASES, type ArticleStatus } from '../article/article.lifecycle.js';
import type { ArticleRow } from '../article/article-row.js';
import type { DashboardListName, DashboardQuery, DashboardRepository } from './dashboard.repository.js';
import type { Supply } from './supply.js';

const DAY = 86_400_000;
const MOST_DAYS = 36_500;

const STATUSES = PHASES.map(({ status }) => status);

/** What the desk has to do. Every number comes with the filter of `Query.articles` that gives it again. */
export class EditorialDashboard {
  private readonly lists: OwnedLists<DashboardQuery, ArticleRow>;

  constructor(
    private readonly repository: DashboardRepository,
    articleById: DataLoader<string, ArticleRow | null>,
    cursors: CursorCodec,
    readonly evaluatedAt: Date,
    private readonly supply: Supply,
    /** Keys of the match profiles that open vacancies have at that moment; null when it is not known. */
    readonly openProfiles: readonly string[] | null = null,
  ) {
    this.lists = new OwnedLists(repository, (ids) => articleById.loadMany(ids), cursors);
  }

  async byStatus() {
    const rows = await this.repository.byStatus(this.evaluatedAt);
    const counts = new Map(rows.map(({ status, count }) => [status, count]));
    return STATUSES.map((status) => ({
      status,
      count: counts.get(status) ?? 0,
      filter: normalFilter(ofStatuses(status)),
    }));
  }

  /** The next first. */
  scheduled(args: PageArgs) {
    return this.list('scheduled', ofStatuses('SCHEDULED'), args);
  }

  /** The oldest first. @throws BAD_USER_INPUT */
  stale(olderThanDays: number, args: PageArgs) {
    if (olderThanDays < 0 || olderThanDays > MOST_DAYS) {
      throw badUserInput(['olderThanDays'], `an integer from 0 to ${MOST_DAYS}`, olderThanDays);
    }
    const modifiedBefore = new Date(this.evaluatedAt.getTime() - olderThanDays * DAY);
    return this.list('stale', { ...ofStatuses('PUBLISHED'), modifiedBefore }, args, olderThanDays);
  }

  /** Of what readers see or will see; the newest first. */
  withoutHeroImage(args: PageArgs) {
    return this.list('withoutHeroImage', { ...ofStatuses('PUBLISHED', 'SCHEDULED'), hasHeroImage: false }, args);
  }

  /** Who has waited longest first. */
  waitingForReview(args: PageArgs) {
    return this.list('waitingForReview', { ...ofStatuses(...STATUSES), waitingForReview: true }, args);
  }

  /** What the desk has about every topic, for those who know what is open. */
  topicSupply() {
    return this.supply.topics();
  }

  servedProfiles(): Promise<string[]> {
    return this.supply.servedProfiles();
  }

  /** The newest first; null when it is not known what is open. */
  async withoutVacancies(args: PageArgs) {
    if (!this.openProfiles) return null;
    return this.list('withoutVacancies', { ...ofStatuses('PUBLISHED'), servingNoneOf: [...this.openProfiles] }, args);
  }

  /** @param days what of the filter moves with the clock: cursors are bound to it rather than to an instant */
  private async list(list: DashboardListName, said: ArticleFilter, args: PageArgs, days: number | null = null) {
    const filter = normalFilter(said);
    const identity = ['dashboard', list, days];
    const found = await withEditions(filter, (profiles) => this.supply.servingNoneOf(profiles));
    const page = await this.lists.page('', { list, filter: found, now: this.evaluatedAt }, identity, args);
    return { ...page, edges: page.edges.map(edgeOf), filter };
  }
}

/** With the instant by which the list is ordered. */
function edgeOf(edge: OwnedPage<ArticleRow>['edges'][number]) {
  return {
    node: edge.node,
    at: new Date(edge.key[0] as string),
    get cursor() {
      return edge.cursor;
    },
  };
}

const ofStatuses = (...statuses: ArticleStatus[]) => ({ statuses }) as ArticleFilter;
