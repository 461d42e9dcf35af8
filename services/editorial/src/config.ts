import { environmentVariables, readEnvironment } from '@heartland/shared/config';
import { z } from 'zod';

/** Configuration of the service in a process of its own. @throws ConfigError that names every fault */
export function editorialConfig(environment: Record<string, string | undefined> = process.env) {
  return readEnvironment(
    z.object({
      HOST: z.string().default('127.0.0.1'),
      PORT: environmentVariables.port(4002),
      LOG_LEVEL: environmentVariables.logLevel(),
      EDITORIAL_DATABASE_URL: environmentVariables.postgresUrl(),
      STATEMENT_TIMEOUT_MS: environmentVariables.statementTimeout(),
      DATABASE_POOL_SIZE: environmentVariables.poolSize(),
      CURSOR_SECRET: environmentVariables.cursorSecret(environment),
      PREVIEW_SECRET: environmentVariables.previewSecret(environment),
      INTERNAL_API: environmentVariables.internalApi(environment),
      ...environmentVariables.images(environment),
      SITE_URL: environmentVariables.siteUrl().optional(),
      ...environmentVariables.webhooks(environment),
      LEARNING: environmentVariables.learning(),
      ANSWER_CACHE: environmentVariables.sharedAnswers(),
      /** `off` leaves an empty database empty. */
      SEED: z.enum(['on', 'off'], 'expected "on" or "off"').default('on'),
    }),
    environment,
  );
}
