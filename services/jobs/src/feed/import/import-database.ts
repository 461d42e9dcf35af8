import { defaultDataDirectory, ensureDatabase, startPostgres } from '@heartland/shared/postgres';
import type { DataSource } from 'typeorm';
import { createJobsDatabase } from '../../data-source.js';
import { reprofile } from '../../vacancy/reprofile.service.js';
import type { ImportConfig } from './import.config.js';

/** The database of the jobs service, migrated and open. */
export interface OpenDatabase {
  dataSource: DataSource;
  close(): Promise<void>;
}

/**
 * Opens the database at `databaseUrl`, else the one that `npm start` uses: its PostgreSQL is found when it is running
 * and started when it is not.
 * @param log is told in one line what happens
 * @throws when the database cannot be reached or started; the message says so in words for the caller
 */
export async function openJobsDatabase(
  { databaseUrl, projectRoot }: Pick<ImportConfig, 'databaseUrl' | 'projectRoot'>,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return open(databaseUrl, log, async () => undefined);
  const postgres = await startPostgres({ dataDirectory: defaultDataDirectory(projectRoot), log });
  try {
    return await open(await ensureDatabase(postgres, 'heartland_jobs'), log, () => postgres.stop());
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function open(url: string, log: (line: string) => void, afterwards: () => Promise<void>): Promise<OpenDatabase> {
  const prepare = async (dataSource: DataSource) => void (await reprofile(dataSource, log));
  const database = createJobsDatabase({ url, limits: { statementTimeout: 0 }, prepare });
  try {
    const dataSource = await database.connection();
    return { dataSource, close: () => database.close().finally(afterwards) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
