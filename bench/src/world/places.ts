import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseAgencies, type AgencyRow } from '@heartland/jobs/agency/agency-csv';
import { defaultDataDirectory, startPostgres, type Postgres } from '@heartland/shared/postgres';

/** The root of the project and `bench/`, seen from `src/world` and `dist/world` alike. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const AGENCIES = new URL('../../agencies.csv.gz', import.meta.url);

/** The databases of a world. Articles do not grow with the vacancies: worlds of one seed share them. */
export function databasesOf({ count, seed }: { count: number; seed: number }) {
  return { jobs: `bench_jobs_${count}_${seed}`, editorial: `bench_editorial_${seed}` };
}

/** The server of the worlds: as that of `npm start`, with a data directory of its own beside it. */
export function startWorldServer(log: (line: string) => void): Promise<Postgres> {
  return startPostgres({ dataDirectory: `${defaultDataDirectory(PROJECT)}-bench`, log });
}

/** All agencies of the facts file. */
export function readAgencies(): AgencyRow[] {
  return parseAgencies(gunzipSync(readFileSync(AGENCIES)).toString());
}
