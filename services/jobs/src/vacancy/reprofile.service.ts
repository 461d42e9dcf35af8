import { VOCABULARY_VERSION } from '@heartland/shared/relevance/vocabulary';
import type { DataSource } from 'typeorm';
import { profileOfPosting } from '../feed/vacancy-of-posting.js';
import { positionTypeOf } from './position-type.js';
import { ProfileStateRepository, type ProfiledVacancy, type ProfileSource } from './profile-state.repository.js';

/** Told of after so many vacancies. */
const NOTE_EVERY = 50_000;

function profiled({ id, title, description, lateralOnly, ...agency }: ProfileSource): ProfiledVacancy {
  const columns = profileOfPosting({ title, description }, { ...agency, type: agency.agencyType });
  return { id, ...columns, positionType: positionTypeOf(columns.matchProfile.role, lateralOnly) };
}

/**
 * Makes the match profile of every vacancy anew, and what follows from it, when it is of another version of the
 * vocabulary; nothing is done when all are of this one. Each batch is a transaction: work that was interrupted goes on
 * where it was. Readers see each vacancy as it was or as it is.
 * @returns how many were made anew
 */
export async function reprofile(
  dataSource: DataSource,
  log: (line: string) => void = () => undefined,
  version: string = VOCABULARY_VERSION,
): Promise<number> {
  const state = new ProfileStateRepository(dataSource);
  if (await state.isDone(version)) return 0;
  let reached = await state.begin(version);
  for (let count = 0; ;) {
    const batch = await dataSource.transaction(async (manager) => {
      const store = new ProfileStateRepository(manager);
      const rows = await store.next(reached, version);
      if (rows.length > 0) await store.write(rows.map(profiled));
      await store.reach(rows.at(-1)?.number ?? null);
      return rows;
    });
    if (batch.length === 0) return count;
    reached = batch.at(-1)!.number;
    if (count === 0) log('The vocabulary has changed: the match profiles of the vacancies are made anew ...');
    count += batch.length;
    if (count % NOTE_EVERY === 0) log(`${count.toLocaleString('en-US')} match profiles made anew`);
  }
}
