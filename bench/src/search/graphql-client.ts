import { Pool } from 'undici';

/** An answer with errors. */
export class AnswerError extends Error {
  /** Whether the server says that the client may try again: it was too busy. */
  readonly retryable: boolean;

  constructor(request: string, errors: readonly { extensions?: { retryable?: boolean } }[]) {
    super(`${request}\n${JSON.stringify(errors).slice(0, 1_000)}`);
    this.retryable = errors.every(({ extensions }) => extensions?.retryable === true);
  }
}

/** A GraphQL endpoint over connections that are kept. */
export interface GraphqlClient {
  /** The data of an answer, and the milliseconds until its last byte was there. @throws AnswerError */
  ask<Data>(query: string, variables: Record<string, unknown>): Promise<{ data: Data; took: number }>;
  close(): Promise<void>;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * @param connections requests that are under way at the same time at most
 * @param endpoint another than that of readers, with what is sent along
 */
export function graphqlClient(
  port: number,
  connections: number,
  { path = '/graphql', headers = {} }: { path?: string; headers?: Record<string, string> } = {},
): GraphqlClient {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1, bodyTimeout: 60_000 });
  return {
    async ask<Data>(query: string, variables: Record<string, unknown>) {
      const body = JSON.stringify({ query, variables });
      const start = performance.now();
      const answer = await pool.request({ path, method: 'POST', headers: { ...HEADERS, ...headers }, body });
      const text = await answer.body.text();
      const took = performance.now() - start;
      const { data, errors } = JSON.parse(text) as { data: Data; errors?: [] };
      if (errors || !data) throw new AnswerError(`${query}\n${JSON.stringify(variables)}`, errors ?? []);
      return { data, took };
    },
    close: () => pool.close(),
  };
}
