import type { AnswerStore } from '@heartland/shared/answer-cache/answer-store';
import { ACTOR_HEADER, PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';
import { answerLive, answerReady } from '@heartland/shared/health';
import type { PreviewTokens } from '@heartland/shared/preview';
import { HttpError, pathOf, type Handler } from '@heartland/shared/server';
import type { Logger } from '@heartland/shared/telemetry';
import { AnswerCache } from './answer-cache/answer-cache.js';
import { graphName } from './answer-cache/answer-key.js';
import { loadOperations } from './example-operations.js';
import { answerStatic, explorerFiles } from './explorer.js';
import { startGateway } from './gateway.js';
import { graphqlEndpoint, type EndpointOptions } from './graphql-endpoint.js';
import { NOTHING_CONFIGURED, ownOperations, type PersistedSettings } from './persisted/settings.js';
import { checkPreview } from './preview.js';
import { readSupergraph } from './supergraph.js';
import type { Transport } from './transport/transport.js';

export interface AppOptions {
  transports: readonly Transport[];
  /** Serve /internal/graphql too. */
  internal: boolean;
  previews: PreviewTokens;
  /** Operations that clients ask for by id: those of the examples, and no others are refused, when left out. */
  persisted?: PersistedSettings;
  /** What an operation may cost; anything when left out. */
  costLimit?: number | undefined;
  clock: () => Date;
  logger: Logger;
  /** Keeps answers of the public graph; none are kept when it is null. The app closes it. */
  store?: AnswerStore | null;
}

export interface App {
  handler: Handler;
  close(): Promise<void>;
}

/** What a subgraph answers itself, by the beginning of the path. */
const FORWARDED: Readonly<Record<string, string>> = {
  '/images/': 'editorial',
  '/uploads/': 'editorial',
  '/feeds/': 'editorial',
  '/sitemap.xml': 'editorial',
  '/sitemaps/articles-': 'editorial',
};

/** All that the gateway answers, by path. */
export async function createApp(options: AppOptions): Promise<App> {
  const { transports, internal, previews, costLimit, clock, logger, store } = options;
  const { persisted: settings = NOTHING_CONFIGURED } = options;
  const open = async (contract: 'public' | 'internal') => {
    const supergraphSdl = await readSupergraph(contract);
    const persisted = await ownOperations(contract, settings, logger);
    return { ...(await startGateway({ supergraphSdl, transports, persisted, costLimit, logger })), supergraphSdl };
  };
  const gateways = await Promise.all(internal ? [open('public'), open('internal')] : [open('public')]);
  const answers = store ? { cache: new AnswerCache(store), graph: graphName(gateways[0]!.supergraphSdl) } : undefined;
  if (store) for (const { followChanges } of transports) followChanges?.(store.purge);
  const graph = (options: EndpointOptions) => checkPreview(graphqlEndpoint(options), previews, clock);
  const files = explorerFiles({ operations: loadOperations() });
  const routes: Record<string, Handler> = {
    '/graphql': graph({ ...gateways[0]!, answers, forwarded: [PREVIEW_HEADER] }),
    '/internal/graphql': gateways[1]
      ? graph({ ...gateways[1], forwarded: [ACTOR_HEADER, PREVIEW_HEADER] })
      : answerClosed,
    '/health/live': answerLive,
    '/health/ready': answerReady(() =>
      transports.map(({ name, remote, check }) => ({ name, check, optional: remote })),
    ),
  };
  return {
    handler: (request, response) => {
      const route = routes[pathOf(request)];
      if (route) return route(request, response);
      const owner = ownerOf(pathOf(request));
      const transport = transports.find(({ name }) => name === owner);
      if (transport) return transport.forward(request, response);
      if (answerStatic(request, response, files)) return;
      throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
    },
    close: async () => {
      await Promise.all(gateways.map(({ server }) => server.stop()));
      await Promise.all(transports.map((transport) => transport.close()));
      await store?.close();
    },
  };
}

const ownerOf = (path: string): string | undefined =>
  Object.entries(FORWARDED).find(([prefix]) => path.startsWith(prefix))?.[1];

const answerClosed: Handler = () => {
  throw new HttpError(403, 'FORBIDDEN', 'The internal graph is closed. In development INTERNAL_API=open opens it.');
};
