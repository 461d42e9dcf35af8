import type { PageRequest } from '@heartland/shared/connection';
import { Parameters } from '@heartland/shared/keyset';
import { countsOf, pagesOf, type OwnedList, type OwnedListSource } from '@heartland/shared/owned-list';
import type { DataSource } from 'typeorm';
import type { ArticleVersion, Candidate } from './article-candidates.js';
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

/** An article that is among the best for a match profile. */
export interface BestArticle extends ArticleVersion {
  profileKey: string;
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
  async bestOf(
    profileKeys: readonly string[],
    filter: NormalFilter,
    now: Date,
    perProfile: number,
  ): Promise<BestArticle[]> {
    const parameters = new Parameters();
    const keys = parameters.add(profileKeys);
    const matching = filterCondition(filter, now, parameters);
    return this.dataSource.query(
      `select k.key as "profileKey", b.id, b.version
       from unnest(${keys}::text[]) k(key)
       cross join lateral (
         select a.id, a.xmin::text as version
         from article_profile p
         join article a on a.id = p.article_id
         where p.profile_key = k.key and ${matching}
         order by p.score desc, p.article_id
         limit ${parameters.add(perProfile)}
       ) b`,
      parameters.values,
    );
  }

  /** The articles as candidates, in the version that they have now: the transaction that wrote the row. */
  candidates(ids: readonly string[]): Promise<(Candidate & ArticleVersion)[]> {
    return this.dataSource.query(
      `select a.id, a.xmin::text as version, a.published_at as at, a.match_profile as profile
       from article a where a.id = any($1::text[])`,
      [ids],
    );
  }
}
