import type { DataSource } from 'typeorm';
import { stateCondition } from '../vacancy/vacancy.lifecycle.js';

/** Titles that are kept for suggestions: the most frequent ones. */
const MAX_TITLES = 20_000;

export class TitleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The most frequent titles of open vacancies. */
  ofOpenVacancies(now: Date): Promise<{ title: string; count: number }[]> {
    return this.dataSource.query(
      `select v.title, count(*)::integer as count
       from vacancy v
       where ${stateCondition(['OPEN'], '$1::timestamptz')}
       group by v.title
       order by count desc, v.title
       limit ${MAX_TITLES}`,
      [now],
    );
  }
}
