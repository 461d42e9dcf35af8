import { isIdOf } from '@heartland/shared/ids';
import type { Preview } from '@heartland/shared/preview';
import { DeskArticleRepository } from '../desk/desk-article.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { throwFaults, userFault, type UserFault } from '../mutation/user-error.js';

export interface PreviewToGrant {
  articleIds?: string[] | null;
  asOf?: Date | null;
  expiresInMinutes?: number | null;
}

/** What the token is made of: the token itself is not stored anywhere. */
export interface GrantedPreview {
  preview: Preview;
  /** ISO 8601, to the second. */
  expiresAt: string;
}

/** Articles that a token may name, so that it fits into a header. */
const MOST_ARTICLES = 100;

/** Minutes that a token is good: an hour unless it is said, and a week at most. */
const DEFAULT_MINUTES = 60;
const MOST_MINUTES = 7 * 24 * 60;

/**
 * Grants a preview. Without an instant it shows the drafts of the articles, of all when none are named. With one it
 * shows the site as it is planned, and the drafts of those articles alone that are named. @throws UserError
 */
export async function createPreviewToken(work: Work, input: PreviewToGrant): Promise<GrantedPreview> {
  const { articleIds, asOf } = input;
  const minutes = input.expiresInMinutes ?? DEFAULT_MINUTES;
  const faults = [...lifeFaults(minutes), ...instantFaults(asOf, work.now), ...(await scopeFaults(work, articleIds))];
  throwFaults(faults);
  const expiresAt = new Date(Math.floor(work.now.getTime() / 1000 + minutes * 60) * 1000);
  const drafts = articleIds ? [...new Set(articleIds)] : asOf ? [] : null;
  return { preview: { asOf: asOf?.toISOString() ?? null, drafts }, expiresAt: expiresAt.toISOString() };
}

function lifeFaults(minutes: number): UserFault[] {
  if (minutes >= 1 && minutes <= MOST_MINUTES) return [];
  return [userFault('INVALID', 'expiresInMinutes', `Expected 1 to ${MOST_MINUTES} minutes, received ${minutes}.`)];
}

function instantFaults(asOf: Date | null | undefined, now: Date): UserFault[] {
  if (!asOf || asOf > now) return [];
  const message = `Expected an instant after ${now.toISOString()}, received ${asOf.toISOString()}.`;
  return [userFault('SCHEDULE_IN_PAST', 'asOf', message)];
}

/** An author shows the drafts of articles of their own only. */
async function scopeFaults(
  { manager, actor, now }: Work,
  articleIds: readonly string[] | null | undefined,
): Promise<UserFault[]> {
  const isAuthor = actor.role === 'AUTHOR';
  if (!articleIds) {
    if (!isAuthor) return [];
    return [userFault('FORBIDDEN', 'articleIds', 'Expected articles of your own, received none: they would be all.')];
  }
  if (articleIds.length > MOST_ARTICLES) {
    return [
      userFault('INVALID', 'articleIds', `Expected at most ${MOST_ARTICLES} ids, received ${articleIds.length}.`),
    ];
  }
  const articles = new DeskArticleRepository(manager, now);
  const known = await articles.known(articleIds.filter((id) => isIdOf('Article', id)));
  const faults: UserFault[] = [];
  for (const [place, id] of articleIds.entries()) {
    const path = ['articleIds', String(place)];
    if (!known.has(id)) {
      faults.push(userFault('NOT_FOUND', path, `Expected the id of an article, received ${JSON.stringify(id)}.`));
    } else if (isAuthor && !(await articles.isOf(id, actor.id))) {
      faults.push(userFault('FORBIDDEN', path, 'Expected an article of your own, received one of others.'));
    }
  }
  return faults;
}
