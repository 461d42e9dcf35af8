import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { compileObject } from './completion.js';

const schema = buildSchema(`
  type Query { a: A, must: A!, list: [A], strict: [A!], full: [A!]!, grid: [[Int!]], any: Any, named: Named, kind: Kind, wild: Wild }
  type A implements Named { name: String!, deep: A, must: A!, size: Int, share: Float, yes: Boolean, id: ID }
  type B implements Named { name: String!, size: Int }
  union Any = A | B
  interface Named { name: String! }
  enum Kind { ONE TWO }
  scalar Wild
`);

function complete(query: string, value: unknown): unknown {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation');
  const type = schema.getQueryType()!;
  const context = { schema, fragments: {}, fieldNames: new Set<string>(), variables: {} };
  return compileObject(context, type, collectFields(schema, {}, {}, type, operation.selectionSet))(value);
}

describe('an absent value climbs to the next place that may be null', () => {
  it.each([
    ['{ a { name } }', { a: { name: 'x' } }, { a: { name: 'x' } }],
    ['{ a { name } }', {}, { a: null }],
    ['{ a { name } }', { a: {} }, { a: null }],
    ['{ a { deep { name } } }', { a: { deep: { name: null } } }, { a: { deep: null } }],
    ['{ a { must { name } } }', { a: { must: { name: null } } }, { a: null }],
    ['{ must { name } }', { must: { name: null } }, null],
    ['{ list { name } }', { list: [{ name: 'x' }, { name: null }, null] }, { list: [{ name: 'x' }, null, null] }],
    ['{ strict { name } }', { strict: [{ name: 'x' }, { name: null }] }, { strict: null }],
    ['{ full { name } a { name } }', { full: [null], a: { name: 'x' } }, null],
    ['{ full { name } }', { full: [] }, { full: [] }],
    ['{ grid }', { grid: [[1, 2], [3, null], null] }, { grid: [[1, 2], null, null] }],
  ])('%s of %j', (query, value, expected) => {
    expect(complete(query, value)).toEqual(expected);
  });
});

describe('a value that its type cannot have is absent', () => {
  it.each([
    ['{ a { size } }', { a: { size: 1.5 } }, { a: { size: null } }],
    ['{ a { size } }', { a: { size: '1' } }, { a: { size: null } }],
    ['{ a { share } }', { a: { share: 1.5 } }, { a: { share: 1.5 } }],
    ['{ a { yes } }', { a: { yes: 0 } }, { a: { yes: null } }],
    ['{ a { name } }', { a: { name: 7 } }, { a: null }],
    ['{ a { id } }', { a: { id: 7 } }, { a: { id: 7 } }],
    ['{ kind }', { kind: 'TWO' }, { kind: 'TWO' }],
    ['{ kind }', { kind: 'THREE' }, { kind: null }],
    ['{ wild }', { wild: { any: ['thing'] } }, { wild: { any: ['thing'] } }],
    ['{ list { name } }', { list: 'x' }, { list: null }],
    ['{ a { name } }', { a: [] }, { a: null }],
  ])('%s of %j', (query, value, expected) => {
    expect(complete(query, value)).toEqual(expected);
  });
});

describe('an object of an abstract type', () => {
  it.each([
    ['{ any { ... on A { name } ... on B { size } } }', { __typename: 'B', name: 'x', size: 1 }, { size: 1 }],
    ['{ any { __typename } }', { __typename: 'A' }, { __typename: 'A' }],
    ['{ any { __typename } }', { __typename: 'Hidden' }, null],
    ['{ any { __typename } }', {}, null],
    ['{ any { ... on A { name } } }', {}, {}],
  ])('%s of %j', (query, value, expected) => {
    expect(complete(query, { any: value })).toEqual({ any: expected });
  });
});

it('fields stand in the order of the operation, each once', () => {
  const query = '{ a { size ... on Named { name } ... on A { id size name } deep { size } deep { name } } }';
  const value = { a: { name: 'x', id: '1', deep: { name: 'y', size: 2 }, size: 1, more: true } };
  expect(JSON.stringify(complete(query, value))).toBe(
    '{"a":{"size":1,"name":"x","id":"1","deep":{"size":2,"name":"y"}}}',
  );
});

it('names that every object has are names like others', () => {
  const query = '{ a { constructor: size __proto__: size toString: size } }';
  expect(JSON.stringify(complete(query, JSON.parse('{ "a": { "__proto__": 1 } }')))).toBe(
    '{"a":{"constructor":null,"__proto__":1,"toString":null}}',
  );
});
