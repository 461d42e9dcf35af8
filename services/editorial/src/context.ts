import type { ChangeWatch } from '@heartland/shared/answer-cache/change-watch';
import { Noted, tellingOfReads } from '@heartland/shared/answer-cache/noted';
import { ChangeFeed } from '@heartland/shared/changes/change-feed';
import { ChangeRepository } from '@heartland/shared/changes/change.repository';
import type { CursorCodec } from '@heartland/shared/cursor';
import type { ForwardedHeaders } from '@heartland/shared/forwarded-headers';
import type { Moment, PreviewTokens } from '@heartland/shared/preview';
import type { DataSource } from 'typeorm';
import type { ArticleIndexSync } from './article-index/article-index-sync.js';
import { ArticleListRepository } from './article/article-list.repository.js';
import { ArticleLists } from './article/article-list.loader.js';
import { lookUp } from './article/article-lookup.js';
import type { ArticleRow } from './article/article-row.js';
import { isLive } from './article/article.lifecycle.js';
import { createArticleById, createSlugHistory, createTranslations } from './article/article.loader.js';
import { ArticleRepository } from './article/article.repository.js';
import { fallbacksOf } from './article/locale-fallback.js';
import { createAuthorById } from './author/author.loader.js';
import { AuthorRepository } from './author/author.repository.js';
import { LIST_OF_ARTICLES } from './caching/cached-types.js';
import { ArticleChanges } from './changes/article-changes.loader.js';
import { FOLLOWED_ARTICLES } from './changes/followed-articles.js';
import type { BodyCache } from './body/body-cache.js';
import { EditorialDashboard } from './dashboard/dashboard.loader.js';
import { DashboardRepository } from './dashboard/dashboard.repository.js';
import { Supply } from './dashboard/supply.js';
import { createDesk } from './desk/desk.service.js';
import type { EditionRow } from './edition/edition-row.js';
import type { PartAlong } from './edition/edition-parts.repository.js';
import { createEditionReaders } from './edition/edition-readers.js';
import { ImageRepository } from './image/image.repository.js';
import { createImageDesk } from './image/image.service.js';
import type { Images } from './image/open-images.js';
import { uploadOf } from './image/store/upload-of.js';
import type { UrlWish } from './image/delivery/image-urls.js';
import type { ShownImage } from './image/stored-image.js';
import { createOverrideReaders } from './override/override-readers.js';
import { createOverrideDesk } from './override/override.service.js';
import { EventCountRepository } from './learning/event-count.repository.js';
import type { LearningMode } from './learning/learning-mode.js';
import { learningReport } from './learning/learning-report.js';
import { Placements } from './learning/placement.js';
import { createRecorder } from './learning/record-events.service.js';
import { actorOf, claimedActor, type Actor } from './mutation/actor.js';
import { Mutations } from './mutation/mutations.service.js';
import type { EventQueue } from './queue/event-queue.js';
import { createPreviewGrants } from './preview/preview-grants.js';
import { previewLens } from './preview/preview-lens.js';
import { previewedIndex } from './preview/previewed-index.js';
import type { JobQueue } from './queue/job-queue.js';
import type { Site } from './site/site.js';
import { SitemapRepository } from './syndication/sitemap.repository.js';
import { TimingRepository } from './syndication/timing.repository.js';
import { createTaxonomy } from './taxonomy/taxonomy.service.js';
import { createSubtopics, createTopicById, createTopicBySlug, createTopicChanges } from './topic/topic.loader.js';
import { proposalsOf } from './topic/topic-proposals.js';
import { ArticleHighlights } from './search/highlight.loader.js';
import { HighlightRepository } from './search/highlight.repository.js';
import { SpellingRepository } from './search/spelling.repository.js';
import { TopicRepository } from './topic/topic.repository.js';
import { RelevantArticles } from './vacancy/relevant-articles.loader.js';
import type { Webhooks } from './webhook/open-webhooks.js';
import { createWebhookReaders } from './webhook/webhook-readers.js';
import { createWebhookDesk } from './webhook/webhook.service.js';
import { createWorkflowReaders } from './workflow/workflow-readers.js';

/** What all requests of a process share. */
export interface Resources {
  dataSource: DataSource;
  index: ArticleIndexSync;
  changes: ChangeWatch;
  bodies: BodyCache;
  cursors: CursorCodec;
  previews: PreviewTokens;
  /** Where clients reach the gateway, without a slash at the end. */
  publicUrl: string;
  queue: JobQueue;
  events: EventQueue;
  images: Images;
  site: Site;
  webhooks: Webhooks;
  /** Whether the header of development says who acts; otherwise nobody does. */
  believeActor: boolean;
  learning: LearningMode;
}

/**
 * All that a resolver may use, made anew for every request: its loaders batch and remember within the request.
 * @param noted what the answer depends on
 */
