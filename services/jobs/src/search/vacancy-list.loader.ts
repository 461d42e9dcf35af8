import type { PageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { OwnedLists } from '@heartland/shared/owned-list';
import type DataLoader from 'dataloader';
import type { Vacancy } from '../vacancy/vacancy.entity.js';
import { normalFilter } from './vacancy-filter.js';
import type { VacancyFilter } from './vacancy-list.args.js';
import type { VacancyListQuery, VacancySearchRepository } from './vacancy-search.repository.js';

type ListArgs = PageArgs & { filter?: VacancyFilter | null };

/** The lists of vacancies of one request: of everything, of an agency, of a topic; the same code for all. */
export class VacancyLists {
  private readonly lists: OwnedLists<VacancyListQuery, Vacancy>;

  constructor(
    search: VacancySearchRepository,
    vacancyById: DataLoader<string, Vacancy | null>,
    cursors: CursorCodec,
    private readonly now: Date,
  ) {
    this.lists = new OwnedLists(search, vacancyById, ({ postedAt, id }) => [postedAt.toISOString(), id], cursors);
  }

  all(args: ListArgs) {
    return this.list('none', '', args);
  }

  ofAgency(id: string, args: ListArgs) {
    return this.list('agency', id, args);
  }

  ofTopic(key: string, args: ListArgs) {
    return this.list('topic', key, args);
  }

  /** How many open vacancies are about a topic. */
  openCountOfTopic(key: string) {
    return this.lists.count(key, { by: 'topic', filter: normalFilter(null), now: this.now });
  }

  private async list(by: VacancyListQuery['by'], owner: string, args: ListArgs) {
    const filter = normalFilter(args.filter);
    const identity = ['vacancies', by, filter, 'posted_at desc'];
    return {
      ...(await this.lists.page(owner, { by, filter, now: this.now }, identity, args)),
      evaluatedAt: this.now,
    };
  }
}
