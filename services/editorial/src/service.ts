import { CursorCodec } from '@heartland/shared/cursor';
import type { DatabaseLimits } from '@heartland/shared/database';
import { momentAt, PreviewTokens } from '@heartland/shared/preview';
import { byPrefix, withStatus } from '@heartland/shared/routes';
import { createSubgraph, type Subgraph } from '@heartland/shared/subgraph-runtime';
import { ArticleIndexSync } from './article-index/article-index-sync.js';
import { BodyCache } from './body/body-cache.js';
import { articleWatch } from './caching/article-watch.js';
import { LIST_OF_ARTICLES } from './caching/cached-types.js';
import { createContext } from './context.js';
import { createEditorialDatabase } from './data-source.js';
import { rematch } from './edition/rematch.service.js';
import type { LearningMode } from './learning/learning-mode.js';
import { openImages, type ImageOptions } from './image/open-images.js';
import { buildEditorialSchema } from './schema.js';
import { EVENT_HANDLERS } from './queue/event-handlers.js';
import { EventQueue, jobsOfEvents } from './queue/event-queue.js';
import { JobQueue } from './queue/job-queue.js';
import { Site } from './site/site.js';
import { seedIfEmpty } from './seed/seed.js';
import { feedEndpoint } from './syndication/feed.endpoint.js';
import { sitemapEndpoint } from './syndication/sitemap.endpoint.js';
import { openWebhooks, type WebhookOptions } from './webhook/open-webhooks.js';

export interface EditorialServiceOptions {
  databaseUrl: string;
  /** What requests may use of the database. */
  limits?: Partial<DatabaseLimits>;
  cursorSecret: string;
  previewSecret: string;
  images: ImageOptions;
  /** Where the public site is, without a slash at the end; where clients reach us when left out. */
  siteUrl?: string | undefined;
  webhooks: WebhookOptions;
  /** Fill an empty database with the seed. */
  seed: boolean;
  /** Whether the header of development says who acts; otherwise nobody may change anything. */
  believeActor: boolean;
  /** What is learnt of readers; nothing when left out. */
  learning?: LearningMode | undefined;
  onError: (error: unknown) => void;
  /** Told in one line what long work is being done. */
  log?: (line: string) => void;
  onStatement?: (sql: string) => void;
  /** The clock; the system's when left out. */
  clock?: () => Date;
}

/** The editorial service as a subgraph. It starts without its database and uses it as soon as it is there. */
export function openEditorial(options: EditorialServiceOptions): Subgraph {
  const { clock = () => new Date() } = options;
  const database = createEditorialDatabase({
    url: options.databaseUrl,
    limits: options.limits,
    onStatement: options.onStatement,
    onError: options.onError,
    prepare: async (dataSource) => {
      await queue.install(dataSource);
      if (options.seed) await seedIfEmpty(dataSource, options.log);
      await rematch(dataSource, clock(), options.log);
    },
  });
  const webhooks = openWebhooks(options.webhooks, clock);
  const handlers = { ...EVENT_HANDLERS, webhooks: webhooks.handler };
  const jobs = { ...jobsOfEvents(handlers), ...webhooks.jobs };
  const queue = new JobQueue(options.databaseUrl, jobs, () => database.connection(), options.onError);
  const events = new EventQueue(handlers, queue);
  const index = new ArticleIndexSync(() => database.connection(), clock);
  const changes = articleWatch(() => database.connection(), clock, options.onError);
  const bodies = new BodyCache();
  const cursors = new CursorCodec(options.cursorSecret);
  const previews = new PreviewTokens(options.previewSecret);
  const images = openImages(options.images, clock);
  const site = new Site(options.siteUrl ?? options.images.publicUrl);
  const { believeActor, learning = 'off' } = options;
  const { publicUrl } = options.images;
  const resources = async () => {
    const dataSource = await database.connection();
    // What is due begins to be done as soon as the database is there; nobody waits for it.
    void queue.start();
    return {
      dataSource,
      index,
      changes,
      bodies,
      cursors,
      previews,
      publicUrl,
      queue,
      events,
      images,
      site,
      webhooks,
      believeActor,
      learning,
    };
  };
  const asReader = async () => createContext(await resources(), {}, momentAt(clock()));
  const sitemap = withStatus(sitemapEndpoint(asReader), options.onError);
  return createSubgraph({
    name: 'editorial',
    schema: buildEditorialSchema().schema,
    list: LIST_OF_ARTICLES,
    changes,
    createContext: async (headers, noted) => {
      const moment = await previews.momentOf(headers, clock());
      return createContext(await resources(), headers, moment, noted);
    },
    check: async () => {
      await database.check();
      await resources();
      // So that no reader waits for its first reading.
      await index.current();
    },
    cancels: true,
    close: async () => {
      await queue.close();
      await webhooks.close();
      await database.close();
    },
    handler: byPrefix({
      '/feeds/': withStatus(feedEndpoint(asReader), options.onError),
      '/sitemap.xml': sitemap,
      '/sitemaps/': sitemap,
      '/': images.handler,
    }),
    onError: options.onError,
  });
}
