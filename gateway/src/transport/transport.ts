import type { Purge } from '@heartland/shared/answer-cache/change-watch';
import type { Handler } from '@heartland/shared/server';
import type { SubgraphRequest, SubgraphResponse } from '@heartland/shared/subgraph-runtime';

/** The way to a subgraph, in this process or over HTTP. It never rejects: a failure is a coded error in the response. */
export interface Transport {
  /** Name of the subgraph as in the supergraph. */
  readonly name: string;
  /** Whether the subgraph runs in another process. */
  readonly remote: boolean;
  send(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Hands on a request for what the subgraph has beside GraphQL. @throws HttpError */
  readonly forward: Handler;
  /** Rejects with a coded error while the subgraph is not ready. */
  check(): Promise<void>;
  close(): Promise<void>;
  /** Has the cache told what to forget. A subgraph of another process tells the cache that both share by itself. */
  followChanges?(purge: Purge): void;
}
