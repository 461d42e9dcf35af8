import { WITHOUT_ROLE } from '@heartland/shared/relevance/profile';
import type { DataSource } from 'typeorm';
import { titleHead } from '../vacancy/title-head.js';
import { stateCondition } from '../vacancy/vacancy.lifecycle.js';

/** Vacancies of which no role is known; it is the condition of an index. */
const IS_UNKNOWN = `v.profile_key like '${WITHOUT_ROLE}%'`;

/** Titles of which the vocabulary knows no role. */
export class UnknownTitleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Titles of open vacancies, as they are, and how many have each. */
  open(now: Date): Promise<{ title: string; count: number }[]> {
    return this.dataSource.query(
      `select v.title, count(*)::int as count from vacancy v
       where ${IS_UNKNOWN} and ${stateCondition(['OPEN'], '$1::timestamptz')} group by v.title`,
      [now],
    );
  }

  /** Numbers of vacancies whose titles have these heads, in whatever state. @param heads in lower case */
  async numbersOf(heads: readonly string[]): Promise<number[]> {
    const all: { title: string }[] = await this.dataSource.query(
      `select distinct v.title from vacancy v where ${IS_UNKNOWN}`,
    );
    const wanted = new Set(heads);
    const titles = all.map(({ title }) => title).filter((title) => wanted.has(titleHead(title).toLowerCase()));
    const rows: { number: number }[] = await this.dataSource.query(
      `select v.number from vacancy v where ${IS_UNKNOWN} and v.title = any($1::text[])`,
      [titles],
    );
    return rows.map(({ number }) => number);
  }
}
