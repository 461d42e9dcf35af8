import { environmentVariables, readEnvironment } from '@heartland/shared/config';
import { z } from 'zod';

/** Configuration of the service in a process of its own. @throws ConfigError that names every fault */
export function jobsConfig(environment: Record<string, string | undefined> = process.env) {
  return readEnvironment(
    z.object({
      HOST: z.string().default('127.0.0.1'),
      PORT: environmentVariables.port(4001),
      LOG_LEVEL: environmentVariables.logLevel(),
      JOBS_DATABASE_URL: environmentVariables.postgresUrl(),
      STATEMENT_TIMEOUT_MS: environmentVariables.statementTimeout(),
      DATABASE_POOL_SIZE: environmentVariables.poolSize(),
      CURSOR_SECRET: environmentVariables.cursorSecret(environment),
      PREVIEW_SECRET: environmentVariables.previewSecret(environment),
      ANSWER_CACHE: environmentVariables.sharedAnswers(),
      /** `off` leaves an empty database empty. */
      SEED: z.enum(['on', 'off'], 'expected "on" or "off"').default('on'),
    }),
    environment,
  );
}
