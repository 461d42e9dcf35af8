import type { Override } from '@heartland/shared/relevance/override';
import type { Dated } from './override.lifecycle.js';

/** An override as far as matching needs it, with the dates off which it is read whether it counts. */
export interface StoredOverride extends Override, Dated {
  articleId: string;
}

/** The same as JSON: dates are milliseconds. */
type Json = Omit<StoredOverride, keyof Dated> & { [Name in keyof Dated]: number | null };

const milliseconds = (column: string) => `floor(extract(epoch from ${column}) * 1000)`;

/** SQL of a `StoredOverride` as JSON, of `relevance_override v`. */
export const OVERRIDE_JSON = `json_build_object(
  'id', v.id, 'articleId', v.article_id, 'action', v.action, 'scope', v.scope, 'target', v.target,
  'position', coalesce(v.position, 1), 'madeAt', ${milliseconds('v.made_at')},
  'validFrom', ${milliseconds('v.valid_from')}, 'validThrough', ${milliseconds('v.valid_through')},
  'withdrawnAt', ${milliseconds('v.withdrawn_at')})`;

const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time));

/** The overrides that `json_agg` of `OVERRIDE_JSON` gave. @param list null when there were none */
export function storedOverrides(list: readonly object[] | null): StoredOverride[] {
  return ((list ?? []) as Json[]).map((json) => ({
    ...json,
    validFrom: dateOf(json.validFrom),
    validThrough: dateOf(json.validThrough),
    withdrawnAt: dateOf(json.withdrawnAt),
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
