// Mercurius' gateway with its compiler, over two subgraphs. Says `ready PORT` when it answers.
// Usage: node gateway.mjs JOBS_URL EDITORIAL_URL
import mercurius from '@mercuriusjs/gateway';
import fastify from 'fastify';

// It composes by Federation 1; the types are those of the subgraphs.
const JOBS = `
  extend type Query {
    vacancy(id: ID!): Vacancy
    vacancies(first: Int! = 20, offset: Int! = 0): [Vacancy!]!
  }
  type Vacancy @key(fields: "id") {
    id: ID! title: String! summary: String! city: String! state: String! payMin: Int! payMax: Float! currency: String!
    employmentType: String! shift: String! postedAt: String! url: String! subjects: [String!]! agency: Agency!
  }
  type Agency { id: ID! name: String! city: String! state: String! }`;
const EDITORIAL = `
  extend type Query { article(id: ID!): Article }
  extend type Vacancy @key(fields: "id") {
    id: ID! @external
    subjects: [String!]! @external
    relevantArticles(first: Int! = 3): [ArticleMatch!]! @requires(fields: "subjects")
  }
  type ArticleMatch { score: Float! article: Article! }
  type Article { id: ID! title: String! slug: String! summary: String! author: Author! topics: [Topic!]! }
  type Author { name: String! }
  type Topic { name: String! }`;

const [jobsUrl, editorialUrl] = process.argv.slice(2);
const app = fastify();
await app.register(mercurius, {
  gateway: {
    services: [
      { name: 'jobs', url: jobsUrl, schema: JOBS, connections: 64 },
      { name: 'editorial', url: editorialUrl, schema: EDITORIAL, connections: 64 },
    ],
  },
  jit: 1,
});
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`ready ${app.server.address().port}`);
process.on('SIGTERM', () => process.exit());
