import { environmentVariables, readEnvironment } from '@heartland/shared/config';
import { z } from 'zod';

import type { PersistedSettings } from './persisted/settings.js';

type Environment = Record<string, string | undefined>;

/** What is said about operations that clients ask for by id. */
const persisted = {
  /** `log` tells of operations that are not registered, `enforce` refuses them. */
  PERSISTED_OPERATIONS: z.enum(['off', 'log', 'enforce'], 'expected "off", "log" or "enforce"').default('off'),
  /** A manifest in Apollo's format. */
  PERSISTED_OPERATIONS_PATH: z.string().optional(),
  /** `on` remembers what clients send with its hash. */
  AUTOMATIC_PERSISTED_QUERIES: z.enum(['off', 'on'], 'expected "off" or "on"').default('off'),
};

export const persistedSettings = (config: z.infer<z.ZodObject<typeof persisted>>): PersistedSettings => ({
  mode: config.PERSISTED_OPERATIONS,
  path: config.PERSISTED_OPERATIONS_PATH,
  automatic: config.AUTOMATIC_PERSISTED_QUERIES === 'on',
});

const COST = 'expected a cost from 1 to 1000000000';

/** What an operation may cost. */
const costLimit = () => z.coerce.number(COST).int(COST).min(1, COST).max(1_000_000_000, COST);

/** A page of 100 with three related things of each and their parts costs some thousands. */
const DEFAULT_COST_LIMIT = 10_000;

/** Variables of every form of the gateway. */
const common = (environment: Environment) => ({
  NODE_ENV: z.string().default('development'),
  /** Address to listen on; 0.0.0.0 opens the port to other machines. */
  HOST: z.string().default('127.0.0.1'),
  PORT: environmentVariables.port(4000),
  LOG_LEVEL: environmentVariables.logLevel().default('warn'),
  INTERNAL_API: environmentVariables.internalApi(environment),
  PREVIEW_SECRET: environmentVariables.previewSecret(environment),
  ...persisted,
  COST_LIMIT: costLimit().default(DEFAULT_COST_LIMIT),
  /** Milliseconds that a subgraph over HTTP has for an answer. */
  SUBGRAPH_TIMEOUT_MS: z.coerce.number('expected milliseconds').int().min(50).max(60_000).default(2_000),
  JOBS_URL: environmentVariables.httpUrl().optional(),
  EDITORIAL_URL: environmentVariables.httpUrl().optional(),
});

/**
 * Configuration of the gateway over any supergraph; null when none is named.
 * @throws ConfigError that names every fault
 */
export function routerConfig(environment: Environment = process.env) {
  if (!environment['SUPERGRAPH_PATH'] && !environment['SUPERGRAPH_URL']) return null;
  const { NODE_ENV, HOST, PORT, LOG_LEVEL } = common(environment);
  const alone = 'expected SUPERGRAPH_PATH or SUPERGRAPH_URL, not both';
  const schema = z.object({
    NODE_ENV,
    HOST,
    PORT,
    LOG_LEVEL,
    SUPERGRAPH_PATH: environment['SUPERGRAPH_URL'] ? z.undefined(alone) : z.string(),
    SUPERGRAPH_URL: environmentVariables.httpUrl().optional(),
    /** Milliseconds between two looks whether there is another supergraph. */
    SUPERGRAPH_POLL_MS: z.coerce.number('expected milliseconds').int().min(50).max(3_600_000).default(500),
    ...persisted,
    /** Nothing is refused when left out: it is not known what the graph is for. */
    COST_LIMIT: costLimit().optional(),
    PERSISTED_OPERATIONS_PATH:
      environment['PERSISTED_OPERATIONS'] === 'enforce'
        ? z.string('expected a manifest for PERSISTED_OPERATIONS=enforce')
        : z.string().optional(),
    /** Milliseconds that a subgraph has for an answer: nothing is known of them. */
    SUBGRAPH_TIMEOUT_MS: z.coerce.number('expected milliseconds').int().min(50).max(600_000).default(30_000),
    ...environmentVariables.answers(),
  });
  return readEnvironment(schema, environment);
}

export type RouterConfig = NonNullable<ReturnType<typeof routerConfig>>;

/** Configuration of the gateway over HTTP subgraphs. @throws ConfigError that names every fault */
export function gatewayConfig(environment: Environment = process.env) {
  const schema = z.object({
    ...common(environment),
    JOBS_URL: environmentVariables.httpUrl(),
    EDITORIAL_URL: environmentVariables.httpUrl(),
    ANSWER_CACHE: environmentVariables.sharedAnswers(),
  });
  return readEnvironment(schema, environment);
}

/** Configuration of the whole graph in one process. @throws ConfigError that names every fault */
export function standaloneConfig(environment: Environment = process.env) {
  const { PUBLIC_URL, IMAGE_STORE_URL, IMAGE_CACHE_DIRECTORY, ...images } = environmentVariables.images(environment);
  const schema = z.object({
    ...common(environment),
    JOBS_DATABASE_URL: environmentVariables.postgresUrl().optional(),
    EDITORIAL_DATABASE_URL: environmentVariables.postgresUrl().optional(),
    STATEMENT_TIMEOUT_MS: environmentVariables.statementTimeout(),
    DATABASE_POOL_SIZE: environmentVariables.poolSize(),
    CURSOR_SECRET: environmentVariables.cursorSecret(environment),
    ...images,
    ...environmentVariables.answers(),
    ...environmentVariables.webhooks(environment),
    PUBLIC_URL: PUBLIC_URL.optional(),
    IMAGE_STORE_URL: IMAGE_STORE_URL.optional(),
    IMAGE_CACHE_DIRECTORY: IMAGE_CACHE_DIRECTORY.optional(),
    SITE_URL: environmentVariables.siteUrl().optional(),
    LEARNING: environmentVariables.learning(),
    /** `off` leaves empty databases empty. */
    SEED: z.enum(['on', 'off'], 'expected "on" or "off"').default('on'),
  });
  return readEnvironment(schema, environment);
}
