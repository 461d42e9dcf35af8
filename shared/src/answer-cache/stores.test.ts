import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerStore, StoredAnswer } from './answer-store.js';
import { MemoryStore } from './memory-store.js';
import { RedisStore } from './redis-store.js';
import { canStartRedis, startRedis, type TestRedis } from './testing-redis.js';

const answer = (text: string, keys: string[] = [], maxAge = 60): StoredAnswer => ({
  headers: ['content-type', 'application/json'],
  body: Buffer.from(text),
  etag: `"${text}"`,
  maxAge,
  keys,
});

const MINUTE = 60_000;

function keepsAnswers(open: () => AnswerStore | Promise<AnswerStore>) {
  let store: AnswerStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const find = async (key: string) => (await store.find(key)).answer;
  const keep = async (key: string, given: StoredAnswer, left = MINUTE) =>
    store.keep(key, given, left, (await store.find(key)).epoch);

  it('gives what it was given, byte by byte', async () => {
    const given = answer('{"data":"é\n😀"}', ['a', 'b']);
    await keep('bytes', given);
    expect(await find('bytes')).toEqual(given);
    expect(await find('Bytes')).toBeNull();
  });

  it('forgets what its time is over for', async () => {
    await keep('short', answer('short'), 80);
    expect((await store.find('short')).left).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await store.find('short')).toMatchObject({ answer: null, left: 0 });
  });

  it('forgets what depends on a key, and nothing else', async () => {
    await keep('one', answer('one', ['x', 'y']));
    await keep('two', answer('two', ['y']));
    await keep('three', answer('three', ['z']));
    await store.purge(['x', 'unknown']);
    expect([await find('one'), await find('two'), await find('three')].map((it) => it?.etag)).toEqual([
      undefined,
      '"two"',
      '"three"',
    ]);
    await store.purge(['y', 'z']);
    expect([await find('two'), await find('three')]).toEqual([null, null]);
  });

  it('forgets everything', async () => {
    await keep('all', answer('all', ['x']));
    await store.purge(null);
    expect(await find('all')).toBeNull();
  });

  it('does not keep what was begun before a purge', async () => {
    const { epoch } = await store.find('late');
    await store.purge(['something else']);
    await store.keep('late', answer('late'), MINUTE, epoch);
    expect(await find('late')).toBeNull();
  });

  it('keeps the newer one of two', async () => {
    await keep('again', answer('old', ['old']));
    await keep('again', answer('new', ['new']));
    await store.purge(['old']);
    await keep('again', answer('new', ['new']));
    expect((await find('again'))?.etag).toBe('"new"');
  });
}

describe('answers in memory', () => {
  keepsAnswers(() => new MemoryStore(2 ** 20));

  it('take no more room than they are given', async () => {
    const store = new MemoryStore(100_000);
    for (let i = 0; i < 500; i++) await store.keep(String(i), answer('x'.repeat(2_000), ['k']), MINUTE, '0');
    const { answers, bytes } = store.size();
    expect(bytes).toBeLessThanOrEqual(100_000);
    expect(answers).toBeGreaterThan(25);
    expect(store.find('499').answer).not.toBeNull();
    expect(store.find('0').answer).toBeNull();
    await store.keep('large', answer('x'.repeat(50_000)), MINUTE, '0');
    expect(store.find('large').answer).toBeNull();
    await store.purge(['k']);
    expect(store.size()).toEqual({ answers: 0, bytes: 0 });
  });
});

// It is not in every environment: `apt-get install redis-server` brings it.
const whereRedisIs = canStartRedis() ? describe : describe.skip;

whereRedisIs('answers in Redis (skipped where there is no redis-server)', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  const open = (faults: unknown[] = []) => RedisStore.open({ url: redis.url, onFault: (fault) => faults.push(fault) });

  describe('of which', () => keepsAnswers(open));

  it('are forgotten across processes', async () => {
    const [one, other] = [await open(), await open()];
    await one.keep('k', answer('k', ['shared']), MINUTE, (await one.find('k')).epoch);
    expect((await other.find('k')).answer?.etag).toBe('"k"');
    const { epoch } = await one.find('other');
    await other.purge(['shared']);
    expect((await one.find('k')).answer).toBeNull();
    await one.keep('k', answer('k'), MINUTE, epoch);
    expect((await one.find('k')).answer).toBeNull();
    await Promise.all([one.close(), other.close()]);
  });

  it('are done without while Redis is away, and it is said once', async () => {
    const faults: unknown[] = [];
    const store = await open(faults);
    await store.keep('k', answer('k'), MINUTE, (await store.find('k')).epoch);
    await redis.stop();
    for (let time = 0; time < 3; time++) {
      const began = performance.now();
      expect((await store.find('k')).answer).toBeNull();
      expect(performance.now() - began).toBeLessThan(500);
    }
    await store.keep('k', answer('k'), MINUTE, '0');
    await expect(store.purge(['k'])).rejects.toThrow();
    expect(faults).toHaveLength(1);
    redis = await startRedis(redis.port);
    await settled(store);
    await store.keep('k', answer('k'), MINUTE, (await store.find('k')).epoch);
    expect((await store.find('k')).answer?.etag).toBe('"k"');
    await store.close();
  });

  /** Until it is connected. */
  async function settled(store: RedisStore): Promise<void> {
    for (let time = 0; time < 100; time++) {
      if ((await store.find('nothing')).epoch !== 'unknown') return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error('Redis does not answer');
  }
});
