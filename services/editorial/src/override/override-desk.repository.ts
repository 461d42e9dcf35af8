import type { EntityManager } from 'typeorm';
import { RelevanceOverride, RelevanceOverrideChange } from './override.entity.js';

type Fresh = Omit<RelevanceOverride, 'version' | 'madeAt' | 'madeBy' | 'withdrawnAt' | 'withdrawnBy'>;
type Said = Pick<RelevanceOverride, 'position' | 'validFrom' | 'validThrough' | 'reason'>;

/** Writes overrides with their log. */
export class OverrideDeskRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly done: { by: string; at: Date },
  ) {}

  /** The override, which nobody else changes until the transaction ends. */
  lock(id: string): Promise<RelevanceOverride | null> {
    const overrides = this.manager.getRepository(RelevanceOverride);
    return overrides.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** How many overrides of an article count or will. */
  async countOf(articleId: string): Promise<number> {
    const [{ count }] = await this.manager.query(
      `select count(*)::int as count from relevance_override
       where article_id = $1 and withdrawn_at is null and (valid_through is null or valid_through > $2)`,
      [articleId, this.done.at],
    );
    return count;
  }

  async insert(override: Fresh): Promise<void> {
    const { by, at } = this.done;
    const made = { version: 1, madeAt: at, madeBy: by, withdrawnAt: null, withdrawnBy: null };
    await this.manager.insert(RelevanceOverride, { ...override, ...made });
    await this.log(override.id, 'MADE');
  }

  async update(id: string, from: Said, to: Said): Promise<void> {
    await this.manager.update(RelevanceOverride, { id }, { ...to, version: () => 'version + 1' });
    await this.log(id, 'CHANGED', { from, to });
  }

  async withdraw(id: string): Promise<void> {
    const { by, at } = this.done;
    const withdrawn = { withdrawnAt: at, withdrawnBy: by, version: () => 'version + 1' };
    await this.manager.update(RelevanceOverride, { id }, withdrawn);
    await this.log(id, 'WITHDRAWN');
  }

  private async log(overrideId: string, kind: RelevanceOverrideChange['kind'], details = {}): Promise<void> {
    await this.manager.insert(RelevanceOverrideChange, { overrideId, kind, ...this.done, details });
  }
}
