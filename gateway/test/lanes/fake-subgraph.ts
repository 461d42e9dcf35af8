import { buildSubgraphSchema } from '@apollo/subgraph';
import { CodedError, formatError } from '@heartland/shared/errors';
import {
  execute,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Transport } from '../../src/transport/transport.js';
import { dice, leaf, pick } from './dice.js';

/** An object of a fake subgraph: what it was given, and a seed for the rest. */
interface Fake {
  __typename: string;
  seed: string;
  [given: string]: unknown;
}

export interface FakeOptions {
  name: string;
  typeDefs: string;
  /** Another run of the same operation meets other faults; 0 is without any. */
  faults: number;
}

const onError = () => undefined;

/** A subgraph that makes everything up, with nulls, errors, outages and wrong values, and always the same. */
export function fakeTransport({ name, typeDefs, faults }: FakeOptions): Transport {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs) });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    (type as { resolveReference?: unknown }).resolveReference = (reference: object) => entity(reference, type.name);
  }

  const resolve: GraphQLFieldResolver<Fake, unknown> = (source, args, _context, info) => {
    if (source && Object.hasOwn(source, info.fieldName)) return source[info.fieldName];
    const seed = `${source?.seed ?? 'root'}.${info.fieldName}${JSON.stringify(args)}`;
    if (faults && dice(seed, faults, 'error') % 40 === 0) throw new CodedError('NOT_FOUND', `No ${info.fieldName}.`);
    if (faults && dice(seed, faults, 'masked') % 80 === 0) throw new Error('a fault of ours');
    return valueOf(info.returnType, seed, info);
  };

  function valueOf(type: GraphQLOutputType, seed: string, info: GraphQLResolveInfo): unknown {
    if (isNonNullType(type)) {
      if (faults && dice(seed, faults, 'absent') % 60 === 0) return null;
      return valueOf(type.ofType, seed, info);
    }
    if (dice(seed, 'null') % 8 === 0) return null;
    if (isListType(type)) {
      return Array.from({ length: dice(seed, 'length') % 4 }, (_, i) => valueOf(type.ofType, `${seed}[${i}]`, info));
    }
    if (isScalarType(type)) return scalar(type.name, dice(seed));
    if (isEnumType(type)) return pick(type.getValues(), seed).name;
    return { __typename: isObjectType(type) ? type.name : pick(info.schema.getPossibleTypes(type), seed).name, seed };
  }

  return {
    name,
    remote: true,
    async send({ query, variables, operationName }) {
      const call = JSON.stringify([query, variables]);
      if (faults && dice(call, faults) % 25 === 0) {
        return { errors: [new CodedError('SUBGRAPH_UNAVAILABLE', `The ${name} subgraph cannot be reached.`).toJSON()] };
      }
      const document = parse(query);
      const answer = await execute({
        schema,
        document,
        variableValues: variables,
        operationName,
        fieldResolver: resolve,
      });
      const { data, errors } = JSON.parse(JSON.stringify(answer)) as { data?: never; errors?: never };
      if (faults) spoil(data, (at) => dice(call, at, faults, 'spoil') % 100 === 0);
      if (!errors) return { data };
      return { data, errors: answer.errors!.map((error) => formatError(error.toJSON(), error, onError)) };
    },
    forward: () => undefined,
    check: async () => undefined,
    close: async () => undefined,
  };
}

/** What a reference resolver answers; some things do not exist. */
function entity(reference: object, type: string): Fake | null {
  const seed = JSON.stringify(reference);
  return dice(seed, 'exists') % 15 === 0 ? null : { ...reference, __typename: type, seed };
}

/** Few ids, so that things meet. */
const scalar = (type: string, number: number): unknown => (type === 'ID' ? String(number % 5) : leaf(type, number));

/** Replaces some leaves by what their types cannot be. */
function spoil(value: unknown, hit: (at: string) => boolean, at = ''): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const here = `${at}.${key}`;
    if (typeof member === 'object') spoil(member, hit, here);
    else if (key !== '__typename' && key !== 'id' && hit(here)) {
      Object.defineProperty(value, key, { value: typeof member === 'boolean' ? 'neither' : true, enumerable: true });
    }
  }
}
