import { ChangeWatch } from '@heartland/shared/answer-cache/change-watch';
import { ChangeRepository } from '@heartland/shared/changes/change.repository';
import type { DataSource } from 'typeorm';
import { FOLLOWED_VACANCIES } from '../changes/followed-vacancies.js';
import { LIST_OF_VACANCIES } from './cached-types.js';

/** Follows what is written of vacancies, by whatever process: an import is one of its own. */
export function vacancyWatch(
  connection: () => Promise<DataSource>,
  clock: () => Date,
  onError: (error: unknown) => void,
): ChangeWatch {
  return new ChangeWatch({
    changes: async () => new ChangeRepository(await connection(), FOLLOWED_VACANCIES),
    list: LIST_OF_VACANCIES,
    clock,
    onError,
  });
}
