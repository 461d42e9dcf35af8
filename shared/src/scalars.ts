import { GraphQLError, GraphQLScalarType, Kind, type GraphQLScalarTypeConfig } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';

/** A scalar that is a string on the wire; `check` gives what was expected when an input does not fit. */
function textScalar(
  config: Pick<GraphQLScalarTypeConfig<string, string>, 'name' | 'description' | 'specifiedByURL'>,
  pattern?: { matches: RegExp; expected: string },
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && (!pattern || pattern.matches.test(value))) return value;
    throw new GraphQLError(
      `${config.name}: expected ${pattern?.expected ?? 'a string'}, received ${JSON.stringify(value)}.`,
    );
  };
  return new GraphQLScalarType<string, string>({
    ...config,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...(GraphQLDateTimeISO.toConfig() as GraphQLScalarTypeConfig<Date, string>),
  name: 'DateTime',
  description: 'An instant by RFC 3339, always in UTC, to the millisecond, e.g. `2026-11-22T18:30:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

export const DecimalScalar = textScalar(
  { name: 'Decimal', description: 'A decimal number as a string, so that no digit is lost, e.g. `"24.50"`.' },
  { matches: /^-?\d+(\.\d+)?$/, expected: 'a decimal number as a string, e.g. "24.50"' },
);

export const CurrencyScalar = textScalar(
  {
    name: 'Currency',
    description: 'A currency code by ISO 4217, e.g. `USD`.',
    specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  },
  { matches: /^[A-Z]{3}$/, expected: 'an ISO 4217 code' },
);

/** Tags are checked where they are used (`canonicalLocale`), so that the error names the argument. */
export const LocaleScalar = textScalar({
  name: 'Locale',
  description: 'A language tag by BCP 47, e.g. `en`.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
});

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute URL.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
});

export const HtmlScalar = textScalar({
  name: 'HTML',
  description: 'A fragment of HTML made from an allow-list of elements; safe to put into a page.',
});

export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description: 'A JSON object.',
  specifiedByURL: 'https://www.rfc-editor.org/info/rfc8259',
});
