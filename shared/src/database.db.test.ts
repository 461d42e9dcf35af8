import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GraphQLFloat, GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { Database, type DatabaseLimits, type DatabaseOptions } from './database.js';
import { createSubgraph, type Subgraph } from './subgraph-runtime.js';
import { createTestDatabase, type TestDatabase } from './testing.js';

let server: TestDatabase;
let database: Database;
let logged: unknown[];
beforeEach(async () => {
  server = await createTestDatabase();
  logged = [];
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, DataSource>({
    name: 'Query',
    fields: {
      sleep: {
        type: GraphQLFloat,
        args: { seconds: { type: new GraphQLNonNull(GraphQLFloat) } },
        resolve: async (_, { seconds }: { seconds: number }, dataSource) => {
          await dataSource.query('select pg_sleep($1)', [seconds]);
          return seconds;
        },
      },
    },
  }),
});

function openDatabase(options: Partial<DatabaseOptions>): Database {
  return (database = new Database({
    url: server.url,
    applicationName: 'tested',
    entities: [],
    migrations: [],
    ...options,
  }));
}

function subgraphWithin(limits: Partial<DatabaseLimits>): Subgraph {
  openDatabase({ limits });
  return createSubgraph({
    name: 'tested',
    schema,
    createContext: () => database.connection(),
    check: () => database.check(),
    cancels: true,
    close: () => database.close(),
    onError: (error) => logged.push(error),
  });
}

class Slow1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('create table slow as select pg_sleep(0.2)::text as waited');
  }
  async down() {}
}

describe('a database within its limits', () => {
  test('a statement that takes longer is a coded error, and its SQL is in the log', async () => {
    const subgraph = subgraphWithin({ statementTimeout: 100 });
    expect(await subgraph.execute({ query: '{ sleep(seconds: 5) }' })).toMatchObject({
      data: { sleep: null },
      errors: [
        {
          message: 'The database did not finish in time; ask for less.',
          path: ['sleep'],
          extensions: { code: 'QUERY_TIMEOUT', retryable: true },
        },
      ],
    });
    expect(logged).toMatchObject([{ query: 'select pg_sleep($1)' }]);
    expect(await subgraph.execute({ query: '{ sleep(seconds: 0) }' })).toEqual({ data: { sleep: 0 } });
  });

  test('a request that finds every connection busy is told to come again', async () => {
    const subgraph = subgraphWithin({ poolSize: 1 });
    const answers = await Promise.all(
      [2.3, 0].map((seconds) => subgraph.execute({ query: `{ sleep(seconds: ${seconds}) }` })),
    );
    expect(answers).toMatchObject([
      { data: { sleep: 2.3 } },
      { data: { sleep: null }, errors: [{ extensions: { code: 'DB_UNAVAILABLE', retryable: true } }] },
    ]);
  });

  test('migrates and fills in any time', async () => {
    const limits = { statementTimeout: 100 };
    openDatabase({
      limits,
      migrations: [Slow1763800000001],
      prepare: (dataSource) => dataSource.query('select pg_sleep(0.2)'),
    });
    expect(await (await database.connection()).query('select count(*)::int from slow')).toEqual([{ count: 1 }]);
  });
});
