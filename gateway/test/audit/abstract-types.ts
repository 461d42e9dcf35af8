import type { Topic } from './audit.js';

const same = (key: object) => key;

/** Interfaces and unions whose members differ from subgraph to subgraph, and fragments across them. */
export const ABSTRACT_TYPES: Topic = {
  subgraphs: {
    press: {
      typeDefs: `
        type Query { media: Media @shareable page: Page items: [Item!]! readable: Readable feed: [Feed!]! }
        union Media = Book | Song
        interface Page { id: ID! }
        interface Readable { id: ID! pages: Int }
        type Book implements Page & Item & Readable @key(fields: "id") { id: ID! title: String! @shareable pages: Int }
        type Song implements Page & Item @key(fields: "id") { id: ID! title: String! @shareable }
        interface Item { id: ID! title: String! }
        type Poster implements Item { id: ID! title: String! size: Size! }
        type Size @shareable { cm: Int! }
        union Feed = Book | Poster`,
      resolvers: {
        Query: {
          media: () => ({ __typename: 'Book', id: 'b1', title: 'Sea', pages: 90 }),
          page: () => ({ __typename: 'Song', id: 's1', title: 'Rain' }),
          readable: () => ({ __typename: 'Book', id: 'b1', title: 'Sea', pages: 90 }),
          items: () => [
            { __typename: 'Book', id: 'b1', title: 'Sea', pages: 90 },
            { __typename: 'Poster', id: 'p1', title: 'Map', size: { cm: 30 } },
            { __typename: 'Song', id: 's1', title: 'Rain' },
          ],
          feed: () => [
            { __typename: 'Poster', id: 'p1', title: 'Map', size: { cm: 30 } },
            { __typename: 'Book', id: 'b2', title: 'Sky', pages: null },
          ],
        },
        Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'Sea', pages: 90 }) },
        Song: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'Rain' }) },
      },
    },
    films: {
      typeDefs: `
        type Query { media: Media @shareable shown: Media lent: Lendable series: [Media] }
        union Media = Book | Film
        type Book @key(fields: "id") { id: ID! title: String! @shareable shelf: Shelf! lent: Boolean! }
        type Film implements Lendable @key(fields: "id") { id: ID! title: String! lent: Boolean! director: Person }
        interface Lendable { lent: Boolean! }
        type Person implements Named { name: String! }
        interface Named { name: String! }
        type Shelf implements Named { name: String! }`,
      resolvers: {
        Query: {
          media: () => ({ __typename: 'Book', id: 'b1', title: 'Sea' }),
          shown: () => ({ __typename: 'Film', id: 'f1', title: 'Ice', lent: true, director: { name: 'Ann' } }),
          lent: () => ({ __typename: 'Film', id: 'f2', title: 'Fog', lent: true, director: null }),
          series: () => [
            { __typename: 'Book', id: 'b1', title: 'Sea' },
            null,
            { __typename: 'Film', id: 'f2', title: 'Fog', lent: false },
          ],
        },
        Book: {
          __resolveReference: same,
          title: () => 'Sea',
          shelf: ({ id }: { id: string }) => ({ name: `shelf of ${id}` }),
          lent: () => false,
        },
        Film: { __resolveReference: same },
      },
    },
    songs: {
      typeDefs: `type Song implements Lendable @key(fields: "id") { id: ID! lent: Boolean! seconds: Int } interface Lendable { lent: Boolean! }`,
      resolvers: { Song: { __resolveReference: same, lent: () => true, seconds: () => 200 } },
    },
  },
  cases: {
    'a member that both have': {
      query:
        '{ media { __typename ... on Book { title shelf { name } pages } ... on Song { seconds } ... on Film { director { name } } } }',
      data: { media: { __typename: 'Book', title: 'Sea', shelf: { name: 'shelf of b1' }, pages: 90 } },
    },
    'only members that it is not': { query: '{ shown { ... on Song { title } } }', data: { shown: {} } },
    'a member of one only': {
      query:
        '{ shown { ... on Film { director { __typename name } lent } ... on Book { pages } ... on Song { seconds } } }',
      data: { shown: { director: { __typename: 'Person', name: 'Ann' }, lent: true } },
    },
    'a list with nulls': {
      query: '{ series { __typename ... on Book { pages } ... on Film { t: title } } }',
      data: { series: [{ __typename: 'Book', pages: 90 }, null, { __typename: 'Film', t: 'Fog' }] },
    },
    'a type that implements an interface elsewhere only': {
      query: '{ items { title ... on Lendable { lent } ... on Poster { size { cm } } } }',
      data: { items: [{ title: 'Sea' }, { title: 'Map', size: { cm: 30 } }, { title: 'Rain', lent: true }] },
    },
    'fields of other subgraphs on the types of an interface': {
      query:
        '{ items { id ... on Book { shelf { name } lent } ... on Song { seconds lent } } page { ... on Song { seconds } } }',
      data: {
        items: [
          { id: 'b1', shelf: { name: 'shelf of b1' }, lent: false },
          { id: 'p1' },
          { id: 's1', seconds: 200, lent: true },
        ],
        page: { seconds: 200 },
      },
    },
    'an interface of which one type is known': {
      query: '{ readable { pages ... on Book { lent } } lent { lent ... on Film { title } ... on Song { seconds } } }',
      data: { readable: { pages: 90, lent: false }, lent: { lent: true, title: 'Fog' } },
    },
    'fragments in fragments, without common members': {
      query: `{ feed { ...A ...B } } fragment A on Feed { ... on Item { title ... on Book { id shelf { ...N } } } }
        fragment B on Item { ... on Readable { pages } ... on Poster { size { cm } } } fragment N on Named { name }`,
      data: {
        feed: [
          { title: 'Map', size: { cm: 30 } },
          { title: 'Sky', id: 'b2', shelf: { name: 'shelf of b2' }, pages: null },
        ],
      },
    },
    'one name for fields of different types': {
      query:
        '{ items { ... on Book { x: shelf { name } } ... on Poster { x: size { cm } } } series { ... on Film { y: lent } ... on Book { y: lent } } }',
      data: {
        items: [{ x: { name: 'shelf of b1' } }, { x: { cm: 30 } }, {}],
        series: [{ y: false }, null, { y: false }],
      },
    },
  },
};
