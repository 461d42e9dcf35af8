import type { DataSource, EntityManager } from 'typeorm';
import type { Vacancy } from './vacancy.entity.js';

/** What a match profile is made of. */
export interface ProfileSource {
  id: string;
  number: number;
  title: string;
  description: string;
  lateralOnly: boolean;
  agencyType: string;
  population: number | null;
  swornCount: number | null;
}

/** What follows from a match profile, and the profile. */
export type ProfiledVacancy = Pick<
  Vacancy,
  'id' | 'matchProfile' | 'profileKey' | 'topics' | 'topicKeys' | 'positionType'
>;

/** Vacancies that are profiled anew in one transaction. */
const BATCH = 500;

/** The match profiles of all vacancies, and the version of the vocabulary with which they were made. */
export class ProfileStateRepository {
  constructor(private readonly run: Pick<DataSource | EntityManager, 'query'>) {}

  /** Whether all vacancies have profiles of a version. */
  async isDone(version: string): Promise<boolean> {
    const rows = await this.run.query(`select from vacancy_profile_state where version = $1 and reached is null`, [
      version,
    ]);
    return rows.length > 0;
  }

  /** Begins to make profiles of a version, or goes on where it was interrupted. @returns the number to go on after */
  async begin(version: string): Promise<number> {
    const [row] = (await this.run.query(
      `insert into vacancy_profile_state (version, reached) values ($1, -1)
       on conflict (singleton) do update set version = excluded.version,
         reached = case when vacancy_profile_state.version = excluded.version then vacancy_profile_state.reached else -1 end
       returning reached`,
      [version],
    )) as [{ reached: number }];
    return row.reached;
  }

  /** The next vacancies after a number whose profiles are of another version, locked against their feeds. */
  next(after: number, version: string): Promise<ProfileSource[]> {
    return this.run.query(
      `select v.id, v.number, v.title, v.description, (v.requirements->>'lateralOnly')::boolean as "lateralOnly",
         v.agency_type as "agencyType", a.population, a.sworn_count as "swornCount"
       from vacancy v join agency a on a.id = v.agency_id
       where v.number > $1 and v.match_profile->>'version' is distinct from $2
       order by v.number limit ${BATCH} for update of v`,
      [after, version],
    );
  }

  async write(rows: readonly ProfiledVacancy[]): Promise<void> {
    await this.run.query(
      `update vacancy v set match_profile = o.match_profile, profile_key = o.profile_key, topics = o.topics,
         topic_keys = array(select jsonb_array_elements_text(o.topic_keys)), position_type = o.position_type
       from unnest($1::text[], $2::jsonb[], $3::text[], $4::jsonb[], $5::jsonb[], $6::text[])
         o(id, match_profile, profile_key, topics, topic_keys, position_type)
       where v.id = o.id`,
      [
        rows.map(({ id }) => id),
        rows.map(({ matchProfile }) => JSON.stringify(matchProfile)),
        rows.map(({ profileKey }) => profileKey),
        rows.map(({ topics }) => JSON.stringify(topics)),
        rows.map(({ topicKeys }) => JSON.stringify(topicKeys)),
        rows.map(({ positionType }) => positionType),
      ],
    );
  }

  /** @param number up to which all profiles are of the version; null when there are no others left */
  async reach(number: number | null): Promise<void> {
    await this.run.query(`update vacancy_profile_state set reached = $1`, [number]);
  }
}
