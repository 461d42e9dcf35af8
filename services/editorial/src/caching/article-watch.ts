import { ChangeWatch } from '@heartland/shared/answer-cache/change-watch';
import { ChangeRepository } from '@heartland/shared/changes/change.repository';
import type { DataSource } from 'typeorm';
import { FOLLOWED_ARTICLES } from '../changes/followed-articles.js';
import { LIST_OF_ARTICLES } from './cached-types.js';
import { NextChangeRepository } from './next-change.repository.js';

/** Follows what is written of articles, by whatever process, and when the next of them comes or goes by itself. */
export function articleWatch(
  connection: () => Promise<DataSource>,
  clock: () => Date,
  onError: (error: unknown) => void,
): ChangeWatch {
  return new ChangeWatch({
    changes: async () => new ChangeRepository(await connection(), FOLLOWED_ARTICLES),
    list: LIST_OF_ARTICLES,
    nextChange: async () => new NextChangeRepository(await connection()).after(clock()),
    clock,
    onError,
  });
}
