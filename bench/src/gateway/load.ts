import { Client } from 'undici';

/** What a window of load came to. */
export interface Load {
  /** Requests that were answered. */
  answered: number;
  /** Milliseconds of the window until its last answer. */
  elapsed: number;
  /** Milliseconds of every request until its last byte was there. */
  took: number[];
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Keeps connections busy: each sends its next request when it has its answer. Nothing of the answers is read but their
 * status, so that little of the machine is taken from those who are measured.
 * @param bodies in turn @param from the place in the turn to begin with
 * @throws when an answer is not 200 or does not come
 */
export async function load(options: {
  port: number;
  bodies: readonly string[];
  connections: number;
  /** Milliseconds after which nothing more is asked. */
  window: number;
  /** Requests that are to be answered before it ends, but for ten such windows at most; none when left out. */
  least?: number;
  from: number;
}): Promise<Load> {
  const { port, bodies, connections, window, least = 0 } = options;
  const took: number[] = [];
  let next = options.from;
  const start = performance.now();

  async function keepBusy(): Promise<void> {
    const client = new Client(`http://127.0.0.1:${port}`, { pipelining: 1 });
    try {
      for (;;) {
        const elapsed = performance.now() - start;
        if (elapsed >= window && (took.length >= least || elapsed >= 10 * window)) break;
        const sent = performance.now();
        await answered(client, bodies[next++ % bodies.length]!);
        took.push(performance.now() - sent);
      }
    } finally {
      await client.destroy();
    }
  }

  await Promise.all(Array.from({ length: connections }, keepBusy));
  return { answered: took.length, elapsed: performance.now() - start, took };
}

/** By `dispatch`, which costs a third of a request whose answer is read. */
function answered(client: Client, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    client.dispatch(
      { path: '/graphql', method: 'POST', headers: HEADERS, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => void (status = statusCode),
        onResponseData: () => undefined,
        onResponseEnd: () => (status === 200 ? resolve() : reject(new Error(`answered with status ${status}`))),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
