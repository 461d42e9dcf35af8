import { openStore } from '@heartland/shared/answer-cache/open-store';
import { PreviewTokens } from '@heartland/shared/preview';
import { createLogger } from '@heartland/shared/telemetry';
import { createApp } from './app.js';
import { gatewayConfig, persistedSettings, routerConfig } from './config.js';
import { exitWith, listenOrExit, stopOnSignals } from '@heartland/shared/process';
import { runRouter } from './router/run-router.js';
import { httpTransport } from './transport/http.js';

/** The gateway over HTTP subgraphs: ours, or those of any supergraph. It starts whether they are up or not. */
async function main(): Promise<void> {
  const router = routerConfig();
  if (router) return runRouter(router);
  const config = gatewayConfig();
  const logger = createLogger('gateway', config.LOG_LEVEL);
  const onFault = ({ subgraph, cause }: { subgraph: string; cause: unknown }) =>
    logger.warn({ subgraph, err: cause }, 'subgraph fault');
  const subgraph = (name: string, url: string) =>
    httpTransport({ name, url, deadline: config.SUBGRAPH_TIMEOUT_MS, onFault, lasting: true });
  const app = await createApp({
    transports: [subgraph('jobs', config.JOBS_URL), subgraph('editorial', config.EDITORIAL_URL)],
    internal: config.INTERNAL_API === 'open',
    previews: new PreviewTokens(config.PREVIEW_SECRET),
    persisted: persistedSettings(config),
    costLimit: config.COST_LIMIT,
    clock: () => new Date(),
    logger,
    store: await openStore({
      place: config.ANSWER_CACHE,
      maxBytes: 0,
      onFault: (error) => logger.warn({ err: error }, 'answers are not kept'),
    }),
  });
  const server = await listenOrExit({
    port: config.PORT,
    host: config.HOST,
    handler: app.handler,
    command: 'npm run start:distributed',
  });
  stopOnSignals(async () => {
    await server.close();
    await app.close();
  });
  console.log(`The gateway listens on port ${server.port}.`);
}

await main().catch(exitWith);
