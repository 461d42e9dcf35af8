import { Refreshed } from '@heartland/shared/refreshed';
import { isLost } from '@heartland/shared/snapshot';
import type { PackedRow } from './packed-row.js';
import { Unpacker } from './packed-row.js';
import { VacancyIndex } from './vacancy-index.js';
import type { Changes, VacancyIndexRepository } from './vacancy-index.repository.js';

/** Told of vacancies that were written, of the generation of the stored words, and of the snapshot that has seen both. */
export type OnChanges = (numbers: readonly number[], generation: number, seen: string) => Promise<void>;

/**
 * Keeps the index equal to the database: it is filled at its first use, and before every answer it takes in what was
 * committed since the last one, whoever wrote it. Requests that wait together share one statement.
 */
export class VacancyIndexSync {
  private state: { index: VacancyIndex; seen: string } | null = null;
  private readonly refreshed = new Refreshed(() => this.refresh());

  constructor(
    private readonly repository: () => Promise<VacancyIndexRepository>,
    private readonly onChanges: OnChanges = () => Promise.resolve(),
    /** Told that the database was replaced by another one, so that nothing holds any more. */
    private readonly onLost: () => void = () => undefined,
  ) {}

  /** The index with everything in it that was committed before the call. */
  current(): Promise<VacancyIndex> {
    return this.refreshed.current();
  }

  private async refresh(): Promise<VacancyIndex> {
    const repository = await this.repository();
    this.state ??= await this.load(repository);
    const { index, seen } = this.state;
    const changes = await repository.changesSince(seen);
    if (isLost(seen, changes.seen)) {
      this.state = null;
      this.onLost();
      return this.refresh();
    }
    await this.take(index, changes, repository);
    this.state.seen = changes.seen;
    return index;
  }

  private async load(repository: VacancyIndexRepository): Promise<{ index: VacancyIndex; seen: string }> {
    await repository.adoptRestored();
    const index = new VacancyIndex(await repository.capacity());
    const late: PackedRow[] = [];
    const unpacker = new Unpacker();
    for (const agency of await repository.agencies()) index.agencies.add(agency);
    const seen = await repository.readAll((row) => {
      if (!index.put(unpacker.unpack(row))) late.push(row);
    });
    await this.putAll(index, late, repository);
    return { index, seen };
  }

  private async take(index: VacancyIndex, changes: Changes, repository: VacancyIndexRepository): Promise<void> {
    await this.putAll(index, changes.rows, repository);
    const numbers = changes.rows.map(({ number }) => number);
    await this.onChanges(numbers, changes.generation, changes.seen);
  }

  /** Puts rows whose agencies may be new. */
  private async putAll(index: VacancyIndex, rows: readonly PackedRow[], repository: VacancyIndexRepository) {
    const unknown = [...new Set(rows.map(({ agencyId }) => agencyId))].filter((id) => !index.agencies.has(id));
    if (unknown.length > 0) for (const agency of await repository.agenciesById(unknown)) index.agencies.add(agency);
    const unpacker = new Unpacker();
    for (const row of rows) {
      if (!index.put(unpacker.unpack(row))) throw new Error(`Vacancy ${row.number} is of no agency: ${row.agencyId}`);
    }
  }
}
