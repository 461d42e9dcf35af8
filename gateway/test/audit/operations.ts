import type { Topic } from './audit.js';

let log: string[] = [];
const note = (text: string) => {
  log.push(text);
  return log.join();
};
const same = (key: object) => key;

/** Mutations in order, `@skip` and `@include`, `__typename`, nodes. */
export const OPERATIONS: Topic = {
  subgraphs: {
    orders: {
      typeDefs: `
        directive @trace(level: Level!) on FIELD
        enum Level { LOW HIGH }
        type Query { order: Order node(id: ID!): Node @shareable nodes(ids: [ID!]!): [Node]! nothing: Order }
        type Mutation { begin: String order(text: String!): String add(amount: Int!): Cart! }
        type Cart @key(fields: "id") { id: ID! amount: Int! }
        interface Node { id: ID! }
        type Order implements Node @key(fields: "id") { id: ID! text: String status: String @shareable neverCalled: String @external viaNever: String @requires(fields: "neverCalled") }
        type Line implements Node @key(fields: "id") { id: ID! order: Order }`,
      resolvers: {
        Query: {
          order: () => ({ id: 'o1', text: 'one' }),
          nothing: () => null,
          node: (_: unknown, { id }: { id: string }) => ({ __typename: id.startsWith('o') ? 'Order' : 'Line', id }),
          nodes: (_: unknown, { ids }: { ids: string[] }) =>
            ids.map((id) => (id === 'x' ? null : { __typename: id.startsWith('o') ? 'Order' : 'Line', id })),
        },
        Mutation: {
          begin: () => {
            log = [];
            return 'begun';
          },
          order: (_: unknown, { text }: { text: string }) => note(text),
          add: (_: unknown, { amount }: { amount: number }) => {
            note(`add${amount}`);
            return { id: 'k', amount };
          },
        },
        Order: {
          __resolveReference: same,
          text: ({ id, text }: { id: string; text?: string }) => text ?? `text ${id}`,
          viaNever: ({ neverCalled }: { neverCalled?: string }) => `via ${neverCalled}`,
        },
        Line: { __resolveReference: same, order: () => ({ id: 'o1' }) },
        Cart: { __resolveReference: same },
      },
    },
    stock: {
      typeDefs: `
        directive @trace(level: Level! = LOW) on FIELD
        enum Level { LOW HIGH }
        type Mutation { take(text: String!): String multiply(by: Int!): Cart }
        type Cart @key(fields: "id") { id: ID! log: String total(of: Int = 2): Int }
        type Order @key(fields: "id") { id: ID! stock: Int! neverCalled: String box: Box status: String @shareable }
        type Line @key(fields: "id") { id: ID! left: Int }
        type Box { size: Int! order: Order }`,
      resolvers: {
        Mutation: {
          take: (_: unknown, { text }: { text: string }) => note(text),
          multiply: (_: unknown, { by }: { by: number }) => {
            note(`times${by}`);
            return { id: 'k' };
          },
        },
        Cart: { __resolveReference: same, log: () => log.join(), total: (_: unknown, { of }: { of: number }) => of },
        Order: {
          __resolveReference: same,
          stock: () => 8,
          neverCalled: () => 'called',
          box: () => ({ size: 3, order: { id: 'o2' } }),
        },
        Line: { __resolveReference: same, left: () => 1 },
      },
    },
  },
  cases: {
    'mutations of both, in their order': {
      query:
        'mutation { begin a: order(text: "a") b: take(text: "b") c: take(text: "c") d: order(text: "d") e: take(text: "e") }',
      data: { begin: 'begun', a: 'a', b: 'a,b', c: 'a,b,c', d: 'a,b,c,d', e: 'a,b,c,d,e' },
    },
    'mutations with entities of the other': {
      query: 'mutation ($n: Int!) { begin add(amount: $n) { amount log total(of: $n) } multiply(by: 3) { log total } }',
      variables: { n: 5 },
      data: { begin: 'begun', add: { amount: 5, log: 'add5', total: 5 }, multiply: { log: 'add5,times3', total: 2 } },
    },
    'fields that are left out': {
      query:
        'query ($no: Boolean = false, $yes: Boolean!) { order { text @skip(if: $yes) stock @include(if: $no) viaNever @include(if: $no) box @include(if: $yes) { size } } }',
      variables: { yes: true },
      data: { order: { box: { size: 3 } } },
    },
    'fields that are there': {
      query:
        'query ($no: Boolean = false, $yes: Boolean!) { order @include(if: $yes) { text @skip(if: $no) viaNever @include(if: $yes) @skip(if: $no) ... @include(if: $yes) { stock } } }',
      variables: { yes: true },
      data: { order: { text: 'one', viaNever: 'via called', stock: 8 } },
    },
    'types that are left out': {
      query:
        'query ($no: Boolean!) { order { __typename @include(if: $no) stock t: __typename @skip(if: $no) } __typename q: __typename @include(if: $no) }',
      variables: { no: false },
      data: { order: { stock: 8, t: 'Order' }, __typename: 'Query' },
    },
    'nothing but a type': {
      query: '{ order { box { order { __typename } } } nothing { __typename } }',
      data: { order: { box: { order: { __typename: 'Order' } } }, nothing: null },
    },
    'nothing left at all': { query: '{ order { stock @include(if: false) } }', data: { order: {} } },
    'a node': {
      query:
        '{ a: node(id: "o1") { __typename id ... on Order { stock text } ... on Line { left } } b: node(id: "l1") { ... on Line { left order { stock } } } }',
      data: { a: { __typename: 'Order', id: 'o1', stock: 8, text: 'text o1' }, b: { left: 1, order: { stock: 8 } } },
    },
    'nodes, one of them not there': {
      query: '{ nodes(ids: ["o1", "x", "l1"]) { __typename ... on Order { stock } ... on Line { left } } }',
      data: { nodes: [{ __typename: 'Order', stock: 8 }, null, { __typename: 'Line', left: 1 }] },
    },
    'a directive that both declare': {
      query: '{ order @trace(level: HIGH) { text @trace(level: LOW) stock @trace(level: HIGH) } }',
      data: { order: { text: 'one', stock: 8 } },
    },
    'root fields in fragments': {
      query:
        'query ($yes: Boolean!) { ...A ... on Query @include(if: $yes) { ...B } ... @skip(if: $yes) { nothing { id } } } fragment A on Query { order { ...C stock } n: node(id: "o1") { id } } fragment B on Query { order { ...C } } fragment C on Order { id text }',
      variables: { yes: true },
      data: { order: { id: 'o1', text: 'one', stock: 8 }, n: { id: 'o1' } },
    },
    'one name twice': {
      query: '{ order { box { size } ... on Order { box { order { id } } } } order { box { order { stock } } } }',
      data: { order: { box: { size: 3, order: { id: 'o2', stock: 8 } } } },
    },
  },
};
