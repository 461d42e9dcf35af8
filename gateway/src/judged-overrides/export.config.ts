import { readEnvironment } from '@heartland/shared/config';
import { z } from 'zod';

/** `INIT_CWD` is where npm was called: relative names of files start there. @throws ConfigError */
export function readExportConfig(environment: Record<string, string | undefined> = process.env) {
  const { INIT_CWD } = readEnvironment(z.object({ INIT_CWD: z.string().optional() }), environment);
  return { callerDirectory: INIT_CWD ?? process.cwd() };
}
