import { CodedError, formatError, type ErrorCode } from './errors.js';
import { HttpError, pathOf, type Handler } from './server.js';

/** Hands a request to the first whose prefix its path begins with. @throws HttpError 404 when there is none */
export function byPrefix(routes: Readonly<Record<string, Handler>>): Handler {
  return (request, response) => {
    const path = pathOf(request);
    const found = Object.entries(routes).find(([prefix]) => path.startsWith(prefix));
    if (!found) throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
    return found[1](request, response);
  };
}

/** HTTP status of coded errors that come from answering; others are faults of ours. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  CURSOR_MISMATCH: 400,
  DB_UNAVAILABLE: 503,
  QUERY_TIMEOUT: 503,
  BUSY: 503,
};

/**
 * Gives an error the status of its code, as the graph gives it its code: what a client may see, and nothing else.
 * @param onError told of every error that a client does not get to see
 */
export function withStatus(handler: Handler, onError: (error: unknown) => void): Handler {
  return async (request, response) => {
    try {
      await handler(request, response);
    } catch (error) {
      if (error instanceof HttpError) throw error;
      if (hasLeft(error)) return;
      const { message, extensions } = formatError(
        error instanceof CodedError ? error.toJSON() : { message: '', path: [] },
        error,
        onError,
      );
      const code = extensions!['code'] as ErrorCode;
      throw new HttpError(STATUS[code] ?? 500, code, message);
    }
  };
}

/** Whether the client went away while its answer was written. */
const hasLeft = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
