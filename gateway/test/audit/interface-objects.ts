import type { Topic } from './audit.js';

const ANIMALS = [
  { __typename: 'Cat', id: 'c1', name: 'Mia', lives: 9 },
  { __typename: 'Dog', id: 'd1', name: 'Rex', breed: 'terrier' },
];
const animal = (key: { id: string }) => ANIMALS.find(({ id }) => id === key.id) ?? null;

/** Interfaces that other subgraphs know as one type. */
export const INTERFACE_OBJECTS: Topic = {
  subgraphs: {
    animals: {
      typeDefs: `
        type Query { animals: [Animal!]! animal(id: ID!): Animal }
        interface Animal @key(fields: "id") { id: ID! name: String! }
        type Cat implements Animal @key(fields: "id") { id: ID! name: String! lives: Int! }
        type Dog implements Animal @key(fields: "id") { id: ID! name: String! breed: String! }`,
      resolvers: {
        Query: { animals: () => ANIMALS, animal: (_: unknown, key: { id: string }) => animal(key) },
        Animal: { __resolveReference: animal },
        Cat: { __resolveReference: animal },
        Dog: { __resolveReference: animal },
      },
    },
    clinic: {
      typeDefs: `
        type Query { patients: [Animal!]! sickest: Animal }
        type Animal @key(fields: "id") @interfaceObject {
          id: ID! weight: Int! name: String! @external card: String! @requires(fields: "name") friends: [Animal!]!
        }`,
      resolvers: {
        Query: { patients: () => [{ id: 'd1' }, { id: 'c1' }], sickest: () => ({ id: 'c1' }) },
        Animal: {
          __resolveReference: (key: object) => key,
          weight: ({ id }: { id: string }) => (id === 'c1' ? 4 : 12),
          card: ({ name }: { name?: string }) => `card of ${name}`,
          friends: ({ id }: { id: string }) =>
            ANIMALS.filter((other) => other.id !== id).map((other) => ({ id: other.id })),
        },
      },
    },
    parks: {
      typeDefs: `
        type Query { guest: Animal }
        type Animal @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      resolvers: { Query: { guest: () => ({ id: 'd1' }) } },
    },
  },
  cases: {
    'fields of the one type': {
      query: '{ animals { name weight } }',
      data: {
        animals: [
          { name: 'Mia', weight: 4 },
          { name: 'Rex', weight: 12 },
        ],
      },
    },
    'in fragments on types and on the interface': {
      query: '{ animals { ... on Cat { weight lives } ... on Dog { breed } ... on Animal { id } } }',
      data: {
        animals: [
          { weight: 4, lives: 9, id: 'c1' },
          { breed: 'terrier', id: 'd1' },
        ],
      },
    },
    'from the one type to the interface': {
      query: '{ patients { id weight name __typename } }',
      data: {
        patients: [
          { id: 'd1', weight: 12, name: 'Rex', __typename: 'Dog' },
          { id: 'c1', weight: 4, name: 'Mia', __typename: 'Cat' },
        ],
      },
    },
    'only the type': { query: '{ sickest { __typename } }', data: { sickest: { __typename: 'Cat' } } },
    'only a fragment on a type that it is not': {
      query: '{ sickest { ... on Dog { breed } } }',
      data: { sickest: {} },
    },
    'fragments from the one type': {
      query: '{ patients { ... on Cat { lives weight } ... on Dog { name } } }',
      data: { patients: [{ name: 'Rex' }, { lives: 9, weight: 4 }] },
    },
    'what the one type requires of the interface': {
      query: '{ animals { card } sickest { card } }',
      data: { animals: [{ card: 'card of Mia' }, { card: 'card of Rex' }], sickest: { card: 'card of Mia' } },
    },
    'there and back': {
      query: '{ animal(id: "c1") { friends { name friends { weight ... on Cat { lives } } } } }',
      data: { animal: { friends: [{ name: 'Rex', friends: [{ weight: 4, lives: 9 }] }] } },
    },
    'one that cannot be resolved there': {
      query: '{ guest { id name weight ... on Dog { breed } __typename } }',
      data: { guest: { id: 'd1', name: 'Rex', weight: 12, breed: 'terrier', __typename: 'Dog' } },
    },
  },
};
