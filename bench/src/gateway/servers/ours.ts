import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { AnswerCache } from '@heartland/gateway/answer-cache/answer-cache';
import { startGateway } from '@heartland/gateway/gateway';
import { graphqlEndpoint } from '@heartland/gateway/graphql-endpoint';
import { inProcessTransport } from '@heartland/gateway/transport/in-process';
import type { Transport } from '@heartland/gateway/transport/transport';
import { MemoryStore } from '@heartland/shared/answer-cache/memory-store';
import { listen, type Handler } from '@heartland/shared/server';
import { subgraphHandler } from '@heartland/shared/subgraph-server';
import { createLogger } from '@heartland/shared/telemetry';
import { openSubgraph } from '../subgraphs/open-subgraph.js';

// Parts of our graph as it runs: a subgraph in a process of its own, or the gateway with both in its process, which keeps
// its answers or does not.
// Usage: node ours.js jobs | editorial | together SUPERGRAPH_PATH | cached SUPERGRAPH_PATH

async function together(supergraphPath: string, isKept: boolean): Promise<Handler> {
  const transports = (['jobs', 'editorial'] as const).map((name) => {
    const transport = inProcessTransport(openSubgraph(name));
    return isKept ? lasting(transport) : transport;
  });
  const logger = createLogger('gateway', 'warn');
  const gateway = await startGateway({ supergraphSdl: readFileSync(supergraphPath, 'utf8'), transports, logger });
  return graphqlEndpoint({ ...gateway, answers: isKept ? { cache, graph: 'bench' } : undefined });
}

/** Bytes that are enough for all questions. */
const cache = new AnswerCache(new MemoryStore(2 ** 28));

/** Seconds that answers are kept: longer than the measurement takes. */
const KEPT = 3_600;

/** A subgraph that says that its answers may be kept, with the ids in them as the graph does. */
function lasting(transport: Transport): Transport {
  return {
    ...transport,
    async send(request) {
      const answer = await transport.send(request);
      const ids = JSON.stringify(answer.data).matchAll(/"id":"([^"]+)"/g);
      const keys = [...new Set([...ids].map(([, id]) => id!))];
      return { ...answer, policy: { maxAge: KEPT, isPublic: true, keys } };
    },
  };
}

const [kind, supergraphPath] = process.argv.slice(2);
const handler =
  kind === 'jobs' || kind === 'editorial'
    ? subgraphHandler(openSubgraph(kind))
    : await together(supergraphPath!, kind === 'cached');
const { port } = await listen({ port: 0, host: '127.0.0.1', handler });
// So that a profile is written.
process.on('SIGTERM', () => process.exit());
console.log(`ready ${port}`);
