import { CursorCodec } from '@heartland/shared/cursor';
import type { DatabaseLimits } from '@heartland/shared/database';
import { createSubgraph, type Subgraph } from '@heartland/shared/subgraph-runtime';
import { ArticleIndexSync } from './article-index/article-index-sync.js';
import { createContext } from './context.js';
import { createEditorialDatabase } from './data-source.js';
import { buildEditorialSchema } from './schema.js';
import { seedIfEmpty } from './seed/seed.js';

export interface EditorialServiceOptions {
  databaseUrl: string;
  /** What requests may use of the database. */
  limits?: Partial<DatabaseLimits>;
  cursorSecret: string;
  /** Fill an empty database with the seed. */
  seed: boolean;
  onError: (error: unknown) => void;
  /** Told in one line what long work is being done. */
  log?: (line: string) => void;
  onStatement?: (sql: string) => void;
  /** The clock; the system's when left out. */
  clock?: () => Date;
}

/** The editorial service as a subgraph. It starts without its database and uses it as soon as it is there. */
export function openEditorial(options: EditorialServiceOptions): Subgraph {
  const { clock = () => new Date() } = options;
  const database = createEditorialDatabase({
    url: options.databaseUrl,
    limits: options.limits,
    onStatement: options.onStatement,
    onError: options.onError,
    prepare: (dataSource) => (options.seed ? seedIfEmpty(dataSource, options.log) : Promise.resolve()),
  });
  const index = new ArticleIndexSync(() => database.connection(), clock);
  const cursors = new CursorCodec(options.cursorSecret);
  return createSubgraph({
    name: 'editorial',
    schema: buildEditorialSchema().schema,
    createContext: async () => createContext(await database.connection(), index, cursors, clock()),
    check: async () => {
      await database.check();
      // So that no reader waits for its first reading.
      await index.current();
    },
    close: () => database.close(),
    onError: options.onError,
  });
}
