import { headersOf, NO_STORE } from './answer-cache/cache-policy.js';
import { openStore } from './answer-cache/open-store.js';
import { ACTOR_HEADER, headersNamed, PREVIEW_HEADER } from './forwarded-headers.js';
import { answerLive, answerReady } from './health.js';
import { listenOrExit, stopOnSignals } from './process.js';
import { Client, HttpError, pathOf, readJson, sendJson, type Handler } from './server.js';
import type { Subgraph, SubgraphRequest } from './subgraph-runtime.js';
import type { Logger } from './telemetry.js';

/** Bytes of a fetch: the gateway sends a match profile of about a kilobyte for each of some thousand entities. */
const FETCH_LIMIT = 32 * 1024 * 1024;

/** What a subgraph answers in a process of its own: `/graphql` for the gateway, its health, and its files. */
export function subgraphHandler(subgraph: Subgraph): Handler {
  const routes: Record<string, Handler> = {
    '/graphql': async (request, response) => {
      if (request.method !== 'POST') throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Expected POST.');
      const headers = headersNamed([ACTOR_HEADER, PREVIEW_HEADER], request.headers);
      const fetch = requestOf(await readJson(request, FETCH_LIMIT));
      const asked = { ...fetch, headers, caller: new Client(response) };
      const { policy = NO_STORE, ...answer } = await subgraph.execute(asked);
      sendJson(response, 200, answer, headersOf(policy));
    },
    '/health/live': answerLive,
    '/health/ready': answerReady(() => [{ name: 'database', check: () => subgraph.check() }]),
  };
  return (request, response) => {
    const route = routes[pathOf(request)] ?? subgraph.handler;
    return route(request, response);
  };
}

function requestOf(body: unknown): SubgraphRequest {
  const { query, variables, operationName } = (body ?? {}) as Partial<SubgraphRequest>;
  if (typeof query !== 'string') throw new HttpError(400, 'BAD_REQUEST', 'Expected a JSON object with "query".');
  return { query, variables, operationName };
}

/** Serves a subgraph until the process is asked to stop. `answerCache` is where the gateway keeps answers: `off`, or a Redis. */
export async function runSubgraph(
  subgraph: Subgraph,
  options: { port: number; host: string; answerCache: string; logger: Logger },
): Promise<void> {
  const { port, host, answerCache: place, logger } = options;
  const onFault = (error: unknown) => logger.warn({ err: error }, 'answers are not kept');
  const store = await openStore({ place, maxBytes: 0, onFault });
  if (store) subgraph.followChanges(store.purge);
  const server = await listenOrExit({
    port,
    host,
    handler: subgraphHandler(subgraph),
    command: `node services/${subgraph.name}/dist/main.js`,
  });
  stopOnSignals(async () => {
    await server.close();
    await subgraph.close();
    await store?.close();
  });
  logger.info({ port: server.port }, 'listening');
  await subgraph.check().catch((error: unknown) => logger.warn({ err: error }, 'the database is not there yet'));
}
