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

/** Keys of the kinds of rows that are asked for. */
type KeysOf<Rows> = { [Kind in keyof Rows]?: readonly string[] };

/** What `loadersTogether` makes. */
export interface LoadersTogether<Rows> {
  /** For each kind: the rows of a key, at once when they are there. */
  load: { [Kind in keyof Rows]: (key: string) => Rows[Kind] | Promise<Rows[Kind]> };
  /** Keeps what was read otherwise: of each kind that is there, all rows of its keys. */
  keep: (rows: Partial<Rows>, keysOf: (kind: keyof Rows) => readonly string[]) => void;
}

/**
 * Loaders of all rows that belong to a key, one for each kind of `Rows`, that are read together: what is asked of any of
 * them in the same instant is one call of `load`, which gets the keys of the kinds that are asked for.
 */
export function loadersTogether<Rows extends { [Kind in keyof Rows]: object[] }>(
  load: (keys: KeysOf<Rows>) => Promise<Partial<Rows>>,
  keyOf: { [Kind in keyof Rows]: (row: Rows[Kind][number]) => string },
): LoadersTogether<Rows> {
  type Kind = keyof Rows & string;
  const kinds = Object.keys(keyOf) as Kind[];
  const known = new Map(kinds.map((kind) => [kind, new Map<string, object[]>()]));
  const keep: LoadersTogether<Rows>['keep'] = (rows, keysOf) => {
    for (const kind of Object.keys(rows) as Kind[]) {
      const groups = groupBy<object>(rows[kind]!, keyOf[kind] as never);
      for (const key of keysOf(kind)) known.get(kind)!.set(key, groups.get(key) ?? []);
    }
  };
  const loader = new DataLoader<readonly [kind: Kind, key: string], object[], string>(
    async (asked) => {
      const keys: { [Kind in keyof Rows]?: string[] } = {};
      for (const [kind, key] of asked) (keys[kind] ??= []).push(key);
      keep(await load(keys), (kind) => keys[kind]!);
      return asked.map(([kind, key]) => known.get(kind)!.get(key)!);
    },
    { cacheKeyFn: ([kind, key]) => `${kind} ${key}` },
  );
  const loadOf = (kind: Kind) => (key: string) => known.get(kind)!.get(key) ?? loader.load([kind, key]);
  return { load: Object.fromEntries(kinds.map((kind) => [kind, loadOf(kind)])) as never, keep };
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
