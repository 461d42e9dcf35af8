import type { Topic } from './audit.js';

const DAYS = ['MONDAY', 'FRIDAY', 'SUNDAY'];

/** Values of enums and fields of inputs that not all subgraphs have, `@inaccessible`, introspection. */
export const HIDDEN_AND_INTERSECTED: Topic = {
  subgraphs: {
    plan: {
      typeDefs: `
        type Query { open(on: Day): String days: [Day] strictDays: [Day!] find(filter: Filter = { text: "any" }): String hidden: Int @inaccessible work: Work }
        enum Day { MONDAY FRIDAY SUNDAY @inaccessible }
        input Filter { text: String first: Int = 3 onlyHere: Boolean }
        type Work @key(fields: "id") { id: ID! @inaccessible day: Day title: String secret: String @inaccessible boss: Boss }
        type Boss @inaccessible { name: String }`.replace(' boss: Boss', ' boss: Boss @inaccessible'),
      resolvers: {
        Query: {
          open: (_: unknown, { on }: { on?: string }) => `open on ${on}`,
          days: () => DAYS,
          strictDays: () => DAYS,
          find: (_: unknown, { filter }: { filter: object }) => JSON.stringify(filter),
          work: () => ({ id: 'w', day: 'SUNDAY', title: 'Paint', secret: 'x' }),
        },
        Work: { __resolveReference: ({ id }: { id: string }) => ({ id, day: 'FRIDAY', title: 'Paint', secret: 'x' }) },
      },
    },
    staff: {
      typeDefs: `
        type Query { shift(on: Day!): Day hire(filter: Filter!): String late: Day }
        enum Day { MONDAY FRIDAY TUESDAY @inaccessible }
        input Filter { text: String first: Int = 3 }
        type Work @key(fields: "id") { id: ID! @inaccessible people: Int secret: String @external badge: String @requires(fields: "secret") }`,
      resolvers: {
        Query: {
          shift: (_: unknown, { on }: { on: string }) => on,
          hire: (_: unknown, { filter }: { filter: object }) => JSON.stringify(filter),
          late: () => 'TUESDAY',
        },
        Work: {
          __resolveReference: (key: object) => key,
          people: () => 2,
          badge: ({ secret }: { secret: string }) => `badge ${secret}`,
        },
      },
    },
  },
  cases: {
    'a value that all have': {
      query: '{ shift(on: MONDAY) open(on: FRIDAY) }',
      data: { shift: 'MONDAY', open: 'open on FRIDAY' },
    },
    'a value that clients do not see, in the answer': {
      query: '{ work { day title } late }',
      data: { work: { day: null, title: 'Paint' }, late: null },
    },
    'a value that clients do not see, in lists': {
      query: '{ days strictDays }',
      data: { days: ['MONDAY', 'FRIDAY', null], strictDays: null },
    },
    'a value that clients do not see, in the question': { query: '{ open(on: SUNDAY) }', data: null, errors: true },
    'a value that clients do not see, in a variable': {
      query: 'query ($day: Day!) { shift(on: $day) }',
      variables: { day: 'TUESDAY' },
      data: null,
      errors: true,
    },
    'fields of an input that all have': {
      query: 'query ($f: Filter!) { hire(filter: $f) find(filter: { first: 1 }) }',
      variables: { f: { text: 'a' } },
      data: { hire: '{"text":"a","first":3}', find: '{"first":1}' },
    },
    'a field of an input that one has': { query: '{ find(filter: { onlyHere: true }) }', data: null, errors: true },
    'an inaccessible field': { query: '{ hidden }', data: null, errors: true },
    'what inaccessible keys and fields lead to': {
      query: '{ work { people badge __typename } }',
      data: { work: { people: 2, badge: 'badge x', __typename: 'Work' } },
    },
    'introspection shows none of it': {
      query:
        '{ day: __type(name: "Day") { enumValues { name } } boss: __type(name: "Boss") { name } filter: __type(name: "Filter") { inputFields { name defaultValue } } __schema { queryType { name } } work { people } }',
      data: {
        day: { enumValues: [{ name: 'MONDAY' }, { name: 'FRIDAY' }] },
        boss: null,
        filter: {
          inputFields: [
            { name: 'text', defaultValue: null },
            { name: 'first', defaultValue: '3' },
          ],
        },
        __schema: { queryType: { name: 'Query' } },
        work: { people: 2 },
      },
    },
  },
};
