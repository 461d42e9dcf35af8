import 'reflect-metadata';
import { exitWith } from '@heartland/shared/process';
import { runSubgraph } from '@heartland/shared/subgraph-server';
import { createLogger } from '@heartland/shared/telemetry';
import { editorialConfig } from './config.js';
import { openEditorial } from './service.js';

/** The editorial service in a process of its own. */
async function main(): Promise<void> {
  const config = editorialConfig();
  const logger = createLogger('editorial', config.LOG_LEVEL);
  const subgraph = openEditorial({
    databaseUrl: config.EDITORIAL_DATABASE_URL,
    limits: { statementTimeout: config.STATEMENT_TIMEOUT_MS, poolSize: config.DATABASE_POOL_SIZE },
    cursorSecret: config.CURSOR_SECRET,
    previewSecret: config.PREVIEW_SECRET,
    images: {
      publicUrl: config.PUBLIC_URL,
      storeUrl: config.IMAGE_STORE_URL,
      secret: config.IMAGE_SECRET,
      cacheDirectory: config.IMAGE_CACHE_DIRECTORY,
      cacheBytes: config.IMAGE_CACHE_MB * 2 ** 20,
    },
    siteUrl: config.SITE_URL,
    webhooks: {
      secret: config.WEBHOOK_SECRET,
      targets: config.WEBHOOK_TARGETS,
      logDays: config.WEBHOOK_LOG_DAYS,
    },
    seed: config.SEED === 'on',
    learning: config.LEARNING,
    believeActor: config.INTERNAL_API === 'open',
    onError: (error) => logger.error({ err: error }, 'masked error'),
    log: (line) => logger.info(line),
  });
  await runSubgraph(subgraph, { port: config.PORT, host: config.HOST, answerCache: config.ANSWER_CACHE, logger });
}

await main().catch(exitWith);
