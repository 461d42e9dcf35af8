import { VOCABULARY_VERSION } from '@heartland/shared/relevance/vocabulary';
import type { DataSource } from 'typeorm';
import { EditionMatchRepository } from './edition-match.repository.js';

/** Told of after so many editions. */
const NOTE_EVERY = 2_000;

/**
 * Makes the match profiles of editions anew that another version of the vocabulary made; nothing is done when all are of
 * this one. Each batch is a transaction: work that was interrupted goes on where it was. Readers see each article where
 * it belonged or where it belongs.
 * @returns how many were made anew
 */
export async function rematch(
  dataSource: DataSource,
  now: Date,
  log: (line: string) => void = () => undefined,
): Promise<number> {
  const state = new EditionMatchRepository(dataSource.manager);
  if ((await state.version()) === VOCABULARY_VERSION) return 0;
  for (let count = 0, last = ''; ;) {
    const ids = await dataSource.transaction((manager) =>
      new EditionMatchRepository(manager).ofOtherVocabulary(VOCABULARY_VERSION, last, now),
    );
    if (ids.length === 0) {
      await state.setVersion(VOCABULARY_VERSION);
      return count;
    }
    if (count === 0) log('The vocabulary has changed: the match profiles of the articles are made anew ...');
    if (Math.floor((count + ids.length) / NOTE_EVERY) > Math.floor(count / NOTE_EVERY))
      log(`${(count + ids.length).toLocaleString('en-US')} match profiles made anew`);
    count += ids.length;
    last = ids.at(-1)!;
  }
}
