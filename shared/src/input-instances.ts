import { GraphQLScalarType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Class = new () => object;
type Values = Readonly<Record<string, unknown>>;
type ClassMetadata = ReturnType<typeof getMetadataStorage>['inputTypes'][number];

/** Makes of a value, as GraphQL coerced it, what a method is given: instances of input classes, anything else as it is. */
export type Convert = (value: unknown) => unknown;

/** The instance of a class of arguments that a method is given; null when it is no such class. */
export function argsConversion(target: unknown): ((args: Values) => object) | null {
  return instanceOf(target, getMetadataStorage().argumentTypes);
}

/** Of one argument or field of the type; null when the type is none that is known here. */
export function valueConversion(target: unknown): Convert | null {
  const known = conversions.get(target);
  if (known) return known;
  const convert = isLeaf(target) ? asIs : inputConversion(target);
  if (convert) conversions.set(target, convert);
  return convert;
}

/** Each class is looked at once. */
const conversions = new Map<unknown, Convert>();

const asIs: Convert = (value) => value;

const SIMPLE = new Set<unknown>([String, Number, Boolean, Date]);

/** Scalars and enums; of these there is no class. */
function isLeaf(target: unknown): boolean {
  return SIMPLE.has(target) || target instanceof GraphQLScalarType || typeof target !== 'function';
}

function inputConversion(target: unknown): Convert | null {
  let make: ((values: Values) => object) | null = null;
  const convert: Convert = (value) => {
    if (value === null || value === undefined) return value;
    return Array.isArray(value) ? value.map(convert) : make!(value as Values);
  };
  // Before its fields are looked at: an input may contain itself.
  conversions.set(target, convert);
  make = instanceOf(target, getMetadataStorage().inputTypes);
  if (make) return convert;
  conversions.delete(target);
  return null;
}

/** As TypeGraphQL makes them: what is left out stands at the initial value of the class, if it has one. */
function instanceOf(target: unknown, types: readonly ClassMetadata[]): ((values: Values) => object) | null {
  const metadata = types.find((type) => type.target === target);
  if (!metadata) return null;
  const fields = new Map<string, Convert>();
  for (let type: ClassMetadata | undefined = metadata; type; type = parentOf(type, types)) {
    for (const { name, getType } of type.fields!) {
      const convert = valueConversion(getType());
      if (!convert) return null;
      if (!fields.has(name)) fields.set(name, convert);
    }
  }
  const list = [...fields];
  return (values) => {
    const instance = new (target as Class)() as Record<string, unknown>;
    for (const name of Object.keys(instance)) {
      if (instance[name] === undefined && values[name] === undefined) delete instance[name];
    }
    for (const [name, convert] of list) if (values[name] !== undefined) instance[name] = convert(values[name]);
    return instance;
  };
}

/** The class above it that is registered as well. */
function parentOf({ target }: ClassMetadata, types: readonly ClassMetadata[]): ClassMetadata | undefined {
  for (
    let above = Object.getPrototypeOf(target) as Class;
    above.prototype;
    above = Object.getPrototypeOf(above) as Class
  ) {
    const found = types.find((type) => type.target === above);
    if (found) return found;
  }
  return undefined;
}
