import { MatchProfileScalar, withMatchProfile } from '@heartland/shared/relevance.type';
import { buildSubgraph, type SubgraphSchema } from '@heartland/shared/subgraph';
import { AgencyResolver } from './agency/agency.resolver.js';
import { AgencyType } from './agency/agency.type.js';
import { ArticleConnectionResolver, ArticleEdgeResolver, ArticleResolver } from './article/article.resolver.js';
import { ArticleType } from './article/article.type.js';
import { ArticleBodyResolver } from './body/body.resolver.js';
import { AuthorResolver } from './author/author.resolver.js';
import { AuthorType } from './author/author.type.js';
import { ArticleChangeResolver } from './changes/change.resolver.js';
import { CACHED } from './caching/cached-types.js';
import type { EditorialContext } from './context.js';
import { DashboardArticleConnectionResolver, DashboardResolver } from './dashboard/dashboard.resolver.js';
import { DeskResolver } from './desk/desk.resolver.js';
import { ArticleEditionsResolver } from './edition/article-editions.resolver.js';
import { ArticleEditionConnectionResolver, ArticleEditionResolver } from './edition/edition.resolver.js';
import { ImagePayloadResolver, ImageResolver, ImageUploadPayloadResolver } from './image/image.resolver.js';
import { OverrideDeskResolver } from './override/override-desk.resolver.js';
import {
  RelevanceOverrideChangeResolver,
  RelevanceOverrideConnectionResolver,
  RelevanceOverridePayloadResolver,
  RelevanceOverrideResolver,
} from './override/override.resolver.js';
import { LearningResolver } from './learning/learning.resolver.js';
import { PreviewResolver } from './preview/preview.resolver.js';
import { ArticleSeoResolver } from './seo/article-seo.resolver.js';
import { TaxonomyResolver } from './taxonomy/taxonomy.resolver.js';
import { TopicChangeResolver, TopicConnectionResolver, TopicResolver } from './topic/topic.resolver.js';
import { TopicType } from './topic/topic.type.js';
import { VacancyResolver } from './vacancy/vacancy.resolver.js';
import { VacancyType } from './vacancy/vacancy.type.js';
import { WebhookDeskResolver, ReplayWebhookDeliveryPayloadResolver } from './webhook/webhook-desk.resolver.js';
import {
  WebhookDeliveryConnectionResolver,
  WebhookDeliveryResolver,
  WebhookEventResolver,
} from './webhook/webhook-delivery.resolver.js';
import { WebhookResolver } from './webhook/webhook.resolver.js';
import { WorkflowTransitionResolver } from './workflow/workflow.resolver.js';

type Reference = { id: string; ref?: string; slug?: string };
type DashboardReference = { evaluatedAt: string; openProfiles?: string[] };

const INTERNAL = '@tag(name: "internal")';

/** The schema of the editorial subgraph and its contract as text. */
export function buildEditorialSchema(): SubgraphSchema {
  return buildSubgraph({
    resolvers: [
      ArticleResolver,
      ArticleConnectionResolver,
      ArticleEdgeResolver,
      ArticleBodyResolver,
      ArticleChangeResolver,
      ArticleSeoResolver,
      AuthorResolver,
      TopicResolver,
      TopicConnectionResolver,
      TopicChangeResolver,
      VacancyResolver,
      AgencyResolver,
      ArticleEditionsResolver,
      ArticleEditionResolver,
      ArticleEditionConnectionResolver,
      WorkflowTransitionResolver,
      DeskResolver,
      ImageResolver,
      ImageUploadPayloadResolver,
      ImagePayloadResolver,
      WebhookResolver,
      WebhookDeliveryResolver,
      WebhookDeliveryConnectionResolver,
      WebhookEventResolver,
      WebhookDeskResolver,
      ReplayWebhookDeliveryPayloadResolver,
      TaxonomyResolver,
      PreviewResolver,
      DashboardResolver,
      DashboardArticleConnectionResolver,
      RelevanceOverrideResolver,
      RelevanceOverrideChangeResolver,
      RelevanceOverrideConnectionResolver,
      RelevanceOverridePayloadResolver,
      OverrideDeskResolver,
      LearningResolver,
    ],
    orphanedTypes: [ArticleType, AuthorType, TopicType, VacancyType, AgencyType],
    references: {
      Article: ({ id, ref }: Reference, { visibleArticle }: EditorialContext) => visibleArticle(ref ?? id),
      Author: ({ id, ref }: Reference, { authorById }: EditorialContext) => authorById.load(ref ?? id),
      Topic: ({ id, ref, slug }: Reference, { topicById, topicBySlug }: EditorialContext) =>
        slug === undefined ? topicById.load(ref ?? id) : topicBySlug.load(slug),
      EditorialDashboard: ({ evaluatedAt, openProfiles }: DashboardReference, { dashboardAt }: EditorialContext) =>
        dashboardAt(new Date(evaluatedAt), openProfiles),
      Vacancy: withMatchProfile,
      Agency: (reference: Reference) => reference,
    },
    cached: CACHED,
    directives: {
      [MatchProfileScalar.name]: '@inaccessible',
      LearningMode: INTERNAL,
      EditionStatus: INTERNAL,
      DeskRole: INTERNAL,
      Need: INTERNAL,
      WebhookEventType: INTERNAL,
      WebhookDeliveryStatus: INTERNAL,
      TopicChangeKind: INTERNAL,
      RelevanceOverrideAction: INTERNAL,
      RelevanceOverrideScope: INTERNAL,
      RelevanceOverrideState: INTERNAL,
      RelevanceOverrideChangeKind: INTERNAL,
    },
  });
}
