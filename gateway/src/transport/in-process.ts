import type { Subgraph } from '@heartland/shared/subgraph-runtime';
import type { Transport } from './transport.js';

/** A subgraph of this process: no HTTP, no JSON between. */
export function inProcessTransport(subgraph: Subgraph): Transport {
  return {
    name: subgraph.name,
    remote: false,
    send: (request) => subgraph.execute(request),
    forward: subgraph.handler,
    check: () => subgraph.check(),
    close: () => subgraph.close(),
    followChanges: (purge) => subgraph.followChanges(purge),
  };
}
