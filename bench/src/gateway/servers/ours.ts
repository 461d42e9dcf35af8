import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { startGateway } from '@heartland/gateway/gateway';
import { graphqlEndpoint } from '@heartland/gateway/graphql-endpoint';
import { inProcessTransport } from '@heartland/gateway/transport/in-process';
import { listen, type Handler } from '@heartland/shared/server';
import { subgraphHandler } from '@heartland/shared/subgraph-server';
import { createLogger } from '@heartland/shared/telemetry';
import { openSubgraph } from '../subgraphs/open-subgraph.js';

// Parts of our graph as it runs: a subgraph in a process of its own, or the gateway with both in its process.
// Usage: node ours.js jobs | editorial | together SUPERGRAPH_PATH

async function together(supergraphPath: string): Promise<Handler> {
  const transports = (['jobs', 'editorial'] as const).map((name) => inProcessTransport(openSubgraph(name)));
  const logger = createLogger('gateway', 'warn');
  return graphqlEndpoint(
    await startGateway({ supergraphSdl: readFileSync(supergraphPath, 'utf8'), transports, logger }),
  );
}

const [kind, supergraphPath] = process.argv.slice(2);
const handler =
  kind === 'jobs' || kind === 'editorial' ? subgraphHandler(openSubgraph(kind)) : await together(supergraphPath!);
const { port } = await listen({ port: 0, host: '127.0.0.1', handler });
// So that a profile is written.
process.on('SIGTERM', () => process.exit());
console.log(`ready ${port}`);
