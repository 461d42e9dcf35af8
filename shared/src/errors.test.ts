import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { badUserInput, CodedError, formatError, isDatabaseDown } from './errors.js';

/** What a client sees of an error that a resolver threw, and what was kept from it. */
function shown(thrown: Error) {
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError(thrown.message, { originalError: thrown });
  const masked: unknown[] = [];
  return { ...formatError(error.toJSON(), error, (it) => masked.push(it)), masked };
}

const withCode = (code: string, message = 'connect ECONNREFUSED 127.0.0.1:5432') =>
  Object.assign(new Error(message), { code });

describe('what a client sees of an error', () => {
  it('a coded error as it is', () => {
    expect(shown(badUserInput(['first'], 'an integer from 0 to 100', 101))).toMatchObject({
      message: 'Argument "first": expected an integer from 0 to 100, received 101.',
      extensions: { code: 'BAD_USER_INPUT', argument: ['first'], retryable: false },
      masked: [],
    });
  });

  it.each(['ECONNREFUSED', '57P01', '08006', '53300'])(
    'a dead database (%s) by its code, without the address',
    (code) => {
      const { message, extensions, masked } = shown(withCode(code));
      expect(extensions).toEqual({ code: 'DB_UNAVAILABLE', retryable: true });
      expect(message).not.toMatch(/127|ECONN/);
      expect(masked).toHaveLength(1);
    },
  );

  it.each([withCode('22021', 'invalid byte sequence'), new TypeError('x is not a function')])(
    'anything else masked: %s',
    (thrown) => {
      const { message, extensions, masked } = shown(thrown);
      expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', retryable: false });
      expect(message).toBe('Something went wrong on our side.');
      expect(masked).toHaveLength(1);
    },
  );

  it('a value of ours that does not fit the schema masked, not blamed on the client', () => {
    const error = new GraphQLError('Enum "E" cannot represent value: "kept"', { path: ['a'] });
    const masked: unknown[] = [];
    const { message, extensions } = formatError(error.toJSON(), error, (it) => masked.push(it));
    expect(extensions!['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(message).not.toContain('kept');
    expect(masked).toHaveLength(1);
  });

  it('a long value shortened', () => {
    expect(badUserInput(['slug'], 'less', 'x'.repeat(10_000)).message.length).toBeLessThan(140);
  });
});

describe('a dead database', () => {
  it('is recognised within an aggregate and as a cause', () => {
    expect(isDatabaseDown(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
    expect(isDatabaseDown(new Error('open', { cause: withCode('ECONNREFUSED') }))).toBe(true);
    expect(isDatabaseDown(new CodedError('BAD_USER_INPUT', 'no'))).toBe(false);
  });
});
