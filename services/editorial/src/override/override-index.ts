import { groupBy } from '@heartland/shared/batch';
import {
  decisiveOverride,
  OVERRIDE_SCOPES,
  targetsOf,
  type CoveredVacancy,
  type Override,
  type OverrideScope,
} from '@heartland/shared/relevance/override';
import { stateOf } from './override.lifecycle.js';
import type { StoredOverride } from './stored-override.js';

/** The override that decides about each article, by its id. */
export type Decisions = ReadonlyMap<string, Override>;

const NONE: Decisions = new Map();

const nameOf = (scope: OverrideScope, target: string): string => `${scope} ${target}`;

/** Every override that counts or will count, in memory; there are few. */
export class OverrideIndex {
  private readonly byId = new Map<string, StoredOverride>();
  private readonly byTarget = new Map<string, Map<string, StoredOverride>>();

  /** Adds an override, or replaces what was known of it; one that will never count any more is forgotten. */
  put(override: StoredOverride, now: Date): void {
    this.remove(override.id);
    if (['WITHDRAWN', 'ENDED'].includes(stateOf(override, now))) return;
    this.byId.set(override.id, override);
    const name = nameOf(override.scope, override.target);
    this.byTarget.set(name, (this.byTarget.get(name) ?? new Map<string, StoredOverride>()).set(override.id, override));
  }

  /** What editors say of articles beside a vacancy at an instant. */
  on(vacancy: CoveredVacancy, now: Date): Decisions {
    if (this.byId.size === 0) return NONE;
    const targets = targetsOf(vacancy);
    const covering = OVERRIDE_SCOPES.flatMap((scope) => {
      const target = targets[scope];
      return target === null ? [] : [...(this.byTarget.get(nameOf(scope, target))?.values() ?? [])];
    }).filter((override) => stateOf(override, now) === 'IN_FORCE');
    if (covering.length === 0) return NONE;
    const decisions = new Map<string, Override>();
    for (const [articleId, overrides] of groupBy(covering, (override) => override.articleId)) {
      decisions.set(articleId, decisiveOverride(overrides, targets)!);
    }
    return decisions;
  }

  private remove(id: string): void {
    const known = this.byId.get(id);
    if (!known) return;
    this.byId.delete(id);
    const name = nameOf(known.scope, known.target);
    const others = this.byTarget.get(name)!;
    others.delete(id);
    if (others.size === 0) this.byTarget.delete(name);
  }
}
