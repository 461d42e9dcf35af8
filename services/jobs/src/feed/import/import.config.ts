import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentVariables, readEnvironment } from '@heartland/shared/config';
import { z } from 'zod';

export interface ImportConfig {
  /** Where the command was called: relative names of files start here. */
  callerDirectory: string;
  /** Root of the project, whose embedded PostgreSQL is used when there is no `databaseUrl`. */
  projectRoot: string;
  /** PostgreSQL URL of the jobs service. */
  databaseUrl: string | undefined;
}

/** `INIT_CWD` is where npm was called; npm itself changes to the root of the project. @throws ConfigError */
export function readImportConfig(environment: Record<string, string | undefined> = process.env): ImportConfig {
  const schema = z.object({
    INIT_CWD: z.string().optional(),
    JOBS_DATABASE_URL: environmentVariables.postgresUrl().optional(),
  });
  const { INIT_CWD, JOBS_DATABASE_URL } = readEnvironment(schema, environment);
  return {
    callerDirectory: INIT_CWD ?? process.cwd(),
    projectRoot: join(fileURLToPath(import.meta.url), '../../../../../..'),
    databaseUrl: JOBS_DATABASE_URL,
  };
}
