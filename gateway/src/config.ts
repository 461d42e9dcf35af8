import { environmentVariables, readEnvironment } from '@heartland/shared/config';
import { z } from 'zod';

type Environment = Record<string, string | undefined>;

/** Variables of every form of the gateway. */
const common = {
  NODE_ENV: z.string().default('development'),
  /** Address to listen on; 0.0.0.0 opens the port to other machines. */
  HOST: z.string().default('127.0.0.1'),
  PORT: environmentVariables.port(4000),
  LOG_LEVEL: environmentVariables.logLevel().default('warn'),
  /** `open` serves /internal/graphql without access control: for development alone. */
  INTERNAL_API: z.enum(['closed', 'open'], 'expected "closed" or "open"').default('closed'),
  /** Milliseconds that a subgraph over HTTP has for an answer. */
  SUBGRAPH_TIMEOUT_MS: z.coerce.number('expected milliseconds').int().min(50).max(60_000).default(2_000),
  JOBS_URL: environmentVariables.httpUrl().optional(),
  EDITORIAL_URL: environmentVariables.httpUrl().optional(),
};

function refuseOpenInProduction<Config extends { NODE_ENV: string; INTERNAL_API: string }>(config: Config): Config {
  if (config.NODE_ENV === 'production' && config.INTERNAL_API === 'open') {
    throw new Error('INTERNAL_API: "open" is for development; in production expected "closed".');
  }
  return config;
}

/** Configuration of the gateway over HTTP subgraphs. @throws ConfigError that names every fault */
export function gatewayConfig(environment: Environment = process.env) {
  const schema = z.object({
    ...common,
    JOBS_URL: environmentVariables.httpUrl(),
    EDITORIAL_URL: environmentVariables.httpUrl(),
  });
  return refuseOpenInProduction(readEnvironment(schema, environment));
}

/** Configuration of the whole graph in one process. @throws ConfigError that names every fault */
export function standaloneConfig(environment: Environment = process.env) {
  const schema = z.object({
    ...common,
    JOBS_DATABASE_URL: environmentVariables.postgresUrl().optional(),
    EDITORIAL_DATABASE_URL: environmentVariables.postgresUrl().optional(),
    CURSOR_SECRET: environmentVariables.cursorSecret(environment),
    /** `off` leaves empty databases empty. */
    SEED: z.enum(['on', 'off'], 'expected "on" or "off"').default('on'),
  });
  return refuseOpenInProduction(readEnvironment(schema, environment));
}
