import { graphEnvironment } from './graph.config.js';
import { graphqlClient, type GraphqlClient } from './graphql-client.js';
import { PROJECT, startCommand } from '../serve/start-command.js';
import { startServer, type ServerProcess } from './server-process.js';

/** Clients of the measurement with many. */
export const CLIENTS = 16;

/** The whole graph, as `npm start` runs it, in a process of its own over a world. */
export interface Graph {
  process: ServerProcess;
  one: GraphqlClient;
  many: GraphqlClient;
  /** Seconds from the start of the process to the first answered search, migrations and reading the index included. */
  firstAnswer: number;
  close(): Promise<void>;
}

const FIRST = '{ vacancies(first: 1, filter: { text: "night" }) { nodes { id } totalCount { value } } }';

/** @param profile folder for the CPU profile; null for none */
export async function startGraph(
  databases: { jobs: string; editorial: string },
  profile: string | null = null,
): Promise<Graph> {
  const profiling = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const start = startCommand();
  const server = await startServer({
    args: [...profiling, ...start.args],
    cwd: PROJECT,
    env: { ...graphEnvironment(databases), ...start.env },
    ready: /ready: http:\/\/localhost:(\d+)/,
  });
  const one = graphqlClient(server.port, 1);
  const many = graphqlClient(server.port, CLIENTS);
  await one.ask(FIRST, {});
  return {
    process: server,
    one,
    many,
    firstAnswer: (performance.now() - server.startedAt) / 1000,
    async close() {
      await Promise.all([one.close(), many.close()]);
      await server.stop();
    },
  };
}
