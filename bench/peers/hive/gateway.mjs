// Hive Gateway over a supergraph, as its documentation sets it up. Says `ready PORT` when it answers.
// Usage: node gateway.mjs javascript|rust SUPERGRAPH_PATH
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const [planner, supergraphPath] = process.argv.slice(2);
// The query planner of Hive Router, which is written in Rust, and what executes its plans.
const { unifiedGraphHandler } = planner === 'rust' ? await import('@graphql-hive/router-runtime') : {};

const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraphPath, 'utf8'),
  graphqlEndpoint: '/graphql',
  logging: false,
  landingPage: false,
  graphiql: false,
  maskedErrors: false,
  disableWebsockets: true,
  ...(unifiedGraphHandler && { unifiedGraphHandler }),
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => console.log(`ready ${server.address().port}`));
process.on('SIGTERM', () => process.exit());
