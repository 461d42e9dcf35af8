import { describe, expect, it } from '@jest/globals';
import { HeaderMap } from '@apollo/server';
import { MemoryStore } from '@heartland/shared/answer-cache/memory-store';
import type { Caller } from '@heartland/shared/cancellation';
import type { AnswerStore } from '@heartland/shared/answer-cache/answer-store';
import { AnswerCache, type Executed } from './answer-cache.js';
import { lastingAnswer } from './answer.js';

/** An execution that ends when it is told to. */
function execution(text: string, maxAge = 60, keys: string[] = []) {
  let begun = 0;
  let end = () => undefined as void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let caller: Caller | undefined;
  return {
    end,
    get begun() {
      return begun;
    },
    get cancelled() {
      return caller?.hasLeft;
    },
    work: async (waiting: Caller): Promise<Executed> => {
      begun++;
      caller = waiting;
      await ended;
      const http = { headers: new HeaderMap(), body: { kind: 'complete' as const, string: `{"data":"${text}"}` } };
      return { http, lasting: lastingAnswer(http, { maxAge, isPublic: true, keys }, 'accept') };
    },
  };
}

/** A client that leaves when the controller says so. */
const leavingBy = ({ signal }: AbortController): Caller => ({
  get hasLeft() {
    return signal.aborted;
  },
  signal,
  onLeave: (listener) => {
    signal.addEventListener('abort', listener);
    return () => signal.removeEventListener('abort', listener);
  },
});

const open = (store: AnswerStore = new MemoryStore(2 ** 20)) => {
  const cache = new AnswerCache(store);
  return {
    cache,
    store,
    ask: async (key: string, work: (caller: Caller) => Promise<Executed>, client = leavingBy(new AbortController())) =>
      cache.execute(key, await cache.find(key), client, work),
  };
};
const textOf = ({ http }: Executed) => (http.body as { string: string }).string;

describe('requests for the same', () => {
  it('wait for one execution, and find its answer afterwards', async () => {
    const { cache, ask } = open();
    const { work, end, ...made } = execution('once');
    const all = Promise.all(Array.from({ length: 5 }, () => ask('k', work)));
    end();
    expect((await all).map(textOf)).toEqual(Array.from({ length: 5 }, () => '{"data":"once"}'));
    expect(cache.counts()).toMatchObject({ hits: 0, misses: 1, shared: 4, answers: 1 });
    expect(cache.kept(await cache.find('k'))).toMatchObject({ answer: { maxAge: 60 } });
    expect(made).toBeDefined();
  });

  it('do not share what is nobody else’s, and do not wait for each other the next time', async () => {
    const { cache, ask } = open();
    const first = execution('own', 0);
    const all = Promise.all([ask('k', first.work), ask('k', first.work), ask('k', first.work)]);
    first.end();
    await all;
    expect([first.begun, cache.counts().shared]).toEqual([3, 0]);
    const slow = execution('slow', 0);
    const quick = execution('quick', 0);
    const waiting = ask('k', slow.work);
    quick.end();
    expect(textOf(await ask('k', quick.work))).toBe('{"data":"quick"}');
    slow.end();
    await waiting;
  });

  it('are not answered by what began before a purge, and it is not kept', async () => {
    const { cache, store, ask } = open();
    const before = execution('before');
    const waiting = ask('k', before.work);
    await store.purge(['anything']);
    const after = execution('after');
    const fresh = ask('k', after.work);
    after.end();
    expect(textOf(await fresh)).toBe('{"data":"after"}');
    before.end();
    expect(textOf(await waiting)).toBe('{"data":"before"}');
    expect(cache.kept(await cache.find('k'))!.answer.body.toString()).toBe('{"data":"after"}');
  });

  it('go on when one of them leaves, the first as well, and end when all have left', async () => {
    const { ask } = open();
    const made = execution('for the last');
    const clients = [new AbortController(), new AbortController(), new AbortController()];
    const asked = clients.map((client) => ask('k', made.work, leavingBy(client)));
    await new Promise(setImmediate);
    clients[0]!.abort();
    clients[1]!.abort();
    expect(made.cancelled).toBe(false);
    const late = ask('k', made.work);
    await new Promise(setImmediate);
    clients[2]!.abort();
    expect(made.cancelled).toBe(false);
    made.end();
    expect(textOf(await late)).toBe('{"data":"for the last"}');
    await Promise.all(asked);
    expect(made.begun).toBe(1);

    const left = execution('for nobody');
    const alone = new AbortController();
    const given = ask('other', left.work, leavingBy(alone));
    await new Promise(setImmediate);
    alone.abort();
    expect(left.cancelled).toBe(true);
    const again = execution('anew');
    again.end();
    expect(textOf(await ask('other', again.work))).toBe('{"data":"anew"}');
    left.end();
    await given;
  });

  it('are executed one by one when the first fails', async () => {
    const { ask } = open();
    let times = 0;
    const failing = async (): Promise<Executed> => {
      times++;
      await new Promise(setImmediate);
      throw new Error('no');
    };
    const results = await Promise.allSettled([ask('k', failing), ask('k', failing)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(times).toBe(2);
  });
});

describe('an answer', () => {
  const http = (string: string, status?: number) => ({
    status,
    headers: new HeaderMap([['content-type', 'application/json']]),
    body: { kind: 'complete' as const, string },
  });
  const policy = { maxAge: 60, isPublic: true, keys: ['a'] };

  it.each([
    ['with errors', http('{"errors":[],"data":{}}'), policy],
    ['of another status', http('{"data":{}}', 400), policy],
    ['that nobody said may be kept', http('{"data":{}}'), { ...policy, maxAge: 0 }],
  ])('%s is not kept', (_name, given, said) => {
    expect(lastingAnswer(given, said, 'accept')).toBeNull();
  });

  it('for one reader alone says so, and has no keys', async () => {
    const { cache, ask } = open();
    const lasting = lastingAnswer(http('{"data":{}}'), { ...policy, isPublic: false }, 'accept')!;
    expect(lasting.headers.join(' ')).toContain('cache-control private, max-age=60');
    expect(lasting.headers).not.toContain('surrogate-key');
    await ask('k', async () => ({ http: http(''), lasting }));
    expect(cache.kept(await cache.find('k'))).toBeNull();
  });
});
