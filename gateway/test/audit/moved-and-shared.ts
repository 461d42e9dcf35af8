import type { Topic } from './audit.js';

const same = (key: object) => key;

/** `@override`, also by a label that nobody has set, and `@shareable` values, roots and entities. */
export const MOVED_AND_SHARED: Topic = {
  subgraphs: {
    old: {
      typeDefs: `
        type Query { song: Song @shareable songs: [Song!]! @shareable about: About @shareable onlyOld: Int }
        type Song @key(fields: "id") { id: ID! title: String length: Int genre: String @shareable tempo: Int album: Album @shareable }
        type Album @shareable { id: ID! name: String }
        type About @shareable { old: String both: String }`,
      resolvers: {
        Query: {
          song: () => ({ id: '1' }),
          songs: () => [{ id: '1' }, { id: '2' }],
          about: () => ({ old: 'old', both: 'both' }),
          onlyOld: () => 1,
        },
        Song: {
          __resolveReference: same,
          title: () => 'old title',
          length: () => 100,
          genre: () => 'folk',
          tempo: () => 60,
          album: () => ({ id: 'a', name: 'old album' }),
        },
      },
    },
    fresh: {
      typeDefs: `
        type Query { song: Song @shareable songs: [Song!]! @shareable about: About @shareable onlyFresh: Int @override(from: "gone") }
        type Song @key(fields: "id") {
          id: ID! title: String @override(from: "old") genre: String @shareable album: Album @shareable
          length: Int @override(from: "old", label: "percent(0)") tempo: Int @override(from: "old", label: "percent(100)")
          summary: String @requires(fields: "pages") pages: Int @external
        }
        type Album @shareable { id: ID! year: Int }
        type About @shareable { fresh: String both: String }`,
      resolvers: {
        Query: {
          song: () => ({ id: '1' }),
          songs: () => [{ id: '1' }, { id: '2' }],
          about: () => ({ fresh: 'fresh', both: 'both' }),
          onlyFresh: () => 2,
        },
        Song: {
          __resolveReference: same,
          title: () => 'fresh title',
          length: () => 200,
          genre: () => 'folk',
          tempo: () => 120,
          album: () => ({ id: 'a', year: 1999 }),
          summary: ({ pages }: { pages: number }) => `${pages} pages`,
        },
      },
    },
    notes: {
      typeDefs: `type Song @key(fields: "id") { id: ID! pages: Int }`,
      resolvers: { Song: { __resolveReference: same, pages: () => 3 } },
    },
  },
  cases: {
    'a field that has moved': { query: '{ song { title } }', data: { song: { title: 'fresh title' } } },
    'a field moved from a subgraph that is not there': {
      query: '{ onlyFresh onlyOld }',
      data: { onlyFresh: 2, onlyOld: 1 },
    },
    'labels by percent': {
      query: '{ songs { length tempo } }',
      plainFault: 'knows no percentages',
      data: {
        songs: [
          { length: 100, tempo: 120 },
          { length: 100, tempo: 120 },
        ],
      },
    },
    'a moved field beside one that requires': {
      query: '{ songs { title summary } }',
      data: {
        songs: [
          { title: 'fresh title', summary: '3 pages' },
          { title: 'fresh title', summary: '3 pages' },
        ],
      },
    },
    'a root of two': {
      query: '{ about { old fresh both } again: about { both } }',
      data: { about: { old: 'old', fresh: 'fresh', both: 'both' }, again: { both: 'both' } },
    },
    'a value without key behind an entity of two': {
      query: '{ songs { album { id name year } genre } }',
      data: {
        songs: [
          { album: { id: 'a', name: 'old album', year: 1999 }, genre: 'folk' },
          { album: { id: 'a', name: 'old album', year: 1999 }, genre: 'folk' },
        ],
      },
    },
  },
};
