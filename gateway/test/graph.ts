import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openEditorial, type EditorialServiceOptions } from '@heartland/editorial/service';
import { openJobs } from '@heartland/jobs/service';
import type { AnswerStore } from '@heartland/shared/answer-cache/answer-store';
import { ACTOR_HEADER } from '@heartland/shared/forwarded-headers';
import { PreviewTokens } from '@heartland/shared/preview';
import { listen, type Handler, type HttpServer } from '@heartland/shared/server';
import { subgraphHandler } from '@heartland/shared/subgraph-server';
import type { Subgraph } from '@heartland/shared/subgraph-runtime';
import { createLogger } from '@heartland/shared/telemetry';
import { createTestDatabase, templateDatabase } from '@heartland/shared/testing';
import { createApp } from '../src/app.js';
import { httpTransport } from '../src/transport/http.js';
import { inProcessTransport } from '../src/transport/in-process.js';
import type { Transport } from '../src/transport/transport.js';

/** The two forms of the graph: all in one process, or the subgraphs behind HTTP. */
export type Form = 'together' | 'apart';
export const FORMS: readonly Form[] = ['together', 'apart'];

/** The instant at which the tests take place: the seed's dates are about it. */
export const NOW = new Date('2026-11-22T12:00:00Z');

const SECRET = 'a secret of the tests';
const SITE = 'https://www.example.org';

export interface GraphResult {
  status: number;
  data: Record<string, any> | null; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of any query
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[] | undefined;
  text: string;
}

export interface Graph {
  address: string;
  /** Where the subgraphs are asked, by their names (apart alone). */
  subgraphs: Readonly<Record<string, string>>;
  /** Where the public site is said to be. */
  site: string;
  /** Where the pictures lie. */
  folder: string;
  query(query: string, variables?: Record<string, unknown>, path?: string): Promise<GraphResult>;
  /** Asks the internal graph as somebody of the desk, e.g. `ruth-halvorsen;role=EDITOR`. */
  queryAs(actor: string, query: string, variables?: Record<string, unknown>): Promise<GraphResult>;
  /** Asks under headers of the client's own; with the answer's `cache-control`. */
  queryWith(
    headers: Record<string, string>,
    query: string,
    variables?: Record<string, unknown>,
    path?: string,
  ): Promise<GraphResult & { cacheControl: string | null }>;
  /** Fetches that the gateway sent since the last call, by subgraph, and SQL statements of the services. */
  counts(): { fetches: string[]; statements: string[] };
  stopEditorial(): Promise<void>;
  close(): Promise<void>;
}

export interface GraphOptions {
  form: Form;
  internal?: boolean;
  /** Databases other than fresh copies of the seed. */
  databases?: { jobs: string; editorial: string };
  clock?: () => Date;
  webhooks?: Partial<WebhookOptions>;
  learning?: EditorialServiceOptions['learning'];
  /** A subgraph whose process is not started (apart alone). */
  without?: 'jobs' | 'editorial';
  /** What an operation may cost; anything when left out. */
  costLimit?: number;
  /** Where answers are kept; they are not when it is left out. The graph closes it. */
  store?: AnswerStore;
}

const silent = { cursorSecret: SECRET, previewSecret: SECRET, onError: () => undefined };

type WebhookOptions = EditorialServiceOptions['webhooks'];

/** Webhooks of tests are on this machine. */
const WEBHOOKS: WebhookOptions = { secret: SECRET, targets: 'any', logDays: 30 };

/** Pictures in a folder, reached at this address. */
const imagesIn = (folder: string, publicUrl: string) => ({
  publicUrl,
  storeUrl: pathToFileURL(join(folder, 'store')).href,
  secret: SECRET,
  cacheDirectory: join(folder, 'cache'),
  cacheBytes: 2 ** 24,
});

/** Names of template databases that hold the seed; made once per test run. */
async function seededTemplates(): Promise<{ jobs: string; editorial: string }> {
  const fill = (open: (url: string) => Subgraph) => async (url: string) => {
    const subgraph = open(url);
    await subgraph.check();
    await subgraph.close();
  };
  const options = { ...silent, seed: true, clock: () => NOW };
  return {
    jobs: await templateDatabase(
      'seeded_jobs',
      fill((databaseUrl) => openJobs({ ...options, databaseUrl })),
    ),
    editorial: await templateDatabase(
      'seeded_editorial',
      fill((databaseUrl) =>
        openEditorial({
          ...options,
          databaseUrl,
          images: imagesIn('/none', ''),
          webhooks: WEBHOOKS,
          believeActor: false,
        }),
      ),
    ),
  };
}

