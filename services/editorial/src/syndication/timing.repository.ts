import type { DataSource } from 'typeorm';

/** When what readers see changes, beside what is written at the moment. */
export interface Timing {
  /** The last instant at which an article came, was replaced, renamed or went; null when none ever did. */
  lastChange: Date | null;
  /** The next instant at which one will, as far as it is planned. */
  nextChange: Date | null;
}

export class TimingRepository {
  constructor(private readonly dataSource: DataSource) {}

  async at(now: Date): Promise<Timing> {
    const [timing] = await this.dataSource.query<Timing[]>(
      `select greatest(
         (select max(live_from) from edition where stage = 'SETTLED' and live_from <= $1),
         (select max(live_until) from edition where stage = 'SETTLED' and live_until <= $1),
         (select max(since) from slug_redirect where since <= $1)) as "lastChange",
       least(
         (select min(live_from) from edition where stage = 'SETTLED' and live_from > $1),
         (select min(live_until) from edition where stage = 'SETTLED' and live_until > $1)) as "nextChange"`,
      [now],
    );
    return timing!;
  }
}
