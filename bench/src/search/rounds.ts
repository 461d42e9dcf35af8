import { AnswerError, type GraphqlClient } from './graphql-client.js';
import { timesOf, type Times } from './times.js';

/** A search in the words of one server. */
export interface Asked {
  query: string;
  variables: readonly Record<string, unknown>[];
}

/** Milliseconds after which a round of one search ends, however few requests there were. */
const PATIENCE = 3_000;

/** One round of a search. Clients take the variables in turn, and each waits for its answer before it asks again.
 * What a client may try again is counted as failed. @throws AnswerError for every other error */
export async function askRound(
  client: GraphqlClient,
  { query, variables }: Asked,
  { clients, requests, from }: { clients: number; requests: number; from: number },
): Promise<Times> {
  const took: number[] = [];
  let failures = 0;
  let next = from;
  const start = performance.now();
  const asks = async () => {
    while (next < from + requests && performance.now() - start < PATIENCE) {
      try {
        took.push((await client.ask(query, variables[next++ % variables.length]!)).took);
      } catch (error) {
        if (!(error instanceof AnswerError) || !error.retryable) throw error;
        failures++;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, asks));
  return timesOf(took, performance.now() - start, failures);
}

interface Paged {
  vacancies: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: { value: number } };
}

/** The variables with those of the next pages of every list; cursors belong to the server that gave them. */
export async function withNextPages(
  client: GraphqlClient,
  { query, variables }: Asked,
  pages: number,
): Promise<{ variables: Record<string, unknown>[]; counts: number[] }> {
  const all: Record<string, unknown>[] = [];
  const counts: number[] = [];
  for (const first of variables) {
    let one: Record<string, unknown> | null = first;
    for (let page = 0; page < pages && one; page++) {
      all.push(one);
      const { vacancies }: Paged = (await client.ask<Paged>(query, one)).data;
      if (page === 0) counts.push(vacancies.totalCount.value);
      one = vacancies.pageInfo.hasNextPage ? { ...first, after: vacancies.pageInfo.endCursor } : null;
    }
  }
  return { variables: all, counts };
}
