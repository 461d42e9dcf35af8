import type { Topic } from './audit.js';

const BOATS = [
  { id: 'b1', hull: 'H-1', harbour: { code: 'OSL', berth: { row: 'A', place: 4 } }, name: 'Gull', tonnes: 12 },
  { id: 'b2', hull: 'H-2', harbour: { code: 'BGO', berth: { row: 'C', place: 1 } }, name: 'Tern', tonnes: 30 },
];

/** Keys of one field, of several, of nested objects, several of them, and ways through other subgraphs. */
export const KEYS: Topic = {
  subgraphs: {
    register: {
      typeDefs: `
        type Query { boats: [Boat!]! boat(id: ID!): Boat }
        type Boat @key(fields: "id") @key(fields: "hull") { id: ID! hull: String! name: String! }`,
      resolvers: {
        Query: { boats: () => BOATS, boat: (_: unknown, { id }: { id: string }) => BOATS.find((b) => b.id === id) },
        Boat: {
          __resolveReference: (key: { id?: string; hull?: string }) =>
            BOATS.find(({ id, hull }) => id === key.id || hull === key.hull),
        },
      },
    },
    harbours: {
      typeDefs: `
        type Query { moored: [Boat!]! }
        type Boat @key(fields: "hull") @key(fields: "harbour { code berth { row place } }") { hull: String! harbour: Harbour! }
        type Harbour @shareable { code: String! berth: Berth! }
        type Berth @shareable { row: String! place: Int! }`,
      resolvers: {
        Query: { moored: () => BOATS.map(({ hull, harbour }) => ({ hull, harbour })) },
        Boat: {
          __resolveReference: (key: { hull?: string }) => BOATS.find(({ hull }) => hull === key.hull),
        },
      },
    },
    fees: {
      typeDefs: `
        type Boat @key(fields: "harbour { code berth { row place } }") { harbour: Harbour! fee: Int! }
        type Harbour @shareable { code: String! berth: Berth! }
        type Berth @shareable { row: String! place: Int! }`,
      resolvers: {
        Boat: {
          __resolveReference: ({ harbour }: { harbour: { code: string; berth: { row: string; place: number } } }) => ({
            harbour,
            fee: harbour.berth.place * 100 + (harbour.berth.row === 'A' ? 1 : 2),
          }),
        },
      },
    },
    scales: {
      typeDefs: `type Boat @key(fields: "id hull") { id: ID! hull: String! tonnes: Int! }`,
      resolvers: {
        Boat: {
          __resolveReference: (key: { id: string; hull: string }) =>
            BOATS.find(({ id, hull }) => id === key.id && hull === key.hull),
        },
      },
    },
  },
  cases: {
    'one field': {
      query: '{ boats { name harbour { code } } }',
      data: {
        boats: [
          { name: 'Gull', harbour: { code: 'OSL' } },
          { name: 'Tern', harbour: { code: 'BGO' } },
        ],
      },
    },
    'several fields, both of them asked for on the way': {
      query: '{ moored { tonnes } }',
      data: { moored: [{ tonnes: 12 }, { tonnes: 30 }] },
    },
    'nested fields, two subgraphs away': {
      query: '{ boat(id: "b2") { fee tonnes } }',
      data: { boat: { fee: 102, tonnes: 30 } },
    },
    'other names for the fields of keys': {
      query: '{ boats { hull: name id: hull fee } }',
      data: {
        boats: [
          { hull: 'Gull', id: 'H-1', fee: 401 },
          { hull: 'Tern', id: 'H-2', fee: 102 },
        ],
      },
      plainFault: 'takes what the client calls hull for the key',
    },
    'nothing there': { query: '{ boat(id: "b9") { fee } }', data: { boat: null } },
  },
};
