import { badUserInput } from '@heartland/shared/errors';
import { findNul } from '@heartland/shared/nul';
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { VacancyFilter } from '../search/vacancy-list.args.js';

/**
 * A filter that was stored as JSON, as it would have come as an argument: with its defaults, by the input type itself.
 * @throws BAD_USER_INPUT with the path of what does not fit
 */
export function filterOfJson(json: unknown, schema: GraphQLSchema): VacancyFilter {
  const nul = findNul(json, ['filter']);
  if (nul) throw badUserInput(nul.path, 'text without NUL characters', nul.text);
  const type = schema.getType('VacancyFilter') as GraphQLInputType;
  return coerceInputValue(json, type, (path, value, { message }) => {
    throw badUserInput(['filter', ...path.map(String)], `a VacancyFilter (${message})`, value);
  }) as VacancyFilter;
}
