import type { AnswerStore } from '@heartland/shared/answer-cache/answer-store';
import { CodedError } from '@heartland/shared/errors';
import { answerLive, answerReady } from '@heartland/shared/health';
import { HttpError, pathOf, type Handler } from '@heartland/shared/server';
import type { Logger } from '@heartland/shared/telemetry';
import { Kind, parse } from 'graphql';
import { AnswerCache } from '../answer-cache/answer-cache.js';
import { graphName } from '../answer-cache/answer-key.js';
import type { App } from '../app.js';
import { answerStatic, explorerFiles } from '../explorer.js';
import { startGateway } from '../gateway.js';
import { graphqlEndpoint } from '../graphql-endpoint.js';
import type { PersistedOperations } from '../persisted/persisted-operations.js';
import { httpTransport } from '../transport/http.js';
import type { Transport } from '../transport/transport.js';
import { keepErrorsOfSubgraphs } from './foreign-errors.js';

export interface RouterAppOptions {
  /** A supergraph of Federation 2, with a routing URL for each of its subgraphs. */
  supergraphSdl: string;
  /** Operations that clients ask for by id. */
  persisted?: PersistedOperations | undefined;
  /** What an operation may cost; anything when left out. */
  costLimit?: number | undefined;
  /** Milliseconds that a subgraph has for an answer. */
  deadline: number;
  logger: Logger;
  /** Keeps answers as the subgraphs' `cache-control` says; none are kept when it is null. It is not closed. */
  store?: AnswerStore | null;
}

export interface RouterApp extends App {
  /** Rejects with an error that names the subgraph that does not answer. */
  check(): Promise<void>;
}

/**
 * Any graph behind the gateway: `/graphql`, the explorer and health.
 * @throws Error when the text is no supergraph, or a subgraph of it has no routing URL
 */
export async function createRouterApp(options: RouterAppOptions): Promise<RouterApp> {
  const { supergraphSdl, persisted, costLimit, deadline, logger, store } = options;
  const transports = subgraphsOf(supergraphSdl).map(({ name, url }) => {
    const onFault = ({ cause }: { cause: unknown }) => logger.warn({ subgraph: name, err: cause }, 'subgraph fault');
    return withProbe(httpTransport({ name, url, deadline, onFault, lasting: true }));
  });
  const close = () => Promise.all(transports.map((transport) => transport.close()));
  const errorFilter = keepErrorsOfSubgraphs;
  const gateway = await startGateway({ supergraphSdl, transports, persisted, costLimit, logger, errorFilter }).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  const answers = store ? { cache: new AnswerCache(store), graph: graphName(supergraphSdl) } : undefined;
  const files = explorerFiles({ operations: [] });
  const routes: Record<string, Handler> = {
    '/graphql': graphqlEndpoint({ ...gateway, answers }),
    '/health/live': answerLive,
    '/health/ready': answerReady(() => transports.map(({ name, check }) => ({ name, check, optional: true }))),
  };
  return {
    handler: (request, response) => {
      const route = routes[pathOf(request)];
      if (route) return route(request, response);
      if (answerStatic(request, response, files)) return;
      throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
    },
    check: async () => void (await Promise.all(transports.map(({ check }) => check()))),
    close: async () => {
      await gateway.server.stop();
      await close();
    },
  };
}

/** The subgraphs that a supergraph names: `enum join__Graph { JOBS @join__graph(name: "jobs", url: "http://...") }`. */
function subgraphsOf(supergraphSdl: string): { name: string; url: string }[] {
  return parse(supergraphSdl)
    .definitions.flatMap((type) => (type.kind === Kind.ENUM_TYPE_DEFINITION ? (type.values ?? []) : []))
    .flatMap(({ directives = [] }) => directives.filter(({ name }) => name.value === 'join__graph'))
    .map(({ arguments: given = [] }) => {
      const said = (argument: string) => {
        const value = given.find(({ name }) => name.value === argument)?.value;
        return value?.kind === Kind.STRING ? value.value : '';
      };
      const [name, url] = [said('name'), said('url')];
      if (/^https?:\/\//.test(url)) return { name, url };
      throw new Error(`The subgraph "${name}": expected a routing URL with http or https, received ${url || 'none'}.`);
    });
}

/** Any subgraph answers this; its own health is not known. */
const PROBE = { query: '{ __typename }' };

function withProbe(transport: Transport): Transport {
  return {
    ...transport,
    async check() {
      const { errors } = await transport.send(PROBE);
      if (errors) throw new CodedError('SUBGRAPH_UNAVAILABLE', `The ${transport.name} subgraph: ${errors[0]!.message}`);
    },
  };
}
