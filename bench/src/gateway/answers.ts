import { request } from 'undici';
import { requests, type QueryName } from './operations.js';

/** Every so many requests of A are compared; all of B are. */
const EVERY = { A: 20, B: 1 };

/** The data of a system's answers, as the bytes in which they are written without white space. */
export async function answersOf(port: number): Promise<Record<QueryName, string[]>> {
  const all = async (query: QueryName) => {
    const data: string[] = [];
    for (const one of requests[query].filter((_, i) => i % EVERY[query] === 0)) data.push(await dataOf(port, one));
    return data;
  };
  return { A: await all('A'), B: await all('B') };
}

async function dataOf(port: number, asked: object): Promise<string> {
  const { body } = await request(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(asked),
  });
  return JSON.stringify(((await body.json()) as { data: unknown }).data);
}

/** @throws a line that says where they begin to differ */
export function checkSame(
  name: string,
  answers: Record<QueryName, string[]>,
  bound: Record<QueryName, string[]>,
): void {
  for (const query of ['A', 'B'] as const) {
    answers[query].forEach((data, i) => {
      const expected = bound[query][i]!;
      if (data === expected) return;
      const at = [...expected].findIndex((character, place) => character !== data[place]);
      throw `${name} answers ${query} otherwise than the bound: expected "${part(expected, at)}", received "${part(data, at)}".`;
    });
  }
}

const part = (text: string, at: number) => text.slice(Math.max(0, at - 30), at + 50);
