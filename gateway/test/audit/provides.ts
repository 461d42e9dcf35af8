import type { Topic } from './audit.js';

const fail = () => {
  throw new Error('Nobody should have to ask here.');
};

/** `@provides`: what a subgraph knows of a foreign thing on one way to it, also nested, and behind abstract types. */
export const PROVIDES: Topic = {
  subgraphs: {
    shops: {
      typeDefs: `
        type Query { shop: Shop @provides(fields: "owner { name }") other: Shop best: Item @provides(fields: "... on Lamp { watts }") any: Thing @provides(fields: "... on Rug { colour }") }
        type Shop @key(fields: "id") { id: ID! owner: Owner clerk: Owner @provides(fields: "name address { city }") }
        type Owner @key(fields: "id") { id: ID! name: String @external address: Address @external }
        type Address { city: String @external }
        interface Item { id: ID! }
        union Thing = Lamp | Rug
        type Lamp implements Item @key(fields: "id") { id: ID! watts: Int @external }
        type Rug implements Item @key(fields: "id") { id: ID! colour: String @external }`,
      resolvers: {
        Query: {
          shop: () => ({
            id: 's1',
            owner: { id: 'o1', name: 'Ada here' },
            clerk: { id: 'o2', name: 'Bo here', address: { city: 'Rome here' } },
          }),
          other: () => ({
            id: 's2',
            owner: { id: 'o1' },
            clerk: { id: 'o2', name: 'Bo here', address: { city: 'Rome here' } },
          }),
          best: () => ({ __typename: 'Lamp', id: 'l1', watts: 7 }),
          any: () => ({ __typename: 'Rug', id: 'g1', colour: 'green here' }),
        },
        Shop: { __resolveReference: fail },
        Owner: { __resolveReference: fail },
      },
    },
    owners: {
      typeDefs: `
        type Owner @key(fields: "id") { id: ID! name: String @shareable address: Address @shareable }
        type Address @shareable { city: String street: String }
        type Lamp @key(fields: "id") { id: ID! watts: Int @shareable socket: String }
        type Rug @key(fields: "id") { id: ID! colour: String @shareable knots: Int }`,
      resolvers: {
        Owner: {
          __resolveReference: ({ id }: { id: string }) => ({
            id,
            name: `${id} there`,
            address: { city: 'Rome there', street: 'Via' },
          }),
        },
        Lamp: { __resolveReference: ({ id }: { id: string }) => ({ id, watts: 9, socket: 'E27' }) },
        Rug: { __resolveReference: ({ id }: { id: string }) => ({ id, colour: 'green there', knots: 5 }) },
      },
    },
  },
  cases: {
    'on the way that provides it': {
      query: '{ shop { owner { name } } }',
      data: { shop: { owner: { name: 'Ada here' } } },
    },
    'not on another way': { query: '{ other { owner { name } } }', data: { other: { owner: { name: 'o1 there' } } } },
    'nested, and only what is provided': {
      query: '{ other { clerk { name address { city } } } }',
      data: { other: { clerk: { name: 'Bo here', address: { city: 'Rome here' } } } },
    },
    'on a type of an interface': {
      query: '{ best { id ... on Lamp { watts } } }',
      data: { best: { id: 'l1', watts: 7 } },
    },
    'and what is not provided beside it': {
      query: '{ best { ... on Lamp { watts socket } ... on Rug { knots } } }',
      data: { best: { watts: 7, socket: 'E27' } },
    },
    'on a type of a union': {
      query: '{ any { ... on Rug { colour knots } ... on Lamp { watts } } }',
      data: { any: { colour: 'green here', knots: 5 } },
    },
  },
};
