import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import { CodedError } from '@heartland/shared/errors';
import { listen, type HttpServer } from '@heartland/shared/server';
import type { SubgraphResponse } from '@heartland/shared/subgraph-runtime';
import { createLogger } from '@heartland/shared/telemetry';
import { parse } from 'graphql';
import { startGateway, type Gateway } from './gateway.js';
import { graphqlEndpoint } from './graphql-endpoint.js';
import type { Transport } from './transport/transport.js';

const SHOP = {
  name: 'shop',
  url: 'none',
  typeDefs: parse('type Query { price(of: ID!): Int } type Mutation { sell(id: ID!): Int }'),
};

describe('the fast lane', () => {
  let gateway: Gateway;
  let listening: HttpServer;
  let answer: SubgraphResponse;
  let sent: number;

  const transport: Transport = {
    name: SHOP.name,
    remote: true,
    send: async () => {
      sent++;
      return answer;
    },
    forward: () => undefined,
    check: async () => undefined,
    close: async () => undefined,
  };

  beforeAll(async () => {
    const { supergraphSdl } = composeServices([SHOP]);
    const logger = createLogger('test', 'silent');
    gateway = await startGateway({ supergraphSdl: supergraphSdl!, transports: [transport], logger });
    listening = await listen({ port: 0, host: '127.0.0.1', handler: graphqlEndpoint(gateway) });
  });
  afterAll(async () => {
    await listening.close();
    await gateway.server.stop();
  });
  beforeEach(() => {
    sent = 0;
  });

  async function ask(body: object, accept = '*/*') {
    const before = gateway.fastLane.counts();
    const response = await fetch(`http://127.0.0.1:${listening.port}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });
    const after = gateway.fastLane.counts();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
      lanes: { fast: after.fast - before.fast, reference: after.reference - before.reference },
    };
  }

  const FAST = { fast: 1, reference: 0 };
  const REFERENCE = { fast: 0, reference: 1 };
  const price = { query: 'query Price($of: ID!) { price(of: $of) }', variables: { of: '1' } };

  it('answers an operation from its second request on', async () => {
    answer = { data: { price: 7 } };
    const seen = { status: 200, type: 'application/json; charset=utf-8', text: '{"data":{"price":7}}\n' };
    expect(await ask(price)).toEqual({ ...seen, lanes: REFERENCE });
    expect(await ask(price)).toEqual({ ...seen, lanes: FAST });
    expect(await ask({ ...price, variables: { of: '2' } })).toEqual({ ...seen, lanes: FAST });
    expect(sent).toBe(3);
  });

  it('speaks what the client accepts, and leaves the refusal to Apollo Server', async () => {
    answer = { data: { price: 7 } };
    await ask(price);
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    const type = 'application/graphql-response+json; charset=utf-8';
    expect(await ask(price, accept)).toMatchObject({ type, lanes: REFERENCE });
    expect(await ask(price, accept)).toMatchObject({ type, lanes: FAST });
    for (let time = 0; time < 2; time++)
      expect(await ask(price, 'image/png')).toMatchObject({ status: 406, lanes: REFERENCE });
  });

  it('sells a thing once, also when that brings an error', async () => {
    const sell = { query: 'mutation ($id: ID!) { sell(id: $id) }', variables: { id: '1' } };
    answer = { data: { sell: 1 } };
    await ask(sell);
    expect(await ask(sell)).toMatchObject({ lanes: FAST });
    expect(sent).toBe(2);
    answer = { data: { sell: null }, errors: [new CodedError('BUSY', 'The till is closed.').toJSON()] };
    const { status, text, lanes } = await ask(sell);
    expect(sent).toBe(3);
    expect({ status, lanes, body: JSON.parse(text) }).toEqual({
      status: 200,
      lanes: REFERENCE,
      body: {
        data: { sell: null },
        errors: [
          {
            message: 'The till is closed.',
            path: ['sell'],
            extensions: { code: 'BUSY', retryable: true, subgraph: 'shop' },
          },
        ],
      },
    });
  });

  it.each([
    ['variables that do not fit', { ...price, variables: {} }, 400],
    ['another name', { ...price, operationName: 'Cost' }, 400],
    ['an empty name', { ...price, operationName: '' }, 400],
    ['a list without end', { ...price, variables: { of: '1', more: Array.from({ length: 10_001 }, () => 1) } }, 400],
    ['a persisted query', { ...price, extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }, 200],
    ['several requests', [price], 400],
  ])('leaves %s to Apollo Server, and asks no subgraph', async (_name, body, status) => {
    answer = { data: { price: 7 } };
    await ask(price);
    sent = 0;
    expect(await ask(body)).toMatchObject({ status, text: expect.stringContaining('"errors"'), lanes: REFERENCE });
    expect(sent).toBe(0);
  });
});
