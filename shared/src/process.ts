import { ConfigError } from './config.js';
import { listen, PortTakenError, type Handler, type HttpServer } from './server.js';

/** Milliseconds that requests in flight get when the process is asked to stop. */
const GRACE = 8_000;

/** Listens, or says in one line which port is free and exits. */
export async function listenOrExit(options: {
  port: number;
  host: string;
  handler: Handler;
  command: string;
}): Promise<HttpServer> {
  try {
    return await listen(options);
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error;
    return exitWith(`Port ${error.port} is taken. Try: PORT=${error.free} ${options.command}`);
  }
}

/** Closes everything once when the process is asked to stop, and exits with 0. */
export function stopOnSignals(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), GRACE).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => exitWith(String(error)),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** Says what is wrong in the words of the error, without a stack trace, and exits with 1. */
export function exitWith(error: unknown): never {
  const cannotListen = (error as { syscall?: unknown } | null)?.syscall === 'listen';
  const known = error instanceof ConfigError || cannotListen || typeof error === 'string';
  console.error(known ? String(error instanceof Error ? error.message : error) : error);
  process.exit(1);
}
