import 'reflect-metadata';
import { exitWith } from '@heartland/shared/process';
import { runSubgraph } from '@heartland/shared/subgraph-server';
import { createLogger } from '@heartland/shared/telemetry';
import { jobsConfig } from './config.js';
import { openJobs } from './service.js';

/** The jobs service in a process of its own. */
async function main(): Promise<void> {
  const config = jobsConfig();
  const logger = createLogger('jobs', config.LOG_LEVEL);
  const subgraph = openJobs({
    databaseUrl: config.JOBS_DATABASE_URL,
    limits: { statementTimeout: config.STATEMENT_TIMEOUT_MS, poolSize: config.DATABASE_POOL_SIZE },
    cursorSecret: config.CURSOR_SECRET,
    previewSecret: config.PREVIEW_SECRET,
    seed: config.SEED === 'on',
    onError: (error) => logger.error({ err: error }, 'masked error'),
    log: (line) => logger.info(line),
  });
  await runSubgraph(subgraph, { port: config.PORT, host: config.HOST, answerCache: config.ANSWER_CACHE, logger });
}

await main().catch(exitWith);
