import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withSignal, type Caller } from './cancellation.js';
import { ERROR_CODES, type ErrorCode } from './errors.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface HttpServer {
  port: number;
  /** Stops accepting, lets requests in flight finish, and resolves when all are done. */
  close(): Promise<void>;
}

/** The port is in use; `free` is one that is not. */
export class PortTakenError extends Error {
  constructor(
    readonly port: number,
    readonly free: number,
  ) {
    super(`Port ${port} is taken; port ${free} is free.`);
    this.name = 'PortTakenError';
  }
}

/** An answer other than 200 that a handler wants to give; the message is shown to the client. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Bytes of a client's request body that are read at most. */
const BODY_LIMIT = 1024 * 1024;

/** @throws PortTakenError */
export async function listen(options: { port: number; host: string; handler: Handler }): Promise<HttpServer> {
  const server = createServer((request, response) => {
    void answer(options.handler, request, response);
  });
  // The largest body is a picture of 20 MiB: a line of 3 Mbit/s carries it in a minute.
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  const port = await bind(server, options.port, options.host);
  return {
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}

async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await handler(request, response);
  } catch (error) {
    answerError(response, error);
  }
}

async function bind(server: Server, port: number, host: string): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new PortTakenError(port, await freePort(host));
  }
  return (server.address() as AddressInfo).port;
}

async function freePort(host: string): Promise<number> {
  const probe = createServer();
  const port = await bind(probe, 0, host);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Does the work of a request; its signal aborts when the client goes away without having its answer. */
export async function whileConnected<Result>(response: ServerResponse, work: () => Promise<Result>): Promise<Result> {
  return withSignal(new Client(response).signal, work);
}

/** The client of a request. What is not asked for costs nothing: nearly all of them stay. */
export class Client implements Caller {
  private made: AbortSignal | undefined;

  constructor(private readonly response: ServerResponse) {}

  get hasLeft(): boolean {
    return this.response.closed && !this.response.writableEnded;
  }

  get signal(): AbortSignal {
    if (this.made) return this.made;
    const controller = new AbortController();
    if (this.hasLeft) controller.abort();
    else this.onLeave(() => controller.abort());
    return (this.made = controller.signal);
  }

  onLeave(listener: () => void): () => void {
    const onClose = () => {
      if (this.hasLeft) listener();
    };
    this.response.once('close', onClose);
    return () => void this.response.off('close', onClose);
  }
}

/** The path of a request without its query string. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0]!;
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}

/**
 * The JSON body of a request.
 * @throws HttpError 415, 413 or 400 that says what was expected
 */
export async function readJson(request: IncomingMessage, limit = BODY_LIMIT): Promise<unknown> {
  return parseJson(await readJsonText(request, limit));
}

/**
 * The body of a request that says that it is JSON.
 * @throws HttpError 415 or 413 that says what was expected
 */
export async function readJsonText(request: IncomingMessage, limit = BODY_LIMIT): Promise<string> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Expected content-type application/json, received ${JSON.stringify(type)}.`,
    );
  }
  return (await readBody(request, limit)).toString('utf8');
}

/** @throws HttpError 400 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', 'Expected a JSON body.');
  }
}

/** By events: iterating over the stream costs as much as all else that is done for a small request. */
function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // What is too much is let go, so that the client gets to read the answer.
      if (size > limit) reject(new HttpError(413, 'PAYLOAD_TOO_LARGE', `Expected a body of ${limit} bytes at most.`));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function answerError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const [status, code, message] =
    error instanceof HttpError
      ? [error.status, error.code, error.message]
      : ([500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'] as const);
  sendJson(
    response,
    status,
    { errors: [{ message, extensions: { code, retryable: ERROR_CODES[code].retryable } }] },
    status === 413 ? { connection: 'close' } : {},
  );
}
