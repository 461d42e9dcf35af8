import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { dice, leaf, pick } from './dice.js';

/** An object of a made-up schema: its fields without a resolver are its members. */
interface MadeUp {
  type: string;
  seed: string;
  [member: string]: unknown;
}

/**
 * A schema whose resolvers make everything up, always the same: at once, in some ticks, as lists of promises, as members
 * and as methods of an object; and what goes wrong, too: errors thrown, rejected and given as values, null where it must
 * not be, values that do not fit.
 * @param faults another number makes other faults; 0 none
 */
export function madeUpSchema(typeDefs: string, faults: number): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs) });
  const hit = (oneIn: number, ...words: unknown[]) => faults > 0 && dice(faults, ...words) % oneIn === 0;

  const resolve: GraphQLFieldResolver<MadeUp | undefined, unknown> = (source, args, context, info) => {
    const seed = `${source?.seed ?? 'root'}.${info.fieldName}${JSON.stringify(args)}${String(context)}`;
    if (info.path.key !== info.fieldNodes[0]!.alias?.value && info.path.key !== info.fieldName) throw new Error('path');
    return later(valueOf(info.returnType, seed), seed);
  };

  /** What is there at once, or a promise of it that takes some ticks; errors are thrown, or rejected. */
  function later(value: unknown, seed: string): unknown {
    const ticks = dice(seed, 'ticks') % 6;
    if (ticks < 3) {
      if (value instanceof Error && dice(seed, 'thrown') % 2 === 0) throw value;
      return value;
    }
    return (async () => {
      for (let tick = 3; tick < ticks; tick++) await undefined;
      if (value instanceof Error && dice(seed, 'thrown') % 2 === 0) throw value;
      return value;
    })();
  }

  function valueOf(type: GraphQLOutputType, seed: string): unknown {
    if (hit(30, seed, 'error')) return new GraphQLError('no such thing', { extensions: { code: 'NOT_FOUND' } });
    if (hit(60, seed, 'fault')) return new TypeError('a fault of ours');
    if (isNonNullType(type)) return hit(25, seed, 'absent') ? null : valueOf(type.ofType, seed);
    if (dice(seed, 'null') % 8 === 0) return dice(seed, 'undefined') % 2 === 0 ? null : undefined;
    if (isListType(type)) return listOf(type.ofType, seed);
    if (isScalarType(type)) return hit(25, seed, 'misfit') ? { no: 'leaf' } : leaf(type.name, dice(seed));
    if (isEnumType(type)) {
      return hit(25, seed, 'misfit') ? 'NO_VALUE' : pick(type.getValues(), seed).value;
    }
    const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
    return hit(40, seed, 'misfit') ? 'no object' : objectOf(pick(possible, seed), seed);
  }

  function listOf(type: GraphQLOutputType, seed: string): unknown {
    if (hit(30, seed, 'misfit')) return 'no list';
    const list = Array.from({ length: dice(seed, 'length') % 4 }, (_, at) => {
      const value = valueOf(type, `${seed}[${at}]`);
      return dice(seed, at, 'promised') % 5 === 0 ? later(value, `${seed}[${at}]2`) : value;
    });
    return dice(seed, 'set') % 6 === 0 ? new Set(list) : list;
  }

  function objectOf(type: GraphQLObjectType, seed: string): MadeUp {
    const object: MadeUp = { type: type.name, seed };
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) continue;
      const make = () => later(valueOf(field.type, `${seed}.${field.name}`), `${seed}.${field.name}`);
      const kind = dice(type.name, field.name, 'kind') % 3;
      if (kind === 0) Object.defineProperty(object, field.name, { get: make });
      else object[field.name] = kind === 1 ? make : valueOf(field.type, `${seed}.${field.name}`);
    }
    return object;
  }

  for (const type of Object.values(schema.getTypeMap())) {
    if (!type.name.startsWith('__')) equip(type, resolve, hit);
  }
  return schema;
}

/** Gives most fields a resolver; and types the ways to know their objects. */
function equip(
  type: GraphQLNamedType,
  resolve: GraphQLFieldResolver<MadeUp | undefined, unknown>,
  hit: (oneIn: number, ...words: unknown[]) => boolean,
): void {
  if (isObjectType(type)) {
    const isRoot = type.name === 'Query' || type.name === 'Mutation';
    for (const field of Object.values(type.getFields())) {
      // Members of an object are made with it, so that only leaves can be: the others would never end.
      const isLeaf = isScalarType(nullable(field.type)) || isEnumType(nullable(field.type));
      if (isRoot || !isLeaf || dice(type.name, field.name) % 3 === 0) field.resolve = resolve as never;
    }
    if (dice(type.name, 'isTypeOf') % 3 === 0) {
      type.isTypeOf = (value: MadeUp) => {
        const is = !hit(30, value.seed, 'isTypeOf');
        return dice(type.name, 'later') % 2 === 0 ? is : Promise.resolve(is);
      };
    }
  }
  if (isAbstractType(type)) {
    type.resolveType = (value: MadeUp) => {
      const name = hit(25, value.seed, 'type')
        ? pick([undefined, 'Nothing', 'String', 'Query', 7], value.seed)
        : value.type;
      return (dice(type.name, 'later') % 2 === 0 ? name : Promise.resolve(name)) as string;
    };
  }
}

const nullable = (type: GraphQLOutputType) => (isNonNullType(type) ? type.ofType : type);
