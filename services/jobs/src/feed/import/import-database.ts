import { defaultDataDirectory, ensureDatabase, startPostgres } from '@heartland/shared/postgres';
import type { DataSource } from 'typeorm';
import { createJobsDatabase } from '../../data-source.js';
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
  if (databaseUrl !== undefined) return open(databaseUrl, async () => undefined);
  const postgres = await startPostgres({ dataDirectory: defaultDataDirectory(projectRoot), log });
  try {
    return await open(await ensureDatabase(postgres, 'heartland_jobs'), () => postgres.stop());
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function open(url: string, afterwards: () => Promise<void>): Promise<OpenDatabase> {
  const database = createJobsDatabase({ url, limits: { statementTimeout: 0 } });
  try {
    const dataSource = await database.connection();
    return { dataSource, close: () => database.close().finally(afterwards) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
