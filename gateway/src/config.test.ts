import { expect, it } from '@jest/globals';
import { persistedSettings, routerConfig } from './config.js';

it('is a router when a supergraph is named', () => {
  expect(routerConfig({})).toBeNull();
  expect(routerConfig({ SUPERGRAPH_PATH: '' })).toBeNull();
  expect(routerConfig({ SUPERGRAPH_PATH: 'a.graphql', PORT: '4005' })).toMatchObject({
    SUPERGRAPH_PATH: 'a.graphql',
    PORT: 4005,
    SUPERGRAPH_POLL_MS: 500,
    SUBGRAPH_TIMEOUT_MS: 30_000,
  });
});

it('wants a manifest before it refuses operations of another graph', () => {
  const graph = { SUPERGRAPH_PATH: 'a.graphql', PERSISTED_OPERATIONS: 'enforce' };
  expect(() => routerConfig(graph)).toThrow(
    /PERSISTED_OPERATIONS_PATH: expected a manifest for PERSISTED_OPERATIONS=enforce/,
  );
  const config = routerConfig({ ...graph, PERSISTED_OPERATIONS_PATH: 'm.json', AUTOMATIC_PERSISTED_QUERIES: 'on' })!;
  expect(persistedSettings(config)).toEqual({ mode: 'enforce', path: 'm.json', automatic: true });
  expect(() => routerConfig({ ...graph, PERSISTED_OPERATIONS: 'yes' })).toThrow(
    /PERSISTED_OPERATIONS: expected "off", "log" or "enforce", received "yes"/,
  );
});

it('wants one supergraph', () => {
  expect(() => routerConfig({ SUPERGRAPH_PATH: 'a.graphql', SUPERGRAPH_URL: 'http://a/b' })).toThrow(
    /SUPERGRAPH_PATH: expected SUPERGRAPH_PATH or SUPERGRAPH_URL, not both/,
  );
  expect(() => routerConfig({ SUPERGRAPH_URL: 'ftp://a/b' })).toThrow(/SUPERGRAPH_URL: expected a URL/);
});
