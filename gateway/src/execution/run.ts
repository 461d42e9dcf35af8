import type { GraphQLError } from 'graphql';
import type { ClientRequest } from './gateway-interface.js';
import type { Data } from '@heartland/shared/own';

/** The execution of an operation for one request. */
export interface Run {
  /** What the fetches have brought so far, under the client's names. */
  readonly data: Data;
  readonly errors: GraphQLError[];
  /** As GraphQL reads them, with defaults. */
  readonly variables: Readonly<Data>;
  readonly request: ClientRequest;
}

/** A part of a plan. It adds to the data and the errors of a run, and never rejects. */
export type Step = (run: Run) => Promise<void>;
