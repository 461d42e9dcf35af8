import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/**
 * Every code that a client can meet in `errors[].extensions.code`, with what it means and whether the same request
 * may succeed later without being changed.
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: {
    meaning: 'An argument is not what was expected; `extensions.argument` is its path.',
    retryable: false,
  },
  CURSOR_MISMATCH: { meaning: 'The cursor belongs to a list with another filter or order.', retryable: false },
  GRAPHQL_PARSE_FAILED: { meaning: 'The document is not GraphQL.', retryable: false },
  GRAPHQL_VALIDATION_FAILED: { meaning: 'The document does not fit the schema.', retryable: false },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: 'The document has several operations, and `operationName` names none of them.',
    retryable: false,
  },
  OPERATION_NOT_PLANNABLE: {
    meaning: 'The subgraphs of this graph cannot be asked for what was asked; the message names the field.',
    retryable: false,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'No operation is known by that id or hash; clients of Apollo then send the text.',
    retryable: false,
  },
  PERSISTED_OPERATION_REQUIRED: {
    meaning: 'Only registered operations are answered here, by id or by exactly their text.',
    retryable: false,
  },
  COST_LIMIT_EXCEEDED: {
    meaning:
      'The operation may cost more than is allowed: ask for shorter lists; `requested` and `limit` say how much.',
    retryable: false,
  },
  DB_UNAVAILABLE: { meaning: 'A database cannot be reached at the moment, or is too busy.', retryable: true },
  QUERY_TIMEOUT: { meaning: 'The database did not finish in time; ask for less.', retryable: true },
  CANCELLED: { meaning: 'The client went away before it was answered.', retryable: true },
  SUBGRAPH_UNAVAILABLE: { meaning: 'A subgraph cannot be reached or gave no usable answer.', retryable: true },
  SUBGRAPH_TIMEOUT: { meaning: 'A subgraph did not answer before its deadline.', retryable: true },
  STARTING: { meaning: 'The process has just been started.', retryable: true },
  BUSY: { meaning: 'Too much is being worked on; ask again in a moment.', retryable: true },
  BAD_REQUEST: { meaning: 'The HTTP request is not what this address expects.', retryable: false },
  UNAUTHENTICATED: { meaning: 'It is not known who you are.', retryable: false },
  PREVIEW_TOKEN_INVALID: { meaning: 'The preview token is not one of ours.', retryable: false },
  PREVIEW_TOKEN_EXPIRED: {
    meaning: 'The preview token was good until a while ago; make another one.',
    retryable: false,
  },
  PREVIEW_READ_ONLY: { meaning: 'Under a preview token nothing can be changed.', retryable: false },
  FORBIDDEN: { meaning: 'This is not open to you.', retryable: false },
  NOT_FOUND: { meaning: 'There is nothing at this address.', retryable: false },
  METHOD_NOT_ALLOWED: { meaning: 'This address does not answer to that HTTP method.', retryable: false },
  PAYLOAD_TOO_LARGE: { meaning: 'The body of the request is larger than this address takes.', retryable: false },
  UNSUPPORTED_MEDIA_TYPE: { meaning: 'The body of the request is not of the type that is expected.', retryable: false },
  INTERNAL_SERVER_ERROR: { meaning: 'A fault of ours; it is in the log.', retryable: false },
} as const satisfies Record<string, { meaning: string; retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that a client may see as it is: a message without internals, a code, and what helps to mend it. */
export class CodedError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { code, retryable: ERROR_CODES[code].retryable, ...details } });
    this.name = 'CodedError';
  }
}

/**
 * An argument that is not what was expected.
 * @param argument path of the argument within the field, e.g. `['filter', 'regionCodes']`
 * @param expected in words, e.g. `an integer from 0 to 100`
 * @param received the value that came; it is shortened
 */
export function badUserInput(argument: readonly string[], expected: string, received: unknown): CodedError {
  const shown = shorten(received);
  return new CodedError(
    'BAD_USER_INPUT',
    `Argument "${argument.join('.')}": expected ${expected}, received ${shown}.`,
    {
      argument,
      expected,
      received: shown,
    },
  );
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** SQLSTATE classes 08 (connection), 53 (resources) and 57P (shutdown), and what Node says of a dead socket. */
const DATABASE_DOWN =
  /^(08\w{3}|53\w{3}|57P\d{2}|3D000|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH)$/;
const CONNECTION_LOST =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after|DataSource is not initialized|Driver not Connected/i;

/** Whether an error says that the database cannot be reached, whoever threw it. */
export function isDatabaseDown(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  const { code, message, errors, cause, thrownValue } = error as Record<string, unknown>;
  return (
    (typeof code === 'string' && DATABASE_DOWN.test(code)) ||
    (typeof message === 'string' && CONNECTION_LOST.test(message)) ||
    (Array.isArray(errors) && errors.some(isDatabaseDown)) ||
    isDatabaseDown(cause) ||
    isDatabaseDown(thrownValue)
  );
}

/** Whether an error of PostgreSQL says that a statement ran into its time limit: SQLSTATE `query_canceled`. */
function isQueryTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '57014';
}

/**
 * What a client is told about an error: coded errors as they are, a dead database by its code, anything else masked.
 * @param onUnknown is told of every error that is masked, so that it can be logged
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onUnknown: (error: unknown) => void,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = { locations: formatted.locations, path: formatted.path };
  const code = formatted.extensions?.['code'];
  const maskedBySubgraph = formatted.extensions?.['subgraph'] !== undefined;
  if (typeof code === 'string' && code in ERROR_CODES && (code !== 'INTERNAL_SERVER_ERROR' || maskedBySubgraph)) {
    const { stacktrace: _hidden, serviceName: _name, ...extensions } = formatted.extensions ?? {};
    return {
      message: formatted.message,
      ...place,
      extensions: { ...extensions, retryable: ERROR_CODES[code as ErrorCode].retryable },
    };
  }
  if (isDatabaseDown(original)) {
    onUnknown(original);
    return {
      message: 'The database cannot be reached at the moment.',
      ...place,
      extensions: { code: 'DB_UNAVAILABLE', retryable: true },
    };
  }
  if (isQueryTimeout(original)) {
    onUnknown(original);
    return {
      message: 'The database did not finish in time; ask for less.',
      ...place,
      extensions: { code: 'QUERY_TIMEOUT', retryable: true },
    };
  }
  // Without a path it was refused before anything was executed: a variable that does not fit its type.
  if (original instanceof GraphQLError && code === undefined && formatted.path === undefined) {
    return { message: formatted.message, ...place, extensions: { code: 'BAD_USER_INPUT', retryable: false } };
  }
  onUnknown(original);
  return {
    message: 'Something went wrong on our side.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false },
  };
}
