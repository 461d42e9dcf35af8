import { expect, it } from '@jest/globals';
import { routerConfig } from './config.js';

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

it('wants one supergraph', () => {
  expect(() => routerConfig({ SUPERGRAPH_PATH: 'a.graphql', SUPERGRAPH_URL: 'http://a/b' })).toThrow(
    /SUPERGRAPH_PATH: expected SUPERGRAPH_PATH or SUPERGRAPH_URL, not both/,
  );
  expect(() => routerConfig({ SUPERGRAPH_URL: 'ftp://a/b' })).toThrow(/SUPERGRAPH_URL: expected a URL/);
});
