import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerKey, canonical } from './answer-key.js';

const asked = { query: '{ a }', operationName: undefined, variables: {}, extensions: {} };

it('is the same for the same values in another order, and for no others', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, member]) => [name, shuffled(member)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(JSON.parse(canonical(one))).toEqual(JSON.parse(JSON.stringify(one)));
      expect(canonical(shuffled(one))).toBe(canonical(one));
      if (canonical(one) === canonical(other)) expect(shuffled(one)).toEqual(shuffled(other));
    }),
  );
});

it('is another one for everything that makes another answer', () => {
  const keys = [
    answerKey('graph', '*/*', asked),
    answerKey('other', '*/*', asked),
    answerKey('graph', 'application/json', asked),
    answerKey('graph', '*/*', { ...asked, query: '{ b }' }),
    answerKey('graph', '*/*', { ...asked, operationName: 'A' }),
    answerKey('graph', '*/*', { ...asked, variables: { a: 1 } }),
    answerKey('graph', '*/*', { ...asked, extensions: { a: 1 } }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
