import { resolve } from 'node:path';

/** Makes a path of the command line absolute: relative ones are meant from where npm was called. */
export function fromCallersDirectory(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
