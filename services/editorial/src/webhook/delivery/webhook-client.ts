import { Agent, request } from 'undici';
import type { WebhookTargets } from './webhook-targets.js';
import { publicConnector } from './public-connector.js';

/** Milliseconds that a receiver has for its whole answer; Standard Webhooks names 15 to 30 seconds. */
const DEADLINE = 15_000;
/** Milliseconds until a connection has to stand. */
const CONNECT_TIME = 5_000;
/** Bytes of an answer that are read and kept. */
const EXCERPT = 1_024;

/** What came of a request. */
export interface Answer {
  /** Null when there was no answer. */
  httpStatus: number | null;
  /** Null when it was a success: an answer of 200 to 299. */
  error: string | null;
  /** The beginning of the body; null when there was none. */
  response: string | null;
  /** The header `Retry-After` as it came; null without one. */
  retryAfter: string | null;
}

/** Sends messages to webhooks. Redirects are not followed. */
export class WebhookClient {
  private readonly agent: Agent;

  constructor(
    targets: WebhookTargets,
    private readonly deadline = DEADLINE,
  ) {
    const connect = targets === 'public' ? publicConnector(CONNECT_TIME) : { timeout: CONNECT_TIME };
    this.agent = new Agent({ connect, pipelining: 1 });
  }

  /**
   * Posts a message.
   * @param signal gives it up
   * @throws the reason of the signal when it was given up
   */
  async post(url: string, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Answer> {
    // Not `AbortSignal.any`: in Node 20 a deadline that only a combined signal knows may be lost to garbage collection.
    const giveUp = new AbortController();
    const late = new Error(`No whole answer after ${this.deadline} ms.`);
    const timer = setTimeout(() => giveUp.abort(late), this.deadline);
    const onAbort = () => giveUp.abort(signal.reason);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    let httpStatus: number | null = null;
    let retryAfter: string | null = null;
    try {
      const answer = await request(url, {
        dispatcher: this.agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'Heartland-Webhooks', ...headers },
        body,
        signal: giveUp.signal,
      });
      httpStatus = answer.statusCode;
      retryAfter = [answer.headers['retry-after'] ?? null].flat()[0]!;
      const response = await beginningOf(answer.body);
      const succeeded = httpStatus >= 200 && httpStatus < 300;
      return {
        httpStatus,
        error: succeeded ? null : `Expected 200 to 299, received ${httpStatus}.`,
        response,
        retryAfter,
      };
    } catch (error) {
      signal.throwIfAborted();
      return { httpStatus, error: messageOf(error), response: null, retryAfter };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }
}

/** The first bytes of a body as text that a database takes; the rest is not read. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= EXCERPT) break;
  }
  const text = Buffer.concat(chunks).subarray(0, EXCERPT).toString().replaceAll('\0', '');
  return text === '' ? null : text;
}

/** An error in a line, with its code when the message does not say it. */
function messageOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return (message || code || 'The request failed.').slice(0, 300);
}
