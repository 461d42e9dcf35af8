import type { Topic } from './audit.js';

const same = (key: object) => key;
const CARS = [{ id: 'c1', plate: 'P-1', brand: 'Saab', seats: 5 }];

/** Types that are extended in the words of Federation 1 and 2, with keys that are external. */
export const EXTERNALS: Topic = {
  subgraphs: {
    cars: {
      typeDefs: `
        type Query { cars: [Car!]! }
        type Car @key(fields: "id") @key(fields: "plate") { id: ID! plate: String! brand: String @shareable seats: Int }`,
      resolvers: {
        Query: { cars: () => CARS },
        Car: {
          __resolveReference: (key: { id?: string; plate?: string }) =>
            CARS.find(({ id, plate }) => id === key.id || plate === key.plate),
        },
      },
    },
    rents: {
      typeDefs: `
        extend type Query { rents: [Rent!]! cheapest: Car }
        type Rent { car: Car @provides(fields: "brand") days: Int }
        extend type Car @key(fields: "id") { id: ID! @external brand: String @external seats: Int @external rate: Int @requires(fields: "seats") }`,
      resolvers: {
        Query: { rents: () => [{ car: { id: 'c1', brand: 'Saab' }, days: 3 }], cheapest: () => ({ id: 'c1' }) },
        Car: { __resolveReference: same, rate: ({ seats }: { seats?: number }) => seats! * 10 },
      },
    },
    tolls: {
      typeDefs: `
        type Query { passed: [Car!]! }
        extend type Car @key(fields: "plate") { plate: String! @external toll: Int }`,
      resolvers: {
        Query: { passed: () => [{ plate: 'P-1' }] },
        Car: { __resolveReference: same, toll: ({ plate }: { plate?: string }) => (plate === 'P-1' ? 7 : null) },
      },
    },
  },
  cases: {
    'an external key on the way there': { query: '{ cars { rate toll } }', data: { cars: [{ rate: 50, toll: 7 }] } },
    'an external key on the way back': {
      query: '{ cheapest { id plate brand seats rate } }',
      data: { cheapest: { id: 'c1', plate: 'P-1', brand: 'Saab', seats: 5, rate: 50 } },
    },
    'only what is provided': {
      query: '{ rents { days car { id brand } } }',
      data: { rents: [{ days: 3, car: { id: 'c1', brand: 'Saab' } }] },
    },
    'by the other key': {
      query: '{ passed { toll } rents { car { toll } } }',
      data: { passed: [{ toll: 7 }], rents: [{ car: { toll: 7 } }] },
    },
  },
};
