import { DataSource, type DataSourceOptions, type Logger as TypeOrmLogger } from 'typeorm';
import { takeAdvisoryLock } from './advisory-lock.js';
import { CodedError, isDatabaseDown } from './errors.js';

export interface DatabaseOptions {
  /** PostgreSQL URL. */
  url: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
  /** What else to do when it is first connected to, after the migrations; one process does it at a time. */
  prepare?: ((dataSource: DataSource) => Promise<void>) | undefined;
  /** Told of what went wrong when the database could not be opened; callers learn only that it is not there. */
  onError?: ((error: unknown) => void) | undefined;
  /** Told of every SQL statement: for counting them in tests and in the log. */
  onStatement?: ((sql: string) => void) | undefined;
}

/** Milliseconds: how long a request waits for a connection of the pool, and the server for a statement. */
const CONNECTION_WAIT = 2_000;
const STATEMENT_LIMIT = 30_000;
const POOL_SIZE = 10;

function statementLogger(onStatement: (sql: string) => void): TypeOrmLogger {
  const ignore = () => undefined;
  return {
    logQuery: onStatement,
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}

/** A database that may be down when it is opened, or later, and is used again as soon as it is back. */
export class Database {
  private readonly dataSource: DataSource;
  private opening: Promise<DataSource> | null = null;

  constructor(private readonly options: DatabaseOptions) {
    this.dataSource = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: options.entities,
      migrations: options.migrations,
      migrationsTransactionMode: 'each',
      applicationName: options.applicationName,
      synchronize: false,
      installExtensions: false,
      poolSize: POOL_SIZE,
      connectTimeoutMS: CONNECTION_WAIT,
      extra: { statement_timeout: STATEMENT_LIMIT, query_timeout: STATEMENT_LIMIT + 1_000, keepAlive: true },
      logging: options.onStatement ? ['query'] : false,
      ...(options.onStatement ? { logger: statementLogger(options.onStatement) } : {}),
    });
  }

  /** The open data source. @throws DB_UNAVAILABLE while the database cannot be reached; the next call tries again. */
  async connection(): Promise<DataSource> {
    this.opening ??= this.open();
    try {
      return await this.opening;
    } catch (error) {
      this.opening = null;
      throw error;
    }
  }

  /** @throws DB_UNAVAILABLE when the database does not answer */
  async check(): Promise<void> {
    const dataSource = await this.connection();
    await dataSource.query('select 1').catch((error: unknown) => {
      throw isDatabaseDown(error) ? databaseUnavailable() : error;
    });
  }

  async close(): Promise<void> {
    await this.opening?.catch(() => undefined);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async open(): Promise<DataSource> {
    try {
      if (!this.dataSource.isInitialized) await this.dataSource.initialize();
      await oneAtATime(this.dataSource, async () => {
        await this.dataSource.runMigrations();
        await this.options.prepare?.(this.dataSource);
      });
      return this.dataSource;
    } catch (error) {
      this.options.onError?.(error);
      throw isDatabaseDown(error) ? databaseUnavailable() : error;
    }
  }
}

function databaseUnavailable(): CodedError {
  return new CodedError('DB_UNAVAILABLE', 'The database cannot be reached at the moment.');
}

/** Names the lock of `oneAtATime`. */
const PREPARATION = 'heartland-preparation';

/** Does the work while no other process does: of two services that start together one migrates and seeds. */
async function oneAtATime(dataSource: DataSource, work: () => Promise<void>): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await takeAdvisoryLock((sql, parameters) => runner.query(sql, parameters), 'connection', PREPARATION);
    await work();
  } finally {
    await runner.query('select pg_advisory_unlock(hashtext($1))', [PREPARATION]).catch(() => undefined);
    await runner.release();
  }
}