/** Fresh copies of the seeded databases. */
export async function seededDatabases() {
  const templates = await seededTemplates();
  const jobs = await createTestDatabase({ template: templates.jobs });
  const editorial = await createTestDatabase({ template: templates.editorial });
  return {
    jobs: jobs.url,
    editorial: editorial.url,
    drop: async () => {
      await jobs.drop();
      await editorial.drop();
    },
  };
}

/** The whole graph, as a client sees it, on a port of its own. */
export async function startGraph({
  form,
  internal = false,
  databases,
  clock = () => NOW,
  webhooks,
  learning,
  without,
  costLimit,
  store,
}: GraphOptions): Promise<Graph> {
  const seeded = databases ? null : await seededDatabases();
  const { jobs: jobsUrl, editorial: editorialUrl } = databases ?? seeded!;
  const fetches: string[] = [];
  const statements: string[] = [];
  let handler: Handler = () => undefined;
  const server = await listen({ port: 0, host: '127.0.0.1', handler: (...exchange) => handler(...exchange) });
  const address = `http://127.0.0.1:${server.port}`;
  const folder = await mkdtemp(join(tmpdir(), 'heartland-images-'));
  const options = { ...silent, seed: false, clock, onStatement: (sql: string) => void statements.push(sql) };
  const subgraphs = [
    openJobs({ ...options, databaseUrl: jobsUrl }),
    openEditorial({
      ...options,
      databaseUrl: editorialUrl,
      images: imagesIn(folder, address),
      webhooks: { ...WEBHOOKS, ...webhooks },
      believeActor: internal,
      learning,
      siteUrl: SITE,
    }),
  ];
  const servers = form === 'apart' ? await Promise.all(subgraphs.map(serve)) : [];
  if (form === 'apart' && store) for (const subgraph of subgraphs) subgraph.followChanges(store.purge);
  if (without) await servers[subgraphs.findIndex(({ name }) => name === without)]!.close();
  const transports = subgraphs.map((subgraph, i) =>
    counting(
      form === 'apart' ? remote(subgraph.name, servers[i]!.port, !!store) : inProcessTransport(subgraph),
      fetches,
    ),
  );
  const previews = new PreviewTokens(SECRET);
  const logger = createLogger('test', 'silent');
  const app = await createApp({ transports, internal, previews, costLimit, clock, logger, store: store ?? null });
  handler = app.handler;
  return {
    address,
    subgraphs: Object.fromEntries(servers.map(({ port }, i) => [subgraphs[i]!.name, urlOf(port)])),
    site: SITE,
    folder,
    query: (query, variables, path = '/graphql') => post(`${address}${path}`, { query, variables }),
    queryAs: (actor, query, variables) =>
      post(`${address}/internal/graphql`, { query, variables }, { [ACTOR_HEADER]: actor }),
    queryWith: (headers, query, variables, path = '/graphql') =>
      post(`${address}${path}`, { query, variables }, headers),
    counts: () => ({ fetches: fetches.splice(0), statements: statements.splice(0) }),
    stopEditorial: async () => {
      await servers[1]?.close();
      await subgraphs[1]!.close();
    },
    close: async () => {
      await server.close();
      await app.close();
      await Promise.all(servers.map((it) => it.close().catch(() => undefined)));
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
      await seeded?.drop();
      await rm(folder, { recursive: true });
    },
  };
}

const serve = (subgraph: Subgraph): Promise<HttpServer> =>
  listen({ port: 0, host: '127.0.0.1', handler: subgraphHandler(subgraph) });

const urlOf = (port: number) => `http://127.0.0.1:${port}/graphql`;

function remote(name: string, port: number, lasting: boolean): Transport {
  return httpTransport({ name, url: urlOf(port), deadline: 5_000, onFault: () => undefined, lasting });
}

function counting(transport: Transport, fetches: string[]): Transport {
  return {
    ...transport,
    send: (request) => {
      fetches.push(transport.name);
      return transport.send(request);
    },
  };
}

async function post(
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<GraphResult & { cacheControl: string | null }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<GraphResult, 'data' | 'errors'>;
  return { status: response.status, data, errors, text, cacheControl: response.headers.get('cache-control') };
}
