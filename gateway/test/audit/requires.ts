import type { Topic } from './audit.js';

const same = (key: object) => key;
const ROOMS = [
  {
    id: 'r1',
    width: 2,
    length: 3,
    beds: [
      { kind: 'single', sleeps: 1 },
      { kind: 'double', sleeps: 2 },
    ],
  },
  { id: 'r2', width: 5, length: 4, beds: [] },
];
const room = (key: { id: string }) => ROOMS.find(({ id }) => id === key.id) ?? null;

interface Required {
  area?: number;
  price?: number;
  discount?: string;
  offer?: string;
  beds?: { sleeps: number }[];
  view?: { __typename?: string; metres?: number; street?: string };
}

/** `@requires` of plain, nested and abstract fields, of fields that require others, and back and forth. */
export const REQUIRES: Topic = {
  subgraphs: {
    rooms: {
      typeDefs: `
        type Query { rooms: [Room!]! room(id: ID!): Room }
        type Room @key(fields: "id") {
          id: ID! width: Int! length: Int! beds: [Bed!]! view: View
          price: Int @external discount: String @requires(fields: "price")
        }
        type Bed { kind: String! sleeps: Int! }
        interface View { open: Boolean! }
        type Sea implements View { open: Boolean! metres: Int! }
        type Street implements View { open: Boolean! street: String! }`,
      resolvers: {
        Query: { rooms: () => ROOMS, room: (_: unknown, key: { id: string }) => room(key) },
        Room: {
          __resolveReference: (key: { id: string }) => ({ ...room(key), ...key }),
          view: ({ id }: { id: string }) =>
            id === 'r1'
              ? { __typename: 'Sea', open: true, metres: 50 }
              : { __typename: 'Street', open: false, street: 'Main' },
          discount: ({ price }: Required) => `a tenth of ${price}`,
        },
      },
    },
    floors: {
      typeDefs: `
        type Room @key(fields: "id") {
          id: ID! width: Int! @external length: Int! @external area: Int @requires(fields: "width length")
        }`,
      resolvers: {
        Room: {
          __resolveReference: same,
          area: ({ width, length }: { width: number; length: number }) => width * length,
        },
      },
    },
    prices: {
      typeDefs: `
        type Room @key(fields: "id") {
          id: ID! area: Int @external beds: [Bed!]! @external view: View @external discount: String @external
          price: Int @requires(fields: "area")
          perGuest: Float @requires(fields: "beds { sleeps } area")
          extra: String @requires(fields: "view { __typename open ... on Sea { metres } ... on Street { street } }")
          offer: String @requires(fields: "discount")
        }
        type Bed @external { sleeps: Int! }
        interface View { open: Boolean! }
        type Sea implements View @external { open: Boolean! metres: Int! }
        type Street implements View @external { open: Boolean! street: String! }`,
      resolvers: {
        Room: {
          __resolveReference: same,
          price: ({ area }: Required) => area! * 100,
          perGuest: ({ beds, area }: Required) => {
            const guests = beds!.reduce((sum, { sleeps }) => sum + sleeps, 0);
            return guests === 0 ? null : area! / guests;
          },
          extra: ({ view }: Required) => `${view?.__typename} ${view?.metres ?? view?.street}`,
          offer: ({ discount }: Required) => `save ${discount}`,
        },
      },
    },
    ads: {
      typeDefs: `type Room @key(fields: "id") { id: ID! offer: String @external price: Int @external ad: String @requires(fields: "offer price") }`,
      resolvers: {
        Room: { __resolveReference: same, ad: ({ offer, price }: Required) => `${offer}, ${price} in all` },
      },
    },
  },
  cases: {
    'fields of another subgraph': { query: '{ rooms { area } }', data: { rooms: [{ area: 6 }, { area: 20 }] } },
    'of what requires others': { query: '{ rooms { price } }', data: { rooms: [{ price: 600 }, { price: 2000 }] } },
    'nested fields of a list': {
      query: '{ rooms { perGuest beds { kind } } }',
      data: {
        rooms: [
          { perGuest: 2, beds: [{ kind: 'single' }, { kind: 'double' }] },
          { perGuest: null, beds: [] },
        ],
      },
    },
    'fields of the types of an interface': {
      query: '{ rooms { extra view { ... on Sea { open } __typename } } }',
      data: {
        rooms: [
          { extra: 'Sea 50', view: { open: true, __typename: 'Sea' } },
          { extra: 'Street Main', view: { __typename: 'Street' } },
        ],
      },
    },
    'from one to the other and back': {
      query: '{ rooms { discount } }',
      data: { rooms: [{ discount: 'a tenth of 600' }, { discount: 'a tenth of 2000' }] },
    },
    'and from there on, which the planner cannot do: it is refused': {
      query: '{ room(id: "r1") { discount offer ad } }',
      data: null,
      errors: true,
      told: [
        'OPERATION_NOT_PLANNABLE at "": The operation cannot be planned: "Room.price", which another field requires, is not resolved by the subgraph "rooms".',
      ],
      plainFault: 'asks the subgraph rooms for Room.price, which it does not have, and answers without it',
    },
    'all at once, under other names': {
      query: '{ room(id: "r1") { a: discount b: area c: perGuest width: length } }',
      data: { room: { a: 'a tenth of 600', b: 6, c: 2, width: 3 } },
      plainFault: 'takes what the client calls width for the width that the area requires',
    },
    'by variables': {
      query:
        'query ($yes: Boolean!, $no: Boolean!) { room(id: "r2") { area @include(if: $yes) price @skip(if: $yes) perGuest @include(if: $no) } }',
      variables: { yes: true, no: false },
      data: { room: { area: 20 } },
    },
  },
};
