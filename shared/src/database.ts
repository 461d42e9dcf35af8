import { DataSource, type DataSourceOptions, type Logger as TypeOrmLogger } from 'typeorm';
import { takeAdvisoryLock } from './advisory-lock.js';
import { CancellableClient } from './cancellable-client.js';
import { withoutSignal } from './cancellation.js';
import { CodedError, isDatabaseDown } from './errors.js';

/** What the work on a database may use of it. */
export interface DatabaseLimits {
  /** Milliseconds that a statement may take; 0 for any time. Longer work says `set local statement_timeout`. */
  statementTimeout: number;
  /** Connections. */
  poolSize: number;
}

/** What requests get when nothing is configured; docs of the variables: .env.example. */
const REQUEST_LIMITS: DatabaseLimits = { statementTimeout: 5_000, poolSize: 10 };

export interface DatabaseOptions {
  /** PostgreSQL URL. */
  url: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
  /** Migrations and `prepare` have none. */
  limits?: Partial<DatabaseLimits> | undefined;
  /** What else to do when it is first connected to, after the migrations; one process does it at a time. */
  prepare?: ((dataSource: DataSource) => Promise<void>) | undefined;
  /** Told of what went wrong when the database could not be opened; callers learn only that it is not there. */
  onError?: ((error: unknown) => void) | undefined;
  /** Told of every SQL statement: for counting them in tests and in the log. */
  onStatement?: ((sql: string) => void) | undefined;
}

/** Milliseconds that a request waits for a connection of the pool. */
const CONNECTION_WAIT = 2_000;

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
    this.dataSource = this.dataSourceWithin({ ...REQUEST_LIMITS, ...options.limits });
  }

  /** The open data source. @throws DB_UNAVAILABLE while the database cannot be reached; the next call tries again. */
  async connection(): Promise<DataSource> {
    this.opening ??= withoutSignal(() => this.open());
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
      await this.prepare();
      if (!this.dataSource.isInitialized) await this.dataSource.initialize();
      return this.dataSource;
    } catch (error) {
      this.options.onError?.(error);
      throw isDatabaseDown(error) ? databaseUnavailable() : error;
    }
  }

  /** Migrates and fills on connections of its own, where a statement may take any time. */
  private async prepare(): Promise<void> {
    const dataSource = this.dataSourceWithin({ ...REQUEST_LIMITS, statementTimeout: 0 });
    await dataSource.initialize();
    try {
      await oneAtATime(dataSource, async () => {
        await dataSource.runMigrations();
        await this.options.prepare?.(dataSource);
      });
    } finally {
      await dataSource.destroy();
    }
  }

  private dataSourceWithin({ statementTimeout, poolSize }: DatabaseLimits): DataSource {
    const { url, entities, migrations, applicationName, onStatement } = this.options;
    return new DataSource({
      type: 'postgres',
      url,
      entities,
      migrations,
      migrationsTransactionMode: 'each',
      applicationName,
      synchronize: false,
      installExtensions: false,
      poolSize,
      connectTimeoutMS: CONNECTION_WAIT,
      extra: { Client: CancellableClient, statement_timeout: statementTimeout, keepAlive: true },
      logging: onStatement ? ['query'] : false,
      ...(onStatement ? { logger: statementLogger(onStatement) } : {}),
    });
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