export function createContext(
  resources: Resources,
  headers: ForwardedHeaders,
  moment: Moment,
  noted = new Noted(LIST_OF_ARTICLES),
) {
  const { now, clock } = moment;
  const { dataSource, queue, events, images, webhooks, previews, publicUrl } = resources;
  const claim = resources.believeActor ? claimedActor(headers) : null;
  const actor = () => actorOf(claim, async (slug) => (await new AuthorRepository(dataSource).bySlug(slug))?.id ?? null);
  // What was read before a change is not true after it: the rest of the request reads anew.
  const readAnew = () => void Object.assign(context, readers());
  const readers = () => ({
    ...createReaders(resources, claim ? actor : null, moment, noted),
    ...createWebhookReaders(dataSource, resources.cursors, actor),
    ...createOverrideReaders(dataSource, resources.cursors, now),
  });
  const mutations = new Mutations(dataSource, actor, events, clock, readAnew, (keys) => resources.changes.wrote(keys));
  const context = {
    now,
    ...readers(),
    /** Who acts. Rejects with UNAUTHENTICATED when nobody does. */
    actor,
    mutations,
    desk: createDesk(mutations),
    webhookDesk: createWebhookDesk(mutations, webhooks.targets, queue.put),
    webhookSecret: (webhookId: string, number: number) => webhooks.secrets.of(webhookId, number),
    imageDesk: createImageDesk(mutations, dataSource, images.store),
    taxonomy: createTaxonomy(mutations),
    overrideDesk: createOverrideDesk(mutations),
    recordEvents: createRecorder({
      mode: resources.learning,
      placements: new Placements(resources.cursors),
      counts: new EventCountRepository(dataSource),
      now: clock,
    }),
    createPreviewToken: createPreviewGrants(mutations, previews, publicUrl),
  };
  return context;
}

/** @param actor who asks; null is a reader, who sees what is published */
function createReaders(
  { dataSource: present, index, changes, bodies, cursors, images, site, learning }: Resources,
  actor: (() => Promise<Actor>) | null,
  { now, clock, preview }: Moment,
  noted: Noted,
) {
  const showsDrafts = preview !== null && preview.drafts?.length !== 0;
  const plain = showsDrafts ? previewLens(present, { now, articleIds: preview.drafts }) : present;
  // Whatever is not read by an id may become another when there are other articles.
  const onList = () => noted.dependsOnList(LIST_OF_ARTICLES);
  const dataSource = tellingOfReads(plain, onList);
  const nextChange = changes.nextChange(now);
  if (nextChange && nextChange > now) noted.changesAt(nextChange.getTime(), now);
  else if (nextChange) noted.holdsNoLonger();
  const openIndex = async () => {
    onList();
    // An experiment shows each reader another order.
    if (learning === 'experiment') noted.holdsNoLonger();
    return showsDrafts ? previewedIndex(await index.current(), plain) : index.current();
  };
  const articles = new ArticleRepository(dataSource);
  const authors = new AuthorRepository(dataSource);
  const topics = new TopicRepository(dataSource);
  const lists = new ArticleListRepository(dataSource);
  const articleById = createArticleById(new ArticleRepository(plain), now);
  const editions = createEditionReaders(plain, cursors, bodies, now);
  const slugHistory = createSlugHistory(articles);
  const translations = createTranslations(articles, now);
  const imageRows = new ImageRepository(plain.manager);
  const desk = new DashboardRepository(dataSource);
  const supplyAt = (at: Date) => new Supply(desk, () => index.current(), at);
  const topicBySlug = createTopicBySlug(topics);
  const subtopics = createSubtopics(topics);
  const topicChanges = createTopicChanges(topics);
  return {
    ...editions,
    ...createWorkflowReaders(plain, actor, now),
    /** The upload of an image whose bytes are awaited, or were. */
    imageUpload: async (id: string) => {
      const image = await imageRows.byId(id);
      return image && uploadOf(image, images.store);
    },
    imageUrl: (image: ShownImage, wish: UrlWish) => images.urls.urlOf(image, wish),
    site,
    sitemap: new SitemapRepository(dataSource, now),
    /** When what readers see changed last and will change next. */
    timing: () => new TimingRepository(dataSource).at(now),
    cursors,
    authors,
    authorById: createAuthorById(new AuthorRepository(plain)),
    topics,
    topicById: createTopicById(topics),
    topicBySlug,
    subtopicsOf: (id: string) => subtopics.load(id),
    topicChangesOf: (id: string) => topicChanges.load(id),
    proposedTopicsOf: async ({ id, changedIn, title }: EditionRow) =>
      proposalsOf(title, await editions.bodyOf({ editionId: id, changedIn }).plainText(), topicBySlug),
    articleById,
    isLive: (article: ArticleRow) => isLive(article, now),
    /** An article that readers see; who acts at the desk sees all. */
    visibleArticle: async (id: string) => {
      noted.ids.add(id);
      const article = await articleById.load(id);
      if (!article || isLive(article, now)) return article;
      return actor && (await actor()) ? article : null;
    },
    articleLookup: async (slug: string, locale: string, parts: readonly PartAlong[]) => {
      const { found, along } = await articles.bySlug(slug, fallbacksOf(locale), now, parts);
      const ids = found.map(({ editionId }) => editionId);
      editions.parts.keep(along, () => ids);
      return lookUp(found, now);
    },
    articleChanges: new ArticleChanges(
      new ChangeFeed(new ChangeRepository(present, FOLLOWED_ARTICLES), cursors, clock),
      new ArticleRepository(present),
    ),
    articleLists: new ArticleLists(
      lists,
      editions.parts,
      new SpellingRepository(dataSource),
      cursors,
      now,
      (profiles) => supplyAt(now).servingNoneOf(profiles),
    ),
    highlights: new ArticleHighlights(new HighlightRepository(dataSource)),
    dashboardAt: (at: Date, openProfiles?: readonly string[]) =>
      new EditorialDashboard(desk, articleById, cursors, at, supplyAt(at), openProfiles),
    relevantArticles: new RelevantArticles(
      openIndex,
      articleById,
      cursors,
      editions.matchProfileOf,
      now,
      preview ? 'off' : learning,
    ),
    learningReport: (days: number) => learningReport(new EventCountRepository(present), learning, days, clock),
    slugHistoryOf: (id: string) => slugHistory.load(id),
    translationsOf: async ({ id, translationGroup }: ArticleRow) =>
      (await translations.load(translationGroup)).filter((other) => other.id !== id),
  };
}

export type EditorialContext = ReturnType<typeof createContext>;
