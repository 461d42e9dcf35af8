import { CodedError, type ErrorCode } from './errors.js';
import { sendJson, type Handler } from './server.js';

/** One part that an answer depends on. */
export interface HealthCheck {
  name: string;
  /** Rejects while the part is down. */
  check: () => Promise<void>;
  /** Whether the process is ready without it: a remote part that is down costs its own fields only. */
  optional?: boolean;
}

/** Milliseconds until a part that does not answer counts as down. */
const PATIENCE = 1_500;

interface PartReport {
  name: string;
  status: 'up' | 'down';
  code?: ErrorCode;
}

/** `/health/live`: the process runs. */
export const answerLive: Handler = (_request, response) => sendJson(response, 200, { status: 'up' });

/** `/health/ready`: 200 while the parts are up, 503 with a code while a needed one, or all of them, are down. */
export function answerReady(checks: () => readonly HealthCheck[]): Handler {
  return async (_request, response) => {
    const parts = checks();
    const reports = await Promise.all(parts.map(report));
    const down = reports.filter(({ status }) => status === 'down');
    const needed = down.filter(({ name }) => !parts.find((part) => part.name === name)?.optional);
    const ready = parts.length > 0 && needed.length === 0 && down.length < reports.length;
    const code = (needed[0] ?? down[0])?.code ?? 'SUBGRAPH_UNAVAILABLE';
    sendJson(
      response,
      ready ? 200 : 503,
      ready ? { status: 'up', parts: reports } : { status: 'down', code, parts: reports },
    );
  };
}

async function report({ name, check, optional }: HealthCheck): Promise<PartReport> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
  });
  try {
    await Promise.race([check(), tooLate]);
    return { name, status: 'up' };
  } catch (error) {
    // A part that says nothing is our own database, or a subgraph elsewhere.
    const silent = optional ? 'SUBGRAPH_UNAVAILABLE' : 'DB_UNAVAILABLE';
    const code = error instanceof CodedError ? (error.extensions['code'] as ErrorCode) : silent;
    return { name, status: 'down', code };
  } finally {
    clearTimeout(timer);
  }
}
