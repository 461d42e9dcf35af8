import { AsyncLocalStorage } from 'node:async_hooks';
import { CodedError } from './errors.js';

const signals = new AsyncLocalStorage<AbortSignal | undefined>();

/** Who waits for the answer of a request. */
export interface Caller {
  readonly hasLeft: boolean;
  /** Aborts when the caller leaves without having its answer; made when it is first asked for. */
  readonly signal: AbortSignal;
  /** Calls the listener then, until the returned function is called. */
  onLeave(listener: () => void): () => void;
}

/** Does the work of one request; it may stop where it is when the signal aborts, because nobody waits for it any more. */
export function withSignal<Result>(signal: AbortSignal, work: () => Result): Result {
  return signals.run(signal, work);
}

/** Does work that several requests share: it goes on when the one that began it is cancelled. */
export function withoutSignal<Result>(work: () => Result): Result {
  return signals.run(undefined, work);
}

/** The signal of the request for which this code runs, if it has one. */
export function currentSignal(): AbortSignal | undefined {
  return signals.getStore();
}

/** What the work of a cancelled request ends with. */
export function cancelled(): CodedError {
  return new CodedError('CANCELLED', 'The request was cancelled.');
}
