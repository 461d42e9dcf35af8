import type { DataSource } from 'typeorm';
import { NO_STORE, type CachePolicy } from './cache-policy.js';

/** Ids that one answer names: as much as the header of a response should have (31 characters each). */
const MAX_IDS = 128;

/** What is noted while an answer is made: what it depends on, and when the clock alone makes it another one. */
export class Noted {
  /** Ids of the things that it shows, or that were looked for and not found. */
  readonly ids = new Set<string>();
  private readonly lists = new Set<string>();
  private left = Infinity;

  /** @param everything the list that changes whenever one of the ids does: it stands for them when they are too many */
  constructor(private readonly everything: string) {}

  /** It depends on which things there are, not on certain ones alone. */
  dependsOnList(name: string): void {
    this.lists.add(name);
  }

  /** It will be another one at an instant. @param now the instant for which it is made */
  changesAt(instant: number, now: Date): void {
    if (instant > now.getTime()) this.left = Math.min(this.left, instant - now.getTime());
  }

  /** It is for the instant alone for which it is made. */
  holdsNoLonger(): void {
    this.left = 0;
  }

  /** @param maxAge seconds by the hints of the schema */
  policy(maxAge: number): CachePolicy {
    const seconds = Math.min(maxAge, Math.floor(this.left / 1000));
    if (seconds <= 0) return NO_STORE;
    const lists = this.ids.size > MAX_IDS ? new Set([...this.lists, this.everything]) : this.lists;
    const ids = this.ids.size > MAX_IDS ? [] : this.ids;
    return { maxAge: seconds, isPublic: true, keys: [...ids, ...lists] };
  }
}

/** The data source, telling of everything that is read through it. */
export function tellingOfReads(dataSource: DataSource, onRead: () => void): DataSource {
  const query: DataSource['query'] = (...given) => {
    onRead();
    return dataSource.query(...given);
  };
  const getRepository: DataSource['getRepository'] = (entity) => {
    onRead();
    return dataSource.getRepository(entity);
  };
  const manager = () => {
    onRead();
    return dataSource.manager;
  };
  return Object.create(dataSource, {
    query: { value: query },
    getRepository: { value: getRepository },
    manager: { get: manager },
  }) as DataSource;
}
