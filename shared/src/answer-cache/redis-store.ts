import { hash } from 'node:crypto';
import { createClient, RESP_TYPES } from '@redis/client';
import type { AnswerStore, Found, StoredAnswer } from './answer-store.js';
import { KEEP, PURGE } from './redis-scripts.js';

export interface RedisStoreOptions {
  /** As redis://user:password@host:6379/0, or rediss:// with TLS. */
  url: string;
  /** Told once when Redis cannot be used, and again only after it could. */
  onFault: (error: unknown) => void;
}

/** Milliseconds that Redis has for an answer: an execution takes some ten. */
const PATIENCE = 100;

/** Milliseconds between attempts to reach it. */
const RETRY = 500;

/** Names of everything that is kept; who shares the Redis may have others. */
const PREFIX = 'heartland:answers:';
const EPOCH = `${PREFIX}epoch`;
/** Stands for the last purge when it is not known: nothing is kept then. */
const UNKNOWN = 'unknown';
const NOTHING: Found = { answer: null, left: 0, epoch: UNKNOWN };

/** Answers in Redis, shared by all processes. Without Redis nothing is kept, and nothing fails. */
export class RedisStore implements AnswerStore {
  private readonly client;
  private readonly bytes;
  private isFaulty = false;

  private constructor(private readonly options: RedisStoreOptions) {
    this.client = createClient({
      url: options.url,
      disableOfflineQueue: true,
      socket: { connectTimeout: 5_000, reconnectStrategy: RETRY },
    });
    this.bytes = this.client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
    this.client.on('error', (error: unknown) => this.fault(error));
  }

  /** Waits until Redis is there, or cannot be reached; then it goes on trying. */
  static async open(options: RedisStoreOptions): Promise<RedisStore> {
    const store = new RedisStore(options);
    const { client } = store;
    const connected = client.connect().catch((error: unknown) => store.fault(error));
    await Promise.race([connected, new Promise((resolve) => client.once('error', resolve))]);
    return store;
  }

  async find(key: string): Promise<Found> {
    const name = nameOf(key);
    // In this order: a purge that comes between them is one that came after the lookup.
    const questions = () => Promise.all([this.client.get(EPOCH), this.bytes.get(name), this.client.pTTL(name)]);
    const found = await this.ask(questions).catch(() => null);
    if (!found) return NOTHING;
    const [epoch, bytes, left] = found;
    const answer = bytes && left > 0 ? unpack(bytes) : null;
    return { answer, left: answer ? left : 0, epoch: epoch ?? '0' };
  }

  async keep(key: string, answer: StoredAnswer, left: number, epoch: string): Promise<void> {
    const milliseconds = Math.floor(left);
    if (epoch === UNKNOWN || milliseconds <= 0) return;
    const keys = [EPOCH, nameOf(key), ...answer.keys.map(nameOfList)];
    await this.ask(() =>
      this.client.eval(KEEP, { keys, arguments: [epoch, pack(answer), String(milliseconds)] as string[] }),
    ).catch(() => undefined);
  }

  readonly purge = async (keys: readonly string[] | null): Promise<void> => {
    await this.ask(() =>
      this.client.eval(PURGE, {
        keys: [EPOCH, ...(keys ?? []).map(nameOfList)],
        arguments: [keys ? '' : `${PREFIX}*`],
      }),
    );
  };

  size(): null {
    return null;
  }

  async close(): Promise<void> {
    this.client.destroy();
  }

  /** @throws Error when Redis cannot be reached or does not answer in time */
  private async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`Redis: no answer after ${PATIENCE} ms`)), PATIENCE);
    });
    try {
      const answer = await Promise.race([question(), tooLate]);
      this.isFaulty = false;
      return answer;
    } catch (error) {
      this.fault(error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private fault(error: unknown): void {
    if (!this.isFaulty) this.options.onFault(error);
    this.isFaulty = true;
  }
}

const nameOf = (key: string): string => `${PREFIX}a:${hash('sha256', key, 'base64url')}`;
const nameOfList = (key: string): string => `${PREFIX}k:${key}`;

/** A line of JSON, and the body as it is. */
function pack({ body, ...head }: StoredAnswer): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

function unpack(bytes: Buffer): StoredAnswer {
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as Omit<StoredAnswer, 'body'>;
  return { ...head, body: bytes.subarray(end + 1) };
}
