import { expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { CACHE_CONTROL, cacheControl, maxAgeOf } from './cache-hints.js';

const schema = buildSchema(`
  ${CACHE_CONTROL}
  type Query { book: Book  magazine: Magazine  thing: Thing  number: Int  _entities: [Entity]! }
  type Mutation { write: Book }
  interface Thing ${cacheControl(40)} { id: ID! }
  type Book implements Thing ${cacheControl(60)} { id: ID!  title: String  writer: Writer  sales: Sales }
  type Magazine implements Thing ${cacheControl(20)} { id: ID! }
  type Writer ${cacheControl(30)} { name: String }
  type Sales { count: Int }
  union Entity = Book | Magazine
`);

it.each([
  ['{ book { id title } }', 60],
  ['{ book { writer { name } } }', 30],
  ['{ a: book { id } magazine { id } }', 20],
  ['{ thing { id } }', 40],
  ['{ thing { id ... on Magazine { __typename } } }', 20],
  ['query ($no: Boolean!) { book { writer @include(if: $no) { name } } }', 30],
  ['{ book { ...Written } } fragment Written on Book { writer { name } }', 30],
  ['{ _entities { ... on Book { title } } }', 60],
  ['{ _entities { ... on Book { title } ... on Magazine { id } } }', 20],
  // What has no hint is not kept.
  ['{ book { sales { count } } }', 0],
  ['{ number }', 0],
  ['{ book { id } number }', 0],
  ['mutation { write { id } }', 0],
  ['{ __typename }', 0],
])('%s may be kept for %d seconds', (text, seconds) => {
  expect(maxAgeOf(schema, parse(text))).toBe(seconds);
});
