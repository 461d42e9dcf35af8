import { loaderOfMany, loaderOfOne } from '@heartland/shared/batch';
import type { PageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { normalValues, saidMembers } from '@heartland/shared/filter-values';
import { isIdOf } from '@heartland/shared/ids';
import { OwnedLists } from '@heartland/shared/owned-list';
import type { DataSource } from 'typeorm';
import type { RelevanceOverrideFilter } from './override.args.js';
import { OverrideRepository } from './override.repository.js';

/** What the desk may ask of overrides. */
export function createOverrideReaders(dataSource: DataSource, cursors: CursorCodec, now: Date) {
  const overrides = new OverrideRepository(dataSource);
  const byId = loaderOfOne(
    (ids) => overrides.byIds(ids),
    ({ id }) => id,
  );
  const changes = loaderOfMany(
    (ids) => overrides.changes(ids),
    ({ overrideId }) => overrideId,
  );
  const lists = new OwnedLists(overrides, (ids) => byId.loadMany(ids), cursors);
  return {
    relevanceOverride: async (id: string) => (isIdOf('RelevanceOverride', id) ? byId.load(id) : null),
    /** @throws BAD_USER_INPUT, CURSOR_MISMATCH */
    relevanceOverrides: (said: RelevanceOverrideFilter | null | undefined, args: PageArgs) => {
      const members = saidMembers<readonly string[]>({ ...said });
      const filter = Object.fromEntries(members.map(([member, values]) => [member, normalValues(member, values)]));
      return lists.page('', { filter, now }, ['relevanceOverrides', filter], args);
    },
    overrideChangesOf: (id: string) => changes.load(id),
  };
}
