import type { Topic } from './audit.js';

const same = (key: object) => key;
const KNOWN = new Set(['u1', 'u2']);

/** Entities that are not there, keys that are null, cycles, values whose parent is the entity. */
export const ENTITY_CALLS: Topic = {
  subgraphs: {
    posts: {
      typeDefs: `
        type Query { posts: [Post]! post: Post strict: [Strict!] }
        type Post @key(fields: "id") { id: ID! author: User meta: Meta @shareable tags: [[Tag]] }
        type Meta @shareable { words: Int }
        type User @key(fields: "id") @key(fields: "mail") { id: ID! mail: String }
        type Tag @key(fields: "key") { key: String }
        type Strict @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          posts: () => [
            { id: 'p1', author: { id: 'u1', mail: 'm1' }, meta: { words: 5 }, tags: [[{ key: 'a' }, null], [], null] },
            null,
            { id: 'p2', author: null, meta: null, tags: null },
            { id: 'p3', author: { id: 'u9', mail: null }, meta: { words: 7 }, tags: [[{ key: null }, { key: 'b' }]] },
          ],
          post: () => null,
          strict: () => [{ id: 'x' }, { id: 'gone' }],
        },
        Post: {
          __resolveReference: ({ id }: { id: string }) => ({
            id,
            author: { id: 'u1', mail: 'm1' },
            meta: { words: 5 },
          }),
        },
        User: { __resolveReference: ({ id }: { id: string }) => ({ id, mail: `m${id.slice(1)}` }) },
      },
    },
    users: {
      typeDefs: `
        type User @key(fields: "id") { id: ID! name: String! friends: [User!]! best: User posts: [Post] }
        type Post @key(fields: "id") { id: ID! meta: Meta @shareable reader: User }
        type Meta @shareable { likes: Int }
        type Tag @key(fields: "key") { key: String label: String }
        type Strict @key(fields: "id") { id: ID! value: Int! }`,
      resolvers: {
        User: {
          __resolveReference: ({ id }: { id: string }) => (KNOWN.has(id) ? { id } : null),
          name: ({ id }: { id: string }) => `name ${id}`,
          friends: ({ id }: { id: string }) =>
            [...KNOWN].filter((other) => other !== id).map((other) => ({ id: other })),
          best: ({ id }: { id: string }) => ({ id }),
          posts: () => [{ id: 'p1' }, null],
        },
        Post: {
          __resolveReference: same,
          meta: ({ id }: { id: string }) => (id === 'p2' ? null : { likes: 3 }),
          reader: () => ({ id: 'u2' }),
        },
        Tag: { __resolveReference: ({ key }: { key: string | null }) => key && { key, label: `label ${key}` } },
        Strict: { __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { id, value: 1 }) },
      },
    },
    mails: {
      typeDefs: `type User @key(fields: "mail") { mail: String inbox: Int }`,
      resolvers: { User: { __resolveReference: ({ mail }: { mail: string | null }) => mail && { mail, inbox: 4 } } },
    },
  },
  cases: {
    'nulls on the way, and a thing that is not there': {
      query: '{ posts { id author { id inbox } } post { author { name } } }',
      data: {
        posts: [
          { id: 'p1', author: { id: 'u1', inbox: 4 } },
          null,
          { id: 'p2', author: null },
          { id: 'p3', author: { id: 'u9', inbox: null } },
        ],
        post: null,
      },
    },
    'what must not be null of a thing that is not there': {
      query: '{ posts { author { name } } }',
      data: { posts: [{ author: { name: 'name u1' } }, null, { author: null }, { author: null }] },
    },
    'what must not be null in a list that must not': { query: '{ strict { value } }', data: { strict: null } },
    'lists of lists': {
      query: '{ posts { tags { label } } }',
      data: {
        posts: [
          { tags: [[{ label: 'label a' }, null], [], null] },
          null,
          { tags: null },
          { tags: [[{ label: null }, { label: 'label b' }]] },
        ],
      },
    },
    'a value whose parts are in two subgraphs': {
      query: '{ posts { meta { words likes } } }',
      data: { posts: [{ meta: { words: 5, likes: 3 } }, null, { meta: null }, { meta: { words: 7, likes: 3 } }] },
    },
    'a simple cycle': {
      query: '{ posts { author { best { best { name } } } } }',
      data: {
        posts: [
          { author: { best: { best: { name: 'name u1' } } } },
          null,
          { author: null },
          { author: { best: null } },
        ],
      },
    },
    'a cycle through both': {
      query: '{ posts { reader { friends { inbox mail posts { id author { id } reader { name } } } } } }',
      data: {
        posts: ['p1', null, 'p2', 'p3'].map(
          (id) =>
            id && {
              reader: {
                friends: [
                  {
                    inbox: 4,
                    mail: 'm1',
                    posts: [{ id: 'p1', author: { id: 'u1' }, reader: { name: 'name u2' } }, null],
                  },
                ],
              },
            },
        ),
      },
    },
  },
};
