import type { PageRequest } from '@heartland/shared/connection';
import { Parameters } from '@heartland/shared/keyset';
import { countsOf, pagesOf, type OwnedList, type OwnedListSource } from '@heartland/shared/owned-list';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import type { DataSource } from 'typeorm';
import { filterCondition, type NormalFilter } from './article-filter.js';

/** What a list of articles belongs to: nothing, a topic, an author or an agency, by its id. */
const OWNERS = {
  none: 'true',
  topic: 'exists (select from article_topic l where l.article_id = a.id and l.topic_id = o.owner)',
  author: 'exists (select from article_author l where l.article_id = a.id and l.author_id = o.owner)',
  agency: 'exists (select from article_agency l where l.article_id = a.id and l.agency_id = o.owner)',
} as const;

export interface ArticleListQuery {
  by: keyof typeof OWNERS;
  filter: NormalFilter;
  now: Date;
}

/** An article as far as it matters for matching, with the match profiles that it is among the best for. */
export interface Candidate {
  id: string;
  /** When it was published. */
  at: Date;
  profile: ArticleProfile;
  profileKeys: string[];
}

/** Newest first; drafts, which have no date, by their last change. The id makes the order total. */
const listOf = ({ by, filter, now }: ArticleListQuery): OwnedList => ({
  from: 'article a',
  id: 'a.id',
  order: {
    columns: [
      ['coalesce(a.published_at, a.modified_at)', 'timestamptz'],
      ['a.id', 'text'],
    ],
    descending: true,
  },
  owner: OWNERS[by],
  matching: (parameters) => filterCondition(filter, now, parameters),
});

export class ArticleListRepository implements OwnedListSource<ArticleListQuery> {
  constructor(private readonly dataSource: DataSource) {}

  pages(
    owners: readonly string[],
    query: ArticleListQuery,
    page: PageRequest,
  ): Promise<{ owner: string; id: string }[]> {
    const { sql, values } = pagesOf(listOf(query), owners, page);
    return this.dataSource.query(sql, values);
  }

  counts(owners: readonly string[], query: ArticleListQuery): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(listOf(query), owners);
    return this.dataSource.query(sql, values);
  }

  /** The articles that serve the match profiles best, `perProfile` for each; one statement for all profiles. */
  async candidates(
    profileKeys: readonly string[],
    filter: NormalFilter,
    now: Date,
    perProfile: number,
  ): Promise<Candidate[]> {
    const parameters = new Parameters();
    const keys = parameters.add(profileKeys);
    const matching = filterCondition(filter, now, parameters);
    return this.dataSource.query(
      `with best as (
         -- for every profile the ids of the articles that serve it best
         select k.key, b.article_id
         from unnest(${keys}::text[]) k(key)
         cross join lateral (
           select p.article_id
           from article_profile p
           join article a on a.id = p.article_id
           where p.profile_key = k.key and ${matching}
           order by p.score desc, p.article_id
           limit ${parameters.add(perProfile)}
         ) b
       ),
       found as (
         -- every such article once
         select article_id, array_agg(key) as profile_keys from best group by article_id
       )
       select a.id, a.published_at as at, a.match_profile as profile, f.profile_keys as "profileKeys"
       from found f
       join article a on a.id = f.article_id`,
      parameters.values,
    );
  }
}
