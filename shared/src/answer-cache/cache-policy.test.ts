import { describe, expect, it } from '@jest/globals';
import { headersOf, NO_STORE, policyOf, strictest, type CachePolicy } from './cache-policy.js';

const policy = (maxAge: number, keys: string[] = [], isPublic = true): CachePolicy => ({ maxAge, isPublic, keys });

describe('the policy of an answer', () => {
  it('is the strictest of its parts, and knows the keys of all', () => {
    expect(strictest([policy(60, ['a', 'b']), policy(5, ['b', 'c'])])).toEqual(policy(5, ['a', 'b', 'c']));
    expect(strictest([policy(60), policy(60, [], false)])).toMatchObject({ isPublic: false });
    expect(strictest([policy(60), NO_STORE]).maxAge).toBe(0);
  });

  it('is that nothing is kept when nobody said so', () => {
    expect(strictest([])).toEqual(NO_STORE);
    expect(policyOf({})).toEqual(NO_STORE);
  });

  it('goes over HTTP and back', () => {
    const given = policy(60, ['art_1', 'list:all']);
    expect(headersOf(given)).toEqual({ 'cache-control': 'public, max-age=60', 'surrogate-key': 'art_1 list:all' });
    expect(policyOf(headersOf(given))).toEqual(given);
    expect(headersOf(policy(9, ['a'], false))).toEqual({ 'cache-control': 'private, max-age=9' });
    expect(headersOf(NO_STORE)).toEqual({ 'cache-control': 'no-store' });
  });
});

describe('the policy that a subgraph sent', () => {
  it.each([
    ['max-age=60, public', 60],
    ['Public,MAX-AGE="60"', 60],
    ['public, max-age=60, s-maxage=20', 20],
    ['s-maxage=20', 20],
    ['max-age=60, s-maxage=0', 0],
    ['max-age=60, no-cache', 0],
    ['no-store, max-age=60', 0],
    ['public', 0],
    ['max-age=-5', 0],
    ['max-age=soon', 0],
    ['max-age', 0],
    ['immutable', 0],
  ])('of %s is %d seconds', (cacheControl, seconds) => {
    expect(policyOf({ 'cache-control': cacheControl }).maxAge).toBe(seconds);
  });

  it('is less by the time that it was kept on its way, and nothing when it varies by everything', () => {
    expect(policyOf({ 'cache-control': 'max-age=60', age: '45' }).maxAge).toBe(15);
    expect(policyOf({ 'cache-control': 'max-age=60', age: '90' }).maxAge).toBe(0);
    expect(policyOf({ 'cache-control': 'max-age=60', vary: '*' })).toEqual(NO_STORE);
    expect(policyOf({ 'cache-control': 'private, max-age=60' })).toEqual(policy(60, [], false));
  });
});
