import type { ChangeFeed } from '@heartland/shared/changes/change-feed';
import type { ChangeOp } from '@heartland/shared/changes/change.type';
import type { ChangesArgs } from '@heartland/shared/changes/change.args';
import type { VacancyById } from '../vacancy/vacancy.loader.js';
import { endOf, stateOf } from '../vacancy/vacancy.lifecycle.js';
import type { VacancyChange, VacancyChangePage } from './change.type.js';

/** The changes of vacancies, each with the vacancy as it is at the moment of the answer. */
export class VacancyChanges {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly vacancyById: VacancyById,
  ) {}

  /** @throws BAD_USER_INPUT, CURSOR_MISMATCH */
  async page(args: ChangesArgs): Promise<VacancyChangePage> {
    const page = await this.feed.page(args);
    const now = page.evaluatedAt;
    const changes = page.changes.map(async (changed): Promise<VacancyChange> => {
      const vacancy = await this.vacancyById.load(changed.id);
      const isOpen = vacancy !== null && stateOf(vacancy, now) === 'OPEN';
      return {
        ...changed,
        op: (isOpen ? 'UPSERT' : 'TOMBSTONE') as ChangeOp,
        vacancy: isOpen ? vacancy : null,
        reason: ((vacancy && endOf(vacancy, now)?.reason) ?? null) as VacancyChange['reason'],
      };
    });
    return { ...page, changes: await Promise.all(changes) };
  }
}
