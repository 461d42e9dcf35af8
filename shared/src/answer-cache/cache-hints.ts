import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * The directive of Apollo, without the argument that says that an answer is for one reader alone: what such an answer
 * depends on comes by a header, and what comes by a header is never kept.
 */
export const CACHE_CONTROL = `"Of a type: its objects may be kept by caches; an answer in which one of them has no such hint may not."
directive @cacheControl("Seconds." maxAge: Int!) on OBJECT | INTERFACE | UNION`;

/** The hint as it is put on a type. @param maxAge seconds */
export const cacheControl = (maxAge: number): string => `@cacheControl(maxAge: ${maxAge})`;

/**
 * The seconds for which an answer to a document may be kept as far as the hints of its types say: the least of all that
 * it may bring, whatever `@skip` and `@include` leave out. Scalars are kept as long as the object around them; a root has
 * no hint, so that a scalar of its own is not kept.
 */
export function maxAgeOf(schema: GraphQLSchema, document: DocumentNode): number {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = new TypeInfo(schema);
  let least = Infinity;
  const meet = (type: GraphQLNamedType | null | undefined) => void (least = Math.min(least, type ? hintOf(type) : 0));
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OPERATION_DEFINITION]: ({ operation }) => {
        if (operation !== 'query') least = 0;
      },
      [Kind.FIELD]: ({ name }) => {
        const parent = types.getParentType();
        const type = types.getType();
        // Entities count by the types that are asked for; what a schema says of itself does not change.
        if (name.value.startsWith('_')) return;
        const named = type && getNamedType(type);
        if (isCompositeType(named)) meet(named);
        else if (isObjectType(parent) && roots.includes(parent)) meet(null);
      },
      [Kind.INLINE_FRAGMENT]: ({ typeCondition }) => {
        if (typeCondition) meet(schema.getType(typeCondition.name.value));
      },
      [Kind.FRAGMENT_DEFINITION]: ({ typeCondition }) => {
        const type = schema.getType(typeCondition.name.value);
        if (!roots.includes(type as never)) meet(type);
      },
    }),
  );
  return least === Infinity ? 0 : least;
}

function hintOf({ astNode }: GraphQLNamedType): number {
  const hint = (astNode?.directives as readonly ConstDirectiveNode[] | undefined)?.find(
    ({ name }) => name.value === 'cacheControl',
  );
  const value = hint?.arguments?.find(({ name }) => name.value === 'maxAge')?.value;
  return value?.kind === Kind.INT ? Number(value.value) : 0;
}
