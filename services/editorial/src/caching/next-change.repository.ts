import type { DataSource } from 'typeorm';

/** When readers will see something else though nobody writes. */
export class NextChangeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The next instant at which an article comes or goes, or a word of an editor begins or ends to count; null when none is planned. */
  async after(now: Date): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ next: Date | null }[]>(
      `select least(
         (select min(live_from) from edition where stage = 'SETTLED' and live_from > $1),
         (select min(live_until) from edition where stage = 'SETTLED' and live_until > $1),
         (select min(valid_from) from relevance_override where withdrawn_at is null and valid_from > $1),
         (select min(valid_through) from relevance_override where withdrawn_at is null and valid_through > $1)) as next`,
      [now],
    );
    return row!.next;
  }
}
