import type { Topic } from './audit.js';

/** An interface whose types one subgraph does not have: what it cannot say is null with an error. */
export const UNKNOWN_TYPES: Topic = {
  subgraphs: {
    shop: {
      typeDefs: `
        type Query { mystery: Thing ware: Ware }
        interface Thing { id: ID! }
        interface Ware { id: ID! }
        type Bread implements Ware @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { mystery: () => ({ id: 't1' }), ware: () => ({ __typename: 'Bread', id: 'w1' }) },
        Bread: { __resolveReference: (key: object) => key },
      },
    },
    labels: {
      typeDefs: `
        type Query { thing: Thing }
        type Thing @key(fields: "id", resolvable: false) @interfaceObject { id: ID! label: String }
        type Ware @key(fields: "id") @interfaceObject { id: ID! price: Int }`,
      resolvers: {
        Query: { thing: () => ({ id: 't1', label: 'small' }) },
        Ware: { __resolveReference: (key: object) => ({ ...key, price: 3 }) },
      },
    },
    types: {
      typeDefs: `
        interface Thing @key(fields: "id") { id: ID! }
        type Nut implements Thing @key(fields: "id") { id: ID! }
        interface Ware @key(fields: "id") { id: ID! }
        type Bread implements Ware @key(fields: "id") { id: ID! }`,
      resolvers: {
        Thing: { __resolveReference: (key: object) => ({ ...key, __typename: 'Nut' }) },
        Nut: { __resolveReference: (key: object) => key },
        Ware: { __resolveReference: (key: object) => ({ ...key, __typename: 'Bread' }) },
        Bread: { __resolveReference: (key: object) => key },
      },
    },
  },
  cases: {
    'from the subgraph that needs no type': {
      query: '{ thing { id label } }',
      data: { thing: { id: 't1', label: 'small' } },
    },
    'from the subgraph that has no type': { query: '{ mystery { id } }', data: { mystery: null }, errors: true },
    'a field of the other from there': {
      query: '{ mystery { label } }',
      data: null,
      errors: true,
      told: [
        'OPERATION_NOT_PLANNABLE at "": The operation cannot be planned: no subgraph resolves what is selected of "mystery".',
      ],
      plainFault: 'asks nobody, and says null without an error',
    },
    'a type that is known': {
      query: '{ ware { id price ... on Bread { id } __typename } }',
      data: { ware: { id: 'w1', price: 3, __typename: 'Bread' } },
    },
    'the type of what has none of its own': {
      query: '{ thing { __typename label ... on Nut { id } } }',
      data: { thing: { __typename: 'Nut', label: 'small', id: 't1' } },
    },
  },
};
