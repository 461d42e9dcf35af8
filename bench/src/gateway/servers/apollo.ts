import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { schemas, type SubgraphName } from '../subgraphs/open-subgraph.js';

// Apollo's gateway and subgraphs as they come.
// Usage: node apollo.js jobs | editorial | apart SUPERGRAPH_PATH | together SUPERGRAPH_PATH

const [kind, supergraphPath] = process.argv.slice(2);

function serverOf(): ApolloServer {
  if (kind === 'jobs' || kind === 'editorial') return new ApolloServer({ schema: schemas[kind]().schema });
  const supergraphSdl = readFileSync(supergraphPath!, 'utf8');
  if (kind === 'apart') return new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
  const buildService = ({ name }: { name: string }) =>
    new LocalGraphQLDataSource(schemas[name as SubgraphName]().schema);
  return new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl, buildService }) });
}

const { url } = await startStandaloneServer(serverOf(), { listen: { port: 0, host: '127.0.0.1' } });
console.log(`ready ${new URL(url).port}`);
process.on('SIGTERM', () => process.exit());
