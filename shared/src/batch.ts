import DataLoader from 'dataloader';

/** A loader of single rows by a unique key: null where there is none. */
export function loaderOfOne<Row>(load: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (keys) => {
    const byKey = new Map((await load(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** A loader of all rows that belong to a key, in the order in which they were read. */
export function loaderOfMany<Row>(load: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row[]>(async (keys) => {
    const byKey = groupBy(await load(keys), keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** Rows by their key, in order (`Map.groupBy` is not in Node 20). */
export function groupBy<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/**
 * A loader per set of arguments: `{agencies {vacancies(first: 3)}}` asks once for all agencies, and a second field with
 * other arguments asks once more. Keep one instance in the context of a request.
 */
export class LoaderByArguments<Args, Value> {
  private readonly loaders = new Map<string, DataLoader<string, Value>>();

  constructor(private readonly load: (keys: readonly string[], args: Args) => Promise<Value[]>) {}

  with(args: Args): DataLoader<string, Value> {
    const name = JSON.stringify(args);
    const known = this.loaders.get(name);
    if (known) return known;
    const loader = new DataLoader<string, Value>((keys) => this.load(keys, args));
    this.loaders.set(name, loader);
    return loader;
  }
}

/** Rows that one statement writes: PostgreSQL takes 65,535 values in one, and no row here has more than 30. */
const ROWS_PER_STATEMENT = 2_000;

/** The rows in portions that one statement can write. */
export function* chunksOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
  }
}
