import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { matchByHand, vacancyByHand, type MatchByHand, type VacancyByHand } from './by-hand.js';
import { PAGE } from '../operations.js';
import { relevantArticles, vacancies, vacancyById } from '../subgraphs/world.js';

// The bounds: what a server costs that somebody writes by hand for these two questions, without GraphQL.
// Usage: node hand.js together | cached | jobs | editorial | apart JOBS_URL EDITORIAL_URL

/** What the clients send; the hand-written services are asked with the variables alone. */
interface Question {
  variables: Variables;
}
type Variables = { id: string; offset?: undefined } | { id?: undefined; offset: number };

type Answer = (body: string) => string | Buffer | Promise<string>;

/** Articles of a vacancy that are asked for. */
const MATCHES = 3;

const shown = ({ id, offset }: Variables) =>
  id === undefined ? vacancies.slice(offset, offset + PAGE) : [vacancyById(id)!];

/** The vacancy itself, which is ours to change. */
const withMatches = (vacancy: VacancyByHand, relevantArticles: MatchByHand[]) =>
  Object.assign(vacancy, { relevantArticles });

/** One vacancy is an object, a page of them a list. */
const wrap = ({ id }: Variables, found: readonly object[]) =>
  JSON.stringify({ data: id === undefined ? { vacancies: found } : { vacancy: found[0] } });

const together: Answer = (body) => {
  const { variables } = JSON.parse(body) as Question;
  const found = shown(variables).map((vacancy) =>
    withMatches(vacancyByHand(vacancy), relevantArticles(vacancy.subjects, MATCHES).map(matchByHand)),
  );
  return wrap(variables, found);
};

function cached(): Answer {
  const kept = new Map<string, Buffer>();
  return (body) => {
    const known = kept.get(body);
    if (known) return known;
    const fresh = Buffer.from(together(body) as string);
    kept.set(body, fresh);
    return fresh;
  };
}

const jobs: Answer = (body) => JSON.stringify(shown(JSON.parse(body) as Variables).map(vacancyByHand));

const editorial: Answer = (body) => {
  const asked = JSON.parse(body) as string[][];
  return JSON.stringify(asked.map((subjects) => relevantArticles(subjects, MATCHES).map(matchByHand)));
};

function apart(jobsUrl: string, editorialUrl: string): Answer {
  const ask = service(jobsUrl);
  const askEditorial = service(editorialUrl);
  return async (body) => {
    const { variables } = JSON.parse(body) as Question;
    const found = (await ask(variables)) as VacancyByHand[];
    const matches = (await askEditorial(found.map(({ subjects }) => subjects))) as MatchByHand[][];
    return wrap(
      variables,
      found.map((vacancy, i) => withMatches(vacancy, matches[i]!)),
    );
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

function service(url: string): (question: unknown) => Promise<unknown> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: 64 });
  return async (question) => {
    const { body } = await pool.request({ path, method: 'POST', headers: JSON_TYPE, body: JSON.stringify(question) });
    return body.json();
  };
}

function send(response: ServerResponse, answer: string | Buffer): void {
  response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(answer) });
  response.end(answer);
}

function answerOf([kind, ...urls]: string[]): Answer {
  if (kind === 'apart') return apart(urls[0]!, urls[1]!);
  return kind === 'cached' ? cached() : { together, jobs, editorial }[kind as 'together'];
}

const answer = answerOf(process.argv.slice(2));
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    const answered = answer(body.toString());
    if (answered instanceof Promise) void answered.then((text) => send(response, text));
    else send(response, answered);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as AddressInfo).port}`));
