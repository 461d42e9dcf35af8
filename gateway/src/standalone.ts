import 'reflect-metadata';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openEditorial } from '@heartland/editorial/service';
import { openJobs } from '@heartland/jobs/service';
import { openStore } from '@heartland/shared/answer-cache/open-store';
import { defaultDataDirectory, ensureDatabase, startPostgres, type Postgres } from '@heartland/shared/postgres';
import { PreviewTokens } from '@heartland/shared/preview';
import { pathOf, sendJson, type Handler } from '@heartland/shared/server';
import { CodedError } from '@heartland/shared/errors';
import { answerLive } from '@heartland/shared/health';
import { createLogger, type Logger } from '@heartland/shared/telemetry';
import { createApp } from './app.js';
import { persistedSettings, routerConfig, standaloneConfig } from './config.js';
import { exitWith, listenOrExit, stopOnSignals } from '@heartland/shared/process';
import { runRouter } from './router/run-router.js';
import { httpTransport } from './transport/http.js';
import { inProcessTransport } from './transport/in-process.js';
import type { Transport } from './transport/transport.js';

type Config = ReturnType<typeof standaloneConfig>;

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

const say = (line: string) => console.log(line);

/** The databases of the two services: those that are named, or embedded ones. */
async function openDatabases(config: Config): Promise<{ jobs: string; editorial: string; postgres: Postgres | null }> {
  const { JOBS_DATABASE_URL: jobs, EDITORIAL_DATABASE_URL: editorial } = config;
  const needed = { jobs: !jobs && !config.JOBS_URL, editorial: !editorial && !config.EDITORIAL_URL };
  if (!needed.jobs && !needed.editorial) return { jobs: jobs ?? '', editorial: editorial ?? '', postgres: null };
  const postgres = await startPostgres({ dataDirectory: defaultDataDirectory(PROJECT), log: say });
  return {
    jobs: jobs ?? (await ensureDatabase(postgres, 'heartland_jobs')),
    editorial: editorial ?? (await ensureDatabase(postgres, 'heartland_editorial')),
    postgres,
  };
}

/** Pictures lie beside the embedded database, unless the configuration says otherwise. */
function imageOptions(config: Config, publicUrl: string) {
  const home = defaultDataDirectory(PROJECT);
  return {
    publicUrl: config.PUBLIC_URL ?? publicUrl,
    storeUrl: config.IMAGE_STORE_URL ?? pathToFileURL(join(home, 'images')).href,
    secret: config.IMAGE_SECRET,
    cacheDirectory: config.IMAGE_CACHE_DIRECTORY ?? join(home, 'image-cache'),
    cacheBytes: config.IMAGE_CACHE_MB * 2 ** 20,
  };
}

/** A subgraph with a URL is called there; one without runs in this process. */
function openTransports(
  config: Config,
  databases: { jobs: string; editorial: string },
  publicUrl: string,
  logger: Logger,
): Transport[] {
  const options = {
    cursorSecret: config.CURSOR_SECRET,
    previewSecret: config.PREVIEW_SECRET,
    limits: { statementTimeout: config.STATEMENT_TIMEOUT_MS, poolSize: config.DATABASE_POOL_SIZE },
    seed: config.SEED === 'on',
    onError: (error: unknown) => logger.error({ err: error }, 'masked error'),
    log: say,
  };
  const remote = (name: string, url: string) =>
    httpTransport({
      name,
      url,
      deadline: config.SUBGRAPH_TIMEOUT_MS,
      // The memory of this process hears nothing of what others write.
      lasting: config.ANSWER_CACHE !== 'memory',
      onFault: ({ subgraph, cause }) => logger.warn({ subgraph, err: cause }, 'subgraph fault'),
    });
  return [
    config.JOBS_URL
      ? remote('jobs', config.JOBS_URL)
      : inProcessTransport(openJobs({ ...options, databaseUrl: databases.jobs })),
    config.EDITORIAL_URL
      ? remote('editorial', config.EDITORIAL_URL)
      : inProcessTransport(
          openEditorial({
            ...options,
            databaseUrl: databases.editorial,
            images: imageOptions(config, publicUrl),
            siteUrl: config.SITE_URL,
            webhooks: {
              secret: config.WEBHOOK_SECRET,
              targets: config.WEBHOOK_TARGETS,
              logDays: config.WEBHOOK_LOG_DAYS,
            },
            learning: config.LEARNING,
            believeActor: config.INTERNAL_API === 'open',
          }),
        ),
  ];
}

/** The whole graph in one process on the embedded database; the gateway alone when a supergraph is named. */
async function main(): Promise<void> {
  const router = routerConfig();
  if (router) return runRouter(router);
  const config = standaloneConfig();
  const logger = createLogger('heartland', config.LOG_LEVEL);
  const closers: (() => Promise<unknown>)[] = [];
  stopOnSignals(async () => {
    for (const close of closers.reverse()) await close();
  });
  let handler: Handler = answerStarting;
  const server = await listenOrExit({
    port: config.PORT,
    host: config.HOST,
    handler: (request, response) => handler(request, response),
    command: 'npm start',
  });
  const address = `http://localhost:${server.port}`;
  const { postgres, ...databases } = await openDatabases(config);
  if (postgres) closers.push(() => postgres.stop());
  const transports = openTransports(config, databases, address, logger);
  const internal = config.INTERNAL_API === 'open';
  const previews = new PreviewTokens(config.PREVIEW_SECRET);
  const persisted = persistedSettings(config);
  const store = await openStore({
    place: config.ANSWER_CACHE,
    maxBytes: config.ANSWER_CACHE_MB * 2 ** 20,
    onFault: (error) => logger.warn({ err: error }, 'answers are not kept'),
  });
  const app = await createApp({
    transports,
    internal,
    previews,
    persisted,
    costLimit: config.COST_LIMIT,
    clock: () => new Date(),
    logger,
    store,
  });
  closers.push(
    () => app.close(),
    () => server.close(),
  );
  await Promise.all(
    transports.map(({ name, check }) =>
      check().catch(() => say(`The ${name} subgraph is not ready yet; it is used as soon as it is.`)),
    ),
  );
  handler = app.handler;
  greet(address, internal);
}

/** Until all is there the process lives, but is not ready. */
const answerStarting: Handler = (request, response) => {
  if (pathOf(request) === '/health/live') return answerLive(request, response);
  const error = new CodedError('STARTING', 'Heartland is starting.');
  sendJson(response, 503, { status: 'down', code: 'STARTING', errors: [error] }, { 'retry-after': '1' });
};

function greet(address: string, internal: boolean): void {
  say(`
Heartland is ready: ${address}
  Explorer   ${address}/
  GraphQL    ${address}/graphql${internal ? `\n  Internal   ${address}/internal/graphql` : ''}

Try:
  curl -s ${address}/graphql -H 'content-type: application/json' -d '{"query":"{ vacancies(first: 3) { nodes { title agency { name } relevantArticles(first: 2) { edges { node { title } relevance { grade reasons { label } } } } } } }"}'

Stop with Ctrl+C.`);
}

await main().catch(exitWith);
