import { readFileSync } from 'node:fs';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"
])`;

const ours = (service: string) =>
  readFileSync(new URL(`../../../services/${service}/schema.graphql`, import.meta.url), 'utf8');

/** Schemas of subgraphs by their names: ours, and three that have what ours do without. */
export const SUPERGRAPHS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  heartland: { jobs: ours('jobs'), editorial: ours('editorial') },
  /** Compound, several and nested keys, `@requires`, `@provides`, a union over subgraphs, mutations. */
  shop: {
    products: `${LINK}
      type Query { product(id: ID!): Product products(first: Int = 3): [Product!]! search(text: String): [Hit!] things: [Thing] }
      type Mutation { addProduct(input: NewProduct!): Added rename(id: ID!, name: String): Product }
      type Added { product: Product query: Query }
      input NewProduct { name: String! size: Size = SMALL tags: [String!] = ["new"] }
      enum Size { SMALL LARGE }
      union Hit = Product | Shelf
      interface Thing { id: ID! name: String }
      type Product implements Thing @key(fields: "id") @key(fields: "sku brand { name }") {
        id: ID! sku: String! brand: Brand! name: String size: Size weight(unit: String = "kg"): Float dimensions: [[Float!]]
      }
      type Brand @shareable { name: String! country: String }
      type Shelf implements Thing @key(fields: "id") { id: ID! name: String products: [Product!] }`,
    reviews: `${LINK}
      type Query { latestReviews: [Review!] review(id: ID!): Review }
      type Mutation { addReview(product: ID!, stars: Int!): Review! }
      type Product @key(fields: "id") { id: ID! reviews(first: Int): [Review!] score: Float! }
      type Review @key(fields: "id") { id: ID! text: String stars: Int! product: Product! author: User @provides(fields: "name") about: About }
      union About = Product | User
      type User @key(fields: "id") { id: ID! name: String @external reviews: [Review] }`,
    stock: `${LINK}
      type Query { nearest: Shelf }
      type Product @key(fields: "sku brand { name }") {
        sku: String! brand: Brand! weightless: Boolean
        size: Size @external shipping: Float @requires(fields: "size") onShelves: [Shelf]
      }
      type Brand @shareable { name: String! }
      enum Size { SMALL LARGE }
      type Shelf @key(fields: "id") { id: ID! room: Int! }`,
    users: `${LINK}
      type Query { me: User users: [User!]! }
      type User @key(fields: "id") { id: ID! name: String @shareable email: String! friends: [User!]! favourite: Product }
      type Product @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  /** Entities behind interfaces, and what clients do not see. */
  media: {
    library: `${LINK}
      type Query { media(id: ID!): Media all(first: Int): [Media!]! any: [Content] }
      interface Media @key(fields: "id") { id: ID! title: String! kind: Kind parts: [Media] }
      type Book implements Media @key(fields: "id") { id: ID! title: String! kind: Kind parts: [Media] pages: Int! }
      type Film implements Media @key(fields: "id") { id: ID! title: String! kind: Kind parts: [Media] minutes: Int secret: String @inaccessible }
      type Draft @inaccessible { id: ID! }
      union Content = Book | Film | Draft
      enum Kind { PAPER REEL HIDDEN @inaccessible }`,
    ratings: `${LINK}
      type Query { best: Media rated: [Media!] }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Float! votes: [Vote!] }
      type Vote { by: String! media: Media! }`,
  },
  /** Cycles of keys, values that several subgraphs share, a field that has moved. */
  company: {
    people: `${LINK}
      type Query { person(id: ID!): Person people: [Person] team(id: ID!): Team }
      type Person @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String! address: Address @shareable boss: Person team: Team }
      type Address @shareable { street: String city: String! }
      type Team @key(fields: "id") { id: ID! members: [Person!]! lead: Person! }`,
    payroll: `${LINK}
      type Query { highest: Person! }
      type Mutation { raise(email: String!, by: Int! = 5): Person pay: Boolean! }
      type Person @key(fields: "email") { email: String! salary: Int! name: String! @override(from: "people") address: Address @shareable grade: Grade }
      type Address @shareable { city: String! zip: String }
      type Grade @shareable { level: Int! label(long: Boolean! = false): String }`,
    rooms: `${LINK}
      type Query { rooms: [Room!]! }
      type Room @key(fields: "id") @key(fields: "floor { number } door") { id: ID! floor: Floor! door: Int! sits: [Person!] }
      type Floor { number: Int! }
      type Person @key(fields: "id", resolvable: false) { id: ID! }
      type Team @key(fields: "id") { id: ID! rooms: [Room!] budget: Int @shareable }`,
  },
};
