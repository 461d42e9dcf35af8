import type { Followed } from '@heartland/shared/changes/followed';
import { liveCondition } from '../article/article.lifecycle.js';

const EDITION = {
  from: 'edition e join article a on a.id = e.article_id',
  id: 'e.article_id',
  unless: 'a.changed_in',
};

/**
 * Whether readers may have seen an article: one of its editions has or had a place on the timeline. Its drafts are
 * nobody's business before.
 */
const MAY_HAVE_BEEN_SEEN = `(a.published_at is not null or exists (
  select from workflow_transition t join edition x on x.id = t.edition_id
  where x.article_id = a.id and t.to_status in ('SCHEDULED', 'PUBLISHED')))`;

/** What is followed: articles while readers see an edition of theirs. */
export const FOLLOWED_ARTICLES: Followed = {
  feed: 'articleChanges',
  seen: { ...EDITION, at: 'a.changed_at', condition: (now) => liveCondition(now) },
  written: [
    { from: 'article a', id: 'a.id', at: 'a.changed_at', changedIn: 'a.changed_in', only: MAY_HAVE_BEEN_SEEN },
    { ...EDITION, at: 'a.changed_at', changedIn: 'e.changed_in', only: MAY_HAVE_BEEN_SEEN },
  ],
  dates: ['e.live_from', 'e.live_until'].map((at) => ({ ...EDITION, at, only: `e.stage = 'SETTLED'` })),
};
