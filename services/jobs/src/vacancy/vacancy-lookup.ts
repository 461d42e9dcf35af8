import { LookupStatus } from '@heartland/shared/lookup';
import type { WholeVacancy } from './vacancy.repository.js';
import { stateOf } from './vacancy.lifecycle.js';

interface Slugs {
  bySlug(slug: string): Promise<WholeVacancy | null>;
  byFormerSlug(slug: string): Promise<WholeVacancy | null>;
}

/** What a slug leads to at an instant: an ended vacancy is GONE, a renamed one MOVED, one not yet posted unknown. */
export async function lookUp(slug: string, vacancies: Slugs, now: Date) {
  const current = await vacancies.bySlug(slug);
  const vacancy = current ?? (await vacancies.byFormerSlug(slug));
  const state = vacancy && stateOf(vacancy, now);
  if (!vacancy || state === 'SCHEDULED') return { status: LookupStatus.NOT_FOUND, vacancy: null, canonicalSlug: null };
  const status = state !== 'OPEN' ? LookupStatus.GONE : current ? LookupStatus.FOUND : LookupStatus.MOVED;
  return { status, vacancy, canonicalSlug: vacancy.slug };
}
