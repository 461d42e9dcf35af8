import type { PageRequest } from '@heartland/shared/connection';
import { Parameters } from '@heartland/shared/keyset';
import { countsOf, pagesOf, type OwnedList, type OwnedListSource } from '@heartland/shared/owned-list';
import type { VacancyProfile } from '@heartland/shared/relevance/profile';
import type { DataSource } from 'typeorm';
import { filterCondition, type NormalFilter } from './vacancy-filter.js';

/** What a list of vacancies belongs to: nothing, an agency by its id, or a topic by its key. */
const OWNERS = {
  none: 'true',
  agency: 'v.agency_id = o.owner',
  topic: 'v.topic_keys @> array[o.owner]',
} as const;

export interface VacancyListQuery {
  by: keyof typeof OWNERS;
  filter: NormalFilter;
  now: Date;
}

/** A vacancy as far as it matters for matching. */
export interface Candidate {
  id: string;
  profileKey: string;
  /** When it was posted. */
  at: Date;
  profile: VacancyProfile;
}

/** Newest first; the id makes the order total. */
const listOf = ({ by, filter, now }: VacancyListQuery): OwnedList => ({
  from: 'vacancy v',
  id: 'v.id',
  order: {
    columns: [
      ['v.posted_at', 'timestamptz'],
      ['v.id', 'text'],
    ],
    descending: true,
  },
  owner: OWNERS[by],
  matching: (parameters) => filterCondition(filter, now, parameters),
});

export class VacancySearchRepository implements OwnedListSource<VacancyListQuery> {
  constructor(private readonly dataSource: DataSource) {}

  pages(
    owners: readonly string[],
    query: VacancyListQuery,
    page: PageRequest,
  ): Promise<{ owner: string; id: string }[]> {
    const { sql, values } = pagesOf(listOf(query), owners, page);
    return this.dataSource.query(sql, values);
  }

  counts(owners: readonly string[], query: VacancyListQuery): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(listOf(query), owners);
    return this.dataSource.query(sql, values);
  }

  /** The newest vacancies of each match profile, `perProfile` of each; one statement for all profiles. */
  candidates(
    profileKeys: readonly string[],
    filter: NormalFilter,
    now: Date,
    perProfile: number,
  ): Promise<Candidate[]> {
    const parameters = new Parameters();
    const keys = parameters.add(profileKeys);
    const matching = filterCondition(filter, now, parameters);
    return this.dataSource.query(
      `select p.id, k.key as "profileKey", p.posted_at as at, p.match_profile as profile
       from unnest(${keys}::text[]) k(key)
       cross join lateral (
         select v.id, v.posted_at, v.match_profile
         from vacancy v
         where v.profile_key = k.key and ${matching}
         order by v.posted_at desc, v.id desc
         limit ${parameters.add(perProfile)}
       ) p`,
      parameters.values,
    );
  }
}
