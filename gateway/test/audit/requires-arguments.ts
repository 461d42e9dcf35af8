import { GraphQLError } from 'graphql';
import type { Topic } from './audit.js';

const PARCELS = [
  { id: 'p1', grams: 500, notes: ['call', 'ring', 'gate'] },
  { id: 'p2', grams: 2000, notes: ['dog'] },
];
/** How much of a unit a gram is; lengths are none. */
function weighed(unit: string): number {
  if (unit === 'CM') throw new GraphQLError('No weight in CM.', { extensions: { code: 'BAD_USER_INPUT' } });
  return unit === 'KILO' ? 1000 : 1;
}
const parcel = (key: { id: string }) => PARCELS.find(({ id }) => id === key.id)!;

/** Fields that require others with arguments. */
export const REQUIRES_ARGUMENTS: Topic = {
  subgraphs: {
    depot: {
      typeDefs: `
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! weight(unit: Unit! = GRAM): Float notes(first: Int!): [Note!]! box: Box cover: Cover }
        interface Cover { area(unit: Unit!): Float }
        type Paper implements Cover { area(unit: Unit!): Float }
        type Foil implements Cover { area(unit: Unit!): Float layers: Int }
        type Note @key(fields: "text") { text: String! }
        type Box { side(unit: Unit!): Float }
        enum Unit { GRAM KILO CM INCH }`,
      resolvers: {
        Query: { parcels: () => PARCELS.map(({ id }) => ({ id })) },
        Parcel: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          weight: (p: { id: string }, { unit }: { unit: string }) => parcel(p).grams / weighed(unit),
          cover: ({ id }: { id: string }) => ({
            __typename: id === 'p1' ? 'Paper' : 'Foil',
            area: ({ unit }: { unit: string }) => (unit === 'CM' ? 100 : 40),
            layers: 2,
          }),
          notes: (p: { id: string }, { first }: { first: number }) =>
            parcel(p)
              .notes.slice(0, first)
              .map((text) => ({ text })),
          box: (p: { id: string }) => ({
            side: ({ unit }: { unit: string }) => parcel(p).grams / (unit === 'INCH' ? 25 : 10),
          }),
        },
        Note: { __resolveReference: ({ text }: { text: string }) => ({ text }) },
      },
    },
    post: {
      typeDefs: `
        type Parcel @key(fields: "id") {
          id: ID!
          weight(unit: Unit! = GRAM): Float @external
          notes(first: Int!): [Note!]! @external
          box: Box @external
          local: String @requires(fields: "weight")
          abroad: String @requires(fields: "weight(unit: KILO)")
          label: String @requires(fields: "notes(first: 2) { text }")
          longLabel: String @requires(fields: "notes(first: 3) { text } weight(unit: GRAM)")
          fits: String @requires(fields: "box { side(unit: INCH) }")
          cover: Cover @external
          wrapped: String @requires(fields: "cover { __typename area(unit: CM) ... on Foil { layers } }")
          never: String @requires(fields: "weight(unit: CM)")
          carrier: String!
        }
        type Note @key(fields: "text") { text: String! length: Int! }
        type Box { side(unit: Unit!): Float @external }
        interface Cover { area(unit: Unit!): Float }
        type Paper implements Cover @external { area(unit: Unit!): Float }
        type Foil implements Cover @external { area(unit: Unit!): Float layers: Int }
        enum Unit { GRAM KILO CM INCH }`,
      resolvers: {
        Parcel: {
          __resolveReference: (key: object) => key,
          local: ({ weight }: { weight?: number }) => `local ${weight}`,
          abroad: ({ weight }: { weight?: number }) => `abroad ${weight}`,
          label: ({ notes }: { notes?: { text: string }[] }) => notes?.map(({ text }) => text).join('+'),
          longLabel: ({ notes, weight }: { notes?: { text: string }[]; weight?: number }) =>
            `${notes?.map(({ text }) => text).join('+')} ${weight}`,
          fits: ({ box }: { box?: { side: number } }) => `side ${box?.side}`,
          wrapped: ({ cover }: { cover?: { __typename: string; area: number; layers?: number } }) =>
            `${cover?.__typename} ${cover?.area} ${cover?.layers ?? 1}`,
          never: ({ weight }: { weight?: number | null }) => (weight === null ? null : `weight ${weight}`),
          carrier: ({ id }: { id: string }) => `carrier of ${id}`,
        },
        Note: { __resolveReference: (key: object) => key, length: ({ text }: { text: string }) => text.length },
      },
    },
  },
  cases: {
    'an argument': {
      query: '{ parcels { abroad } }',
      data: { parcels: [{ abroad: 'abroad 0.5' }, { abroad: 'abroad 2' }] },
    },
    'another argument of the client': {
      plainFault: 'gives the value for the client to the field that requires another',
      query: '{ parcels { weight(unit: GRAM) abroad } }',
      data: {
        parcels: [
          { weight: 500, abroad: 'abroad 0.5' },
          { weight: 2000, abroad: 'abroad 2' },
        ],
      },
    },
    'a list whose length the client wants otherwise': {
      plainFault: 'gives the client the longer list',
      query: '{ parcels { label notes(first: 1) { text length } } }',
      data: {
        parcels: [
          { label: 'call+ring', notes: [{ text: 'call', length: 4 }] },
          { label: 'dog', notes: [{ text: 'dog', length: 3 }] },
        ],
      },
    },
    'a variable of the client': {
      plainFault: 'gives the shorter list to the field that requires the longer one',
      query:
        'query ($n: Int = 1) { parcels { ...A ...B label } } fragment A on Parcel { notes(first: $n) { text } } fragment B on Parcel { notes(first: $n) { length } }',
      data: {
        parcels: [
          { notes: [{ text: 'call', length: 4 }], label: 'call+ring' },
          { notes: [{ text: 'dog', length: 3 }], label: 'dog' },
        ],
      },
    },
    'arguments that differ between two fields': {
      plainFault: 'asks for one of them only',
      query: '{ parcels { local abroad label longLabel carrier } }',
      data: {
        parcels: [
          {
            local: 'local 500',
            abroad: 'abroad 0.5',
            label: 'call+ring',
            longLabel: 'call+ring+gate 500',
            carrier: 'carrier of p1',
          },
          { local: 'local 2000', abroad: 'abroad 2', label: 'dog', longLabel: 'dog 2000', carrier: 'carrier of p2' },
        ],
      },
    },
    'an argument further in': {
      plainFault: 'gives the value for the client to the field that requires another',
      query: '{ parcels { box { side(unit: CM) } fits } }',
      data: {
        parcels: [
          { box: { side: 50 }, fits: 'side 20' },
          { box: { side: 200 }, fits: 'side 80' },
        ],
      },
    },
    'through an interface': {
      query: '{ parcels { wrapped cover { area(unit: INCH) } } }',
      plainFault: 'gives the value for the client to the field that requires another',
      data: {
        parcels: [
          { wrapped: 'Paper 100 1', cover: { area: 40 } },
          { wrapped: 'Foil 100 2', cover: { area: 40 } },
        ],
      },
    },
    'errors, at the names of the client': {
      query: '{ parcels { never box: weight(unit: CM) } }',
      data: {
        parcels: [
          { never: null, box: null },
          { never: null, box: null },
        ],
      },
      errors: true,
      told: [0, 1].flatMap((n) =>
        ['weight', 'box'].map((name) => `BAD_USER_INPUT at "parcels.${n}.${name}": No weight in CM.`),
      ),
    },
    'under the name that the other argument has for the client': {
      plainFault: 'takes what the client calls weight for the weight',
      query: '{ parcels { weight: notes(first: 1) { text } local other: weight(unit: KILO) } }',
      data: {
        parcels: [
          { weight: [{ text: 'call' }], local: 'local 500', other: 0.5 },
          { weight: [{ text: 'dog' }], local: 'local 2000', other: 2 },
        ],
      },
    },
  },
};
