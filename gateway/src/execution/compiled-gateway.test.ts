import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLDataSource } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { CompiledGateway } from './compiled-gateway.js';

const LINK = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const SUBGRAPHS = {
  things: `extend schema ${LINK}
    type Query { things: [Thing] one: Cup }
    type Mutation { first: Int second: Int }
    union Thing = Cup | Plate
    type Cup @key(fields: "id") { id: ID! size(unit: String): Int }
    type Plate { id: ID! }`,
  prices: `extend schema ${LINK}
    type Query { cheapest: Int }
    type Mutation { between: Int }
    type Cup @key(fields: "id") { id: ID! price: Int }`,
};

const CUP = (id: string) => ({ __typename: 'Cup', id });

describe('the compiled gateway', () => {
  const asked: string[] = [];
  let answers: Record<string, object[]> = {};
  let gateway: CompiledGateway;
  let server: ApolloServer;

  const dataSource = (name: string): GraphQLDataSource => ({
    async process({ request: { query, variables } }) {
      asked.push(`${name} ${query} ${JSON.stringify(variables)}`);
      return answers[name]?.shift() ?? { data: {} };
    },
  });

  beforeAll(async () => {
    const services = Object.entries(SUBGRAPHS).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: 'none' }));
    gateway = new CompiledGateway({ supergraphSdl: composeServices(services).supergraphSdl!, dataSource });
    server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
    await server.start();
  });
  afterAll(() => server.stop());

  async function ask(query: string, variables: Record<string, unknown> = {}, given: typeof answers = {}) {
    answers = given;
    asked.length = 0;
    const { body, http } = await server.executeOperation({ query, variables });
    if (body.kind !== 'single') throw new Error('Expected one answer');
    return { status: http.status, ...JSON.parse(JSON.stringify(body.singleResult)) };
  }

  it('compiles an operation once, whatever its variables are', async () => {
    const before = gateway.counts();
    const query = 'query ($unit: String) { one { size(unit: $unit) } }';
    for (const unit of ['cm', 'mm', 'in']) await ask(query, { unit });
    expect(gateway.counts()).toEqual({
      hits: before.hits + 2,
      misses: before.misses + 1,
      size: before.size + 1,
    });
  });

  it('keeps no more operations than there is room for', async () => {
    const padding = '#'.repeat(300_000);
    for (let i = 0; i < 3; i++) await ask(`{ cheapest } ${padding} ${i}`);
    expect(gateway.counts().size).toBe(1);
  });

  it('sends representations of the objects that a subgraph knows, and puts errors where the client asked', async () => {
    const answer = await ask(
      '{ things { ... on Cup { price } ... on Plate { id } } }',
      {},
      {
        things: [{ data: { things: [{ __typename: 'Plate', id: '7' }, null, CUP('1'), CUP('2')] } }],
        prices: [
          {
            data: { _entities: [{ price: 5 }, { price: null }] },
            errors: [{ message: 'no price', path: ['_entities', 1, 'price'], extensions: { code: 'NONE' } }],
          },
        ],
      },
    );
    expect(asked[1]).toMatch(/^prices .*\{"representations":\[\{"__typename":"Cup","id":"1"\},\{.*"2"\}\]\}$/);
    expect(answer).toEqual({
      data: { things: [{ id: '7' }, null, { price: 5 }, { price: null }] },
      errors: [
        { message: 'no price', path: ['things', 3, 'price'], extensions: { code: 'NONE', serviceName: 'prices' } },
      ],
    });
  });

  it('says it when a subgraph answers for fewer objects than it was asked for', async () => {
    const { data, errors } = await ask(
      '{ one { price } }',
      {},
      { things: [{ data: { one: CUP('1') } }], prices: [{ data: { _entities: [] } }] },
    );
    expect(data).toEqual({ one: { price: null } });
    expect(errors).toMatchObject([{ message: 'Expected "data._entities" to contain 1 elements' }]);
  });

  it('goes on beside a data source that throws', async () => {
    const failing = {
      get things(): never {
        throw new Error('no way there');
      },
    };
    const { data, errors } = await ask(
      '{ one { id } cheapest }',
      {},
      Object.assign(Object.create(failing), {
        prices: [{ data: { cheapest: 3 } }],
      }),
    );
    expect(data).toEqual({ one: null, cheapest: 3 });
    expect(errors).toMatchObject([{ message: 'no way there' }]);
  });

  it('sends mutations in their order', async () => {
    await ask('mutation { first between second }');
    expect(asked.map((fetch) => fetch.split(' ', 1)[0])).toEqual(['things', 'prices', 'things']);
  });

  it.each([
    ['query ($id: Int!) { cheapest @skip(if: $id) }', { id: 1 }, 400],
    ['query ($if: Boolean = true) { cheapest @skip(if: $if) }', { if: null }, 400],
    ['query ($if: Boolean!) { cheapest @skip(if: $if) }', {}, 400],
  ])('%s with %j is refused before anybody is asked', async (query, variables, status) => {
    const answer = await ask(query, variables);
    expect(answer).toMatchObject({ status, errors: [expect.anything()] });
    expect(answer).not.toHaveProperty('data');
    expect(asked).toEqual([]);
  });

  it('asks nobody for what is skipped, and for introspection', async () => {
    const query =
      'query ($no: Boolean!) { __typename cheapest @include(if: $no) __type(name: "Cup") @skip(if: $no) { name } }';
    expect((await ask(query, { no: false })).data).toEqual({ __typename: 'Query', __type: { name: 'Cup' } });
    expect(asked).toEqual([]);
    expect((await ask(query, { no: true }, { prices: [{ data: { cheapest: 1 } }] })).data).toEqual({
      __typename: 'Query',
      cheapest: 1,
    });
  });

  it('has no way to a subgraph that nobody serves', async () => {
    const { supergraphSdl } = composeServices([{ name: 'things', typeDefs: parse(SUBGRAPHS.things), url: 'none' }]);
    const lost = new CompiledGateway({
      supergraphSdl: supergraphSdl!,
      dataSource: (name) => {
        throw new Error(`No transport for the subgraph "${name}".`);
      },
    });
    await expect(lost.load()).rejects.toThrow('No transport for the subgraph "things".');
  });
});
