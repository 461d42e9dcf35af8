import type { Override } from '@heartland/shared/relevance/override';
import type { Dated } from './override.lifecycle.js';

/** An override as far as matching needs it, with the dates off which it is read whether it counts. */
export interface StoredOverride extends Override, Dated {
  articleId: string;
}

/** A row of `relevance_override` as JSON, as far as it is read. */
export type OverrideJson = Pick<Override, 'id' | 'action' | 'scope' | 'target'> & {
  article_id: string;
  position: number | null;
  made_at: string;
  valid_from: string | null;
  valid_through: string | null;
  withdrawn_at: string | null;
};

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The rows that `json_agg` gave. @param rows null when there were none */
export function storedOverrides(rows: readonly OverrideJson[] | null): StoredOverride[] {
  return (rows ?? []).map(({ id, action, scope, target, ...row }) => ({
    id,
    articleId: row.article_id,
    action,
    scope,
    target,
    position: row.position ?? 1,
    madeAt: Date.parse(row.made_at),
    validFrom: dateOf(row.valid_from),
    validThrough: dateOf(row.valid_through),
    withdrawnAt: dateOf(row.withdrawn_at),
  }));
}

/** As they travel with the match profile of their article. */
export const withoutDates = ({ id, action, scope, target, position, madeAt }: StoredOverride): Override => ({
  id,
  action,
  scope,
  target,
  position,
  madeAt,
});
