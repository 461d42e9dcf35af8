import type { Topic } from './audit.js';

const SEATS = [
  { id: 's1', plate: 'P1', spot: { hall: 'h1', row: 'r1', place: 'x1' }, colour: 'red' },
  { id: 's2', plate: 'P2', spot: { hall: 'h1', row: 'r2', place: 'x2' }, colour: 'blue' },
];
const seat = (key: { id: string }) => SEATS.find(({ id }) => id === key.id) ?? null;

/** One type with many keys, of which each subgraph resolves another, and fields that lead through all of them. */
export const KEY_MASHUPS: Topic = {
  subgraphs: {
    halls: {
      typeDefs: `
        type Seat @key(fields: "id") @key(fields: "plate", resolvable: false)
          @key(fields: "spot { hall row }", resolvable: false) @key(fields: "id spot { row place }", resolvable: false) {
          id: ID! plate: ID! spot: Spot! colour: String!
        }
        type Spot { hall: ID! row: ID! place: ID! }`,
      resolvers: { Seat: { __resolveReference: seat } },
    },
    tickets: {
      typeDefs: `
        type Query { show: Show }
        type Show @key(fields: "id") { id: ID! seats: [Seat!]! }
        type Seat @key(fields: "spot { hall row }", resolvable: false) @key(fields: "id spot { row place }")
          @key(fields: "plate", resolvable: false) @key(fields: "id", resolvable: false) {
          id: ID! plate: ID! spot: Spot! colour: String! @external ticket: String! @requires(fields: "colour")
        }
        type Spot { hall: ID! row: ID! place: ID! }`,
      resolvers: {
        Query: { show: () => ({ id: 'w1', seats: SEATS.map(({ id, plate, spot }) => ({ id, plate, spot })) }) },
        Seat: {
          __resolveReference: (key: { id: string; colour?: string }) => ({ ...seat(key), colour: key.colour }),
          ticket: ({ id, colour }: { id: string; colour?: string }) => {
            if (!colour) throw new Error('Expected the colour.');
            return `${colour} ticket ${id}`;
          },
        },
      },
    },
    prices: {
      typeDefs: `type Seat @key(fields: "plate") { plate: ID! price: Int! }`,
      resolvers: {
        Seat: { __resolveReference: ({ plate }: { plate: string }) => ({ plate, price: plate === 'P1' ? 10 : 20 }) },
      },
    },
  },
  cases: {
    'a field that requires one of another subgraph': {
      query: '{ show { id seats { id colour ticket } } }',
      plainFault: 'goes back by a key that the subgraph tickets does not resolve',
      data: {
        show: {
          id: 'w1',
          seats: [
            { id: 's1', colour: 'red', ticket: 'red ticket s1' },
            { id: 's2', colour: 'blue', ticket: 'blue ticket s2' },
          ],
        },
      },
    },
    'fields of all three': {
      query: '{ show { seats { price ticket spot { place } } } }',
      plainFault: 'goes back by a key that the subgraph tickets does not resolve',
      data: {
        show: {
          seats: [
            { price: 10, ticket: 'red ticket s1', spot: { place: 'x1' } },
            { price: 20, ticket: 'blue ticket s2', spot: { place: 'x2' } },
          ],
        },
      },
    },
  },
};
