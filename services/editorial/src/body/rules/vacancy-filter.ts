import { readFileSync } from 'node:fs';
import { CurrencyScalar, DecimalScalar } from '@heartland/shared/scalars';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { z } from 'zod';
import { expected } from './block-problems.js';

/** The input type as the other subgraph publishes it; `npm run schema` writes the file. */
const CONTRACT = new URL('../../../vacancy-filter.graphql', import.meta.url);

/** Values of one member, as the graph allows them. */
const MAX_VALUES = 100;

const matching = (scalar: { name: string; parseValue: (value: unknown) => unknown }) =>
  z.string().refine(
    (value) => {
      try {
        return scalar.parseValue(value) === value;
      } catch {
        return false;
      }
    },
    expected(`a ${scalar.name}`),
  );

/** Largest and smallest integer of GraphQL. */
const INT = 2 ** 31;

const SCALARS: Record<string, z.ZodType> = {
  String: z.string(),
  ID: z.string(),
  Int: z
    .int()
    .min(-INT)
    .max(INT - 1),
  Float: z.number(),
  Boolean: z.boolean(),
  Decimal: matching(DecimalScalar),
  Currency: matching(CurrencyScalar),
};

/** An input type of GraphQL as a schema of its JSON: values are checked as they are, and nothing is coerced. */
function schemaOf(type: GraphQLInputType): z.ZodType {
  if (isNonNullType(type)) return schemaOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return z.array(schemaOf(type.ofType as GraphQLInputType)).max(MAX_VALUES);
  if (isEnumType(type)) return z.enum(type.getValues().map(({ name }) => name) as [string, ...string[]]);
  if (!isInputObjectType(type)) return SCALARS[type.name]!;
  const members = Object.values(type.getFields()).map((field) => {
    const value = schemaOf(field.type);
    const nullable = isNonNullType(field.type) ? value : value.nullable();
    return [field.name, isRequiredInputField(field) ? nullable : nullable.optional()];
  });
  return z.strictObject(Object.fromEntries(members) as z.ZodRawShape);
}

function readContract(): GraphQLInputType {
  return buildSchema(readFileSync(CONTRACT, 'utf8')).getType('VacancyFilter') as GraphQLInputType;
}

/** A filter of vacancies as JSON, of the form that the graph takes. Whether it makes sense is for the graph to say. */
export const vacancyFilter = schemaOf(readContract()) as z.ZodType<Record<string, unknown>>;
