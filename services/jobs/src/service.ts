import { CursorCodec } from '@heartland/shared/cursor';
import type { DatabaseLimits } from '@heartland/shared/database';
import { PreviewTokens } from '@heartland/shared/preview';
import { createSubgraph, type Subgraph } from '@heartland/shared/subgraph-runtime';
import { LIST_OF_VACANCIES } from './caching/cached-types.js';
import { vacancyWatch } from './caching/vacancy-watch.js';
import { createContext } from './context.js';
import { createJobsDatabase } from './data-source.js';
import { buildJobsSchema } from './schema.js';
import { VacancySearch } from './search/vacancy-search.js';
import { seedIfEmpty } from './seed/seed.js';
import { reprofile } from './vacancy/reprofile.service.js';

export interface JobsServiceOptions {
  databaseUrl: string;
  /** What requests may use of the database. */
  limits?: Partial<DatabaseLimits>;
  cursorSecret: string;
  previewSecret: string;
  /** Fill an empty database with the seed. */
  seed: boolean;
  onError: (error: unknown) => void;
  /** Told in one line what long work is being done. */
  log?: (line: string) => void;
  onStatement?: (sql: string) => void;
  /** The clock; the system's when left out. */
  clock?: () => Date;
}

/** The jobs service as a subgraph. It starts without its database and uses it as soon as it is there. */
export function openJobs(options: JobsServiceOptions): Subgraph {
  const { clock = () => new Date() } = options;
  const database = createJobsDatabase({
    url: options.databaseUrl,
    limits: options.limits,
    onStatement: options.onStatement,
    onError: options.onError,
    prepare: async (dataSource) => {
      await reprofile(dataSource, options.log);
      if (options.seed) await seedIfEmpty(dataSource, clock(), options.log);
    },
  });
  const search = new VacancySearch(() => database.connection(), options.onError);
  const cursors = new CursorCodec(options.cursorSecret);
  const previews = new PreviewTokens(options.previewSecret);

  return createSubgraph({
    name: 'jobs',
    schema: buildJobsSchema().schema,
    list: LIST_OF_VACANCIES,
    changes: vacancyWatch(() => database.connection(), clock, options.onError),
    createContext: async (headers, noted) => {
      const moment = await previews.momentOf(headers, clock());
      return createContext(await database.connection(), search, cursors, moment, noted);
    },
    check: async () => {
      await database.check();
      await search.prepare(clock());
    },
    cancels: true,
    close: () => database.close(),
    onError: options.onError,
  });
}
