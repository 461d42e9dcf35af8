import type { Followed } from '@heartland/shared/changes/followed';
import { stateCondition } from '../vacancy/vacancy.lifecycle.js';

const VACANCY = { from: 'vacancy v', id: 'v.id' };

/** What is followed: vacancies while they are open. */
export const FOLLOWED_VACANCIES: Followed = {
  feed: 'vacancyChanges',
  seen: { ...VACANCY, at: 'v.updated_at', condition: (now) => stateCondition(['OPEN'], now) },
  written: [{ ...VACANCY, at: 'v.updated_at', changedIn: 'v.changed_in' }],
  dates: ['v.posted_at', 'v.valid_through', 'v.closed_at'].map((at) => ({ ...VACANCY, at, unless: 'v.changed_in' })),
};
