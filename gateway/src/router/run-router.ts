import { openStore } from '@heartland/shared/answer-cache/open-store';
import { ConfigError } from '@heartland/shared/config';
import { listenOrExit, stopOnSignals } from '@heartland/shared/process';
import { createLogger } from '@heartland/shared/telemetry';
import { persistedSettings, type RouterConfig } from '../config.js';
import { foreignOperations } from '../persisted/settings.js';
import { reloadingApp } from './reloading-app.js';
import { createRouterApp } from './router-app.js';
import { supergraphFile, supergraphUrl } from './supergraph-source.js';

/** Serves the supergraph that is configured until the process is asked to stop. */
export async function runRouter(config: RouterConfig): Promise<void> {
  const logger = createLogger('router', config.LOG_LEVEL);
  const { SUPERGRAPH_PATH, SUPERGRAPH_URL, SUBGRAPH_TIMEOUT_MS: deadline } = config;
  const settings = persistedSettings(config);
  const source = SUPERGRAPH_PATH ? supergraphFile(SUPERGRAPH_PATH) : supergraphUrl(SUPERGRAPH_URL!);
  const store = await openStore({
    place: config.ANSWER_CACHE,
    maxBytes: config.ANSWER_CACHE_MB * 2 ** 20,
    onFault: (error) => logger.warn({ err: error }, 'answers are not kept'),
  });
  const app = await reloadingApp({
    source,
    manifest: settings.path ? supergraphFile(settings.path) : undefined,
    open: async ({ supergraphSdl, manifest }) =>
      createRouterApp({
        supergraphSdl,
        persisted: foreignOperations(manifest, settings, logger),
        costLimit: config.COST_LIMIT,
        deadline,
        logger,
        store,
      }),
    interval: config.SUPERGRAPH_POLL_MS,
    logger,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`The supergraph of ${source.place} cannot be served: ${reason}`]);
  });
  const { port, close } = await listenOrExit({
    port: config.PORT,
    host: config.HOST,
    handler: app.handler,
    command: 'npm start',
  });
  stopOnSignals(async () => {
    await close();
    await app.close();
    await store?.close();
  });
  console.log(`The gateway listens on port ${port}: http://localhost:${port}/graphql`);
}
