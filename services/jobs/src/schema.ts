import { MatchProfileScalar, withMatchProfile } from '@heartland/shared/relevance.type';
import { buildSubgraph, type SubgraphSchema } from '@heartland/shared/subgraph';
import { AgencyResolver } from './agency/agency.resolver.js';
import { AgencyObject } from './agency/agency.type.js';
import { ArticleResolver } from './article/article.resolver.js';
import { ArticleType } from './article/article.type.js';
import { AuthorType } from './author/author.type.js';
import { VacancyChangeResolver } from './changes/change.resolver.js';
import { CACHED } from './caching/cached-types.js';
import type { JobsContext } from './context.js';
import {
  CoverageResolver,
  UncoveredVacancyResolver,
  VacanciesWithoutRoleResolver,
} from './dashboard/coverage.resolver.js';
import { DashboardType } from './dashboard/dashboard.type.js';
import { FeedSourceResolver, ImportRunResolver } from './feed/feed.resolver.js';
import { FeedSourceType, ImportRunType } from './feed/feed.type.js';
import { NodeResolver } from './node/node.resolver.js';
import { VacancyConnectionResolver, VacancyEdgeResolver } from './search/vacancy-connection.resolver.js';
import { SuggestResolver } from './suggest/suggest.resolver.js';
import { TopicResolver } from './topic/topic.resolver.js';
import { TopicType } from './topic/topic.type.js';
import { VacancyResolver } from './vacancy/vacancy.resolver.js';
import { VacancyType } from './vacancy/vacancy.type.js';
import { VacancyListResolver } from './vacancy-list/vacancy-list.resolver.js';
import { VacancyListType } from './vacancy-list/vacancy-list.type.js';

type Reference = { id: string; ref?: string };

/** The schema of the jobs subgraph and its contract as text. */
export function buildJobsSchema(): SubgraphSchema {
  return buildSubgraph({
    resolvers: [
      VacancyResolver,
      VacancyConnectionResolver,
      VacancyEdgeResolver,
      AgencyResolver,
      FeedSourceResolver,
      ImportRunResolver,
      ArticleResolver,
      TopicResolver,
      SuggestResolver,
      VacancyChangeResolver,
      VacancyListResolver,
      NodeResolver,
      CoverageResolver,
      UncoveredVacancyResolver,
      VacanciesWithoutRoleResolver,
    ],
    orphanedTypes: [
      VacancyType,
      AgencyObject,
      FeedSourceType,
      ImportRunType,
      ArticleType,
      AuthorType,
      TopicType,
      VacancyListType,
      DashboardType,
    ],
    references: {
      Vacancy: ({ id }: Reference, { visibleVacancy }: JobsContext) => visibleVacancy(id),
      Agency: ({ id, ref }: Reference, { agencyById }: JobsContext) => agencyById.load(ref ?? id),
      FeedSource: ({ id }: Reference, { feedById }: JobsContext) => feedById.load(id),
      ImportRun: ({ id }: Reference, { importRunById }: JobsContext) => importRunById.load(id),
      Article: withMatchProfile,
      Topic: (reference: Reference) => reference,
      EditorialDashboard: (reference: { evaluatedAt: string }, { coverageAt }: JobsContext) => ({
        ...reference,
        coverage: coverageAt(new Date(reference.evaluatedAt)),
      }),
      VacancyList: (reference: Reference) => reference,
    },
    cached: CACHED,
    directives: { [MatchProfileScalar.name]: '@inaccessible', ImportOutcome: '@tag(name: "internal")' },
  });
}
