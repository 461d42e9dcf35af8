import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientConfig, type QueryResult } from 'pg';
import { cancelled, currentSignal } from './cancellation.js';
import { isPlanned } from './planned-statement.js';

/** SQLSTATE `query_canceled`: by a cancel request, or by the server because of its `statement_timeout`. */
const QUERY_CANCELED = '57014';
/** SQLSTATE of a planned statement that cannot be run any more: a column has another type, or the server has lost it. */
const VOID_PLAN = new Set(['0A000', '26000']);
/** Planned statements of a connection; the server keeps each, and those that became void, as long as the connection. */
const MAX_PLANS = 100;
/** First number of a cancel request (PostgreSQL documentation, "Message Formats", CancelRequest). */
const CANCEL_REQUEST_CODE = 80_877_102;
/** Milliseconds that the server has to take a cancel request. */
const CANCEL_PATIENCE = 2_000;
/** Milliseconds between two requests: one that overtakes its statement has no effect. */
const CANCEL_INTERVAL = 100;
/** Milliseconds beyond its `statement_timeout` after which a server that says nothing is given up. */
const GRACE = 1_000;

/**
 * A connection whose statements end with the request that they belong to (`currentSignal`), and that keeps the plans of
 * `planned` ones. Within a transaction, and in a COPY, nothing is cancelled: what begins a transaction must be able to end it.
 */
export class CancellableClient extends Client {
  declare private readonly processID: number;
  declare private readonly secretKey: number;
  declare private readonly getTransactionStatus: () => 'I' | 'T' | 'E' | null;
  private readonly patience: number | null;
  /** Statements that can be cancelled and have not ended. */
  private running = 0;
  /** Names of planned statements by their texts. */
  private readonly names = new Map<string, string>();
  private named = 0;

  constructor(config: ClientConfig) {
    super(config);
    this.patience = config.statement_timeout ? config.statement_timeout + GRACE : null;
  }

  /** As the query of pg; a cancelled statement rejects with CANCELLED. */
  override query<Answer>(...given: unknown[]): Answer {
    const [text, values] = given;
    const isPlain = typeof text === 'string' && given.length <= 2 && (values === undefined || Array.isArray(values));
    if (isPlain && this.getTransactionStatus() === 'I') return this.run(text, values) as Answer;
    return super.query(...(given as [string])) as Answer;
  }

  private async run(text: string, values?: unknown[]): Promise<QueryResult> {
    const signal = currentSignal();
    if (signal?.aborted) throw cancelled();
    const silence = this.patience === null ? undefined : setTimeout(() => void this.end(), this.patience);
    const answer = this.send(text, values);
    const ended = answer.then(
      () => true,
      () => true,
    );
    let cancellation: Promise<boolean> | undefined;
    const cancel = () => {
      // A cancel request names the connection: what is behind another statement cannot be cancelled alone.
      if (this.running === 1) cancellation = this.cancelUntil(ended);
    };
    this.running += 1;
    signal?.addEventListener('abort', cancel);
    try {
      return await answer;
    } catch (error) {
      throw signal?.aborted && (error as { code?: unknown }).code === QUERY_CANCELED ? cancelled() : error;
    } finally {
      clearTimeout(silence);
      signal?.removeEventListener('abort', cancel);
      // The connection is not free for another statement as long as a cancel request may still hit it.
      if ((await cancellation) === false) void this.end();
      this.running -= 1;
    }
  }

  private async send(text: string, values: unknown[] = []): Promise<QueryResult> {
    const name = this.nameOf(text);
    if (name === undefined) return super.query(text, values);
    try {
      return await super.query({ name, text, values });
    } catch (error) {
      if (!VOID_PLAN.has((error as { code?: string }).code!)) throw error;
      this.names.delete(text);
      return super.query(text, values);
    }
  }

  /** The name under which the server keeps the plan of a statement; undefined when it is planned each time. */
  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || !isPlanned(text) || this.named === MAX_PLANS) return known;
    const name = `planned-${(this.named += 1)}`;
    this.names.set(text, name);
    return name;
  }

  /** @returns whether every request is known to have had its effect */
  private async cancelUntil(ended: Promise<boolean>): Promise<boolean> {
    do {
      if (!(await this.requestCancel())) return false;
    } while (!(await Promise.race([ended, delay(CANCEL_INTERVAL, false, { ref: false })])));
    return true;
  }

  /**
   * Asks the server, by a connection of its own, to cancel what this one runs. The server closes it when it has passed
   * the request on: a statement that is sent later is not hit any more, and a connection without a statement ignores it.
   */
  private requestCancel(): Promise<boolean> {
    const message = Buffer.alloc(16);
    [message.length, CANCEL_REQUEST_CODE, this.processID, this.secretKey].forEach((value, index) =>
      message.writeInt32BE(value, index * 4),
    );
    const { host, port } = this;
    return new Promise((resolve) => {
      const socket = connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
      socket.on('connect', () => socket.write(message));
      socket.on('error', () => resolve(false));
      socket.on('close', () => resolve(true));
      socket.setTimeout(CANCEL_PATIENCE, () => socket.destroy(new Error('no answer to a cancel request')));
      socket.resume();
    });
  }
}
