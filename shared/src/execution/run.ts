import type { GraphQLError } from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';
import type { Data } from '../own.js';

/** One execution of an operation: what the request brought, and what went wrong so far. */
export interface Run {
  readonly context: unknown;
  /** As they were coerced. */
  readonly variables: Data;
  readonly errors: FieldErrors;
  /** Arguments that depend on variables, by the number of their field: they are read once for a request. */
  readonly args: Data[];
  /** Ids of the things in the answer, when they are of interest. */
  readonly ids: Set<string> | null;
}

/** The errors of an answer. What has become null anyway, because of an error at it or above it, has no second one. */
export class FieldErrors {
  readonly list: GraphQLError[] = [];
  private readonly places = new Set<Path | undefined>();

  /** @param path that is null for this error; undefined when it is the whole of the data */
  add(error: GraphQLError, path: Path | undefined): void {
    if (this.places.size > 0 && this.isNull(path)) return;
    this.places.add(path);
    this.list.push(error);
  }

  private isNull(path: Path | undefined): boolean {
    for (let place = path; place !== undefined; place = place.prev) if (this.places.has(place)) return true;
    return this.places.has(undefined);
  }
}
