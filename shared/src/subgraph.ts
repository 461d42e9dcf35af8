import { CACHE_CONTROL, cacheControl } from './answer-cache/cache-hints.js';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Kind, parse, print, visit, type ConstDirectiveNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type BuildSchemaOptions } from 'type-graphql';
import { checkArguments } from './argument-check.js';
import { resolveEntities } from './entities.js';
import { callMethodsDirectly, readMembersPlainly, type ResolversMap } from './direct-resolvers.js';

/** What every subgraph imports from the federation specification. */
const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@tag", "@cost", "@listSize"]
)`;

export interface SubgraphSchemaOptions {
  resolvers: BuildSchemaOptions['resolvers'];
  /** Types that no field of this subgraph's Query reaches: contributed entities would vanish from the schema without it. */
  orphanedTypes: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  /** By type name: finds the object that a representation stands for. */
  references: Record<string, (reference: never, context: never) => unknown>;
  /** Directives on enums, scalars and roots, which decorators cannot carry, e.g. `{ MatchProfile: '@inaccessible' }`. */
  directives: Record<string, string>;
  /** Types whose objects caches may keep, with the seconds; of others nothing is kept. */
  cached?: { maxAge: number; types: readonly string[] };
  scalarsMap?: BuildSchemaOptions['scalarsMap'];
}

export interface SubgraphSchema {
  /** The schema that runs: with `_service` and `_entities`. */
  schema: GraphQLSchema;
  /** The contract as text, as it is committed. */
  sdl: string;
}

/** TypeGraphQL classes and reference resolvers in, a federated schema and its SDL out. */
export function buildSubgraph(options: SubgraphSchemaOptions): SubgraphSchema {
  readMembersPlainly();
  const plain = buildSchemaSync({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes,
    scalarsMap: options.scalarsMap ?? [],
    skipCheck: true,
    validate: false,
    emitSchemaFile: false,
  });
  const printed = parse(`${FEDERATION}\n${options.cached ? CACHE_CONTROL : ''}\n${printSchemaWithDirectives(plain)}`);
  const typeDefs = addDirectives(printed, withHints(options));
  const resolvers = createResolversMap(plain) as ResolversMap;
  callMethodsDirectly(resolvers, options.resolvers);
  for (const [type, resolve] of Object.entries(options.references)) {
    (resolvers[type] ??= {})['__resolveReference'] = resolve;
  }
  const schema = checkArguments(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]));
  resolveEntities(schema, options.references);
  return { schema, sdl: `${print(typeDefs)}\n` };
}

function withHints({ directives, cached }: SubgraphSchemaOptions): Record<string, string> {
  const hinted = { ...directives };
  for (const type of cached?.types ?? []) hinted[type] = `${hinted[type] ?? ''} ${cacheControl(cached!.maxAge)}`;
  return hinted;
}

/** Puts directives on the types of a document; leaves out the schema definition that printing adds. */
function addDirectives(document: DocumentNode, directives: Record<string, string>): DocumentNode {
  const decorate = <Node extends { name: { value: string }; directives?: readonly ConstDirectiveNode[] | undefined }>(
    node: Node,
  ) => {
    const text = directives[node.name.value];
    return text ? { ...node, directives: [...(node.directives ?? []), ...directivesOf(text)] } : undefined;
  };
  return visit(document, {
    [Kind.SCHEMA_DEFINITION]: () => null,
    [Kind.ENUM_TYPE_DEFINITION]: decorate,
    [Kind.SCALAR_TYPE_DEFINITION]: decorate,
    [Kind.OBJECT_TYPE_DEFINITION]: decorate,
    [Kind.INTERFACE_TYPE_DEFINITION]: decorate,
  });
}

function directivesOf(text: string): readonly ConstDirectiveNode[] {
  const [definition] = parse(`scalar Carrier ${text}`).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}
