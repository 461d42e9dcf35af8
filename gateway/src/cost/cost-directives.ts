import { Kind, type ConstValueNode, type DocumentNode } from 'graphql';
import { argumentOf, asText } from './directive-arguments.js';

/** The names that `@cost` and `@listSize` have in a supergraph; null when it does not know the specification. */
export interface CostDirectives {
  cost: string | null;
  listSize: string | null;
}

const COST_SPECIFICATION = /\/specs\.apollo\.dev\/cost\/v/;

/** Reads them from the links: `@link(url: ".../cost/v0.1", as: "c", import: [{ name: "@listSize", as: "@size" }])`. */
export function costDirectives(supergraph: DocumentNode): CostDirectives {
  const link = supergraph.definitions
    .flatMap((it) =>
      it.kind === Kind.SCHEMA_DEFINITION || it.kind === Kind.SCHEMA_EXTENSION ? (it.directives ?? []) : [],
    )
    .find((it) => COST_SPECIFICATION.test(asText(argumentOf(it, 'url')) ?? ''));
  if (!link) return { cost: null, listSize: null };
  const namespace = asText(argumentOf(link, 'as')) ?? 'cost';
  const imported = importsOf(argumentOf(link, 'import'));
  // The directive that is named like its specification goes by the namespace alone.
  return {
    cost: imported.get('cost') ?? namespace,
    listSize: imported.get('listSize') ?? `${namespace}__listSize`,
  };
}

/** Names in the supergraph by names in the specification, without the `@`. */
function importsOf(value: ConstValueNode | undefined): Map<string, string> {
  const imports = new Map<string, string>();
  for (const item of value?.kind === Kind.LIST ? value.values : []) {
    const member = (name: string) =>
      item.kind === Kind.OBJECT ? asText(item.fields.find((it) => it.name.value === name)?.value) : undefined;
    const name = asText(item) ?? member('name');
    if (name) imports.set(bare(name), bare(member('as') ?? name));
  }
  return imports;
}

const bare = (name: string): string => name.replace(/^@/, '');
