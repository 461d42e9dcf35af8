import { ConfigError } from '@heartland/shared/config';
import { listenOrExit, stopOnSignals } from '@heartland/shared/process';
import { createLogger } from '@heartland/shared/telemetry';
import type { RouterConfig } from '../config.js';
import { reloadingApp } from './reloading-app.js';
import { createRouterApp } from './router-app.js';
import { supergraphFile, supergraphUrl } from './supergraph-source.js';

/** Serves the supergraph that is configured until the process is asked to stop. */
export async function runRouter(config: RouterConfig): Promise<void> {
  const logger = createLogger('router', config.LOG_LEVEL);
  const { SUPERGRAPH_PATH, SUPERGRAPH_URL } = config;
  const source = SUPERGRAPH_PATH ? supergraphFile(SUPERGRAPH_PATH) : supergraphUrl(SUPERGRAPH_URL!);
  const app = await reloadingApp({
    source,
    open: (supergraphSdl) => createRouterApp({ supergraphSdl, deadline: config.SUBGRAPH_TIMEOUT_MS, logger }),
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
  });
  console.log(`The gateway listens on port ${port}: http://localhost:${port}/graphql`);
}
