import { askedNames } from '@heartland/shared/asked-names';
import type { GraphQLResolveInfo } from 'graphql';
import type { PartAlong } from '../edition/edition-parts.repository.js';

/** What may be read along with articles, by the field that shows it; always in this order: these are few statements. */
const FIELDS: Record<Exclude<PartAlong, 'shown'>, string> = {
  authors: 'authors',
  topics: 'topics',
  heroes: 'heroImage',
};
const PARTS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], readonly PartAlong[]>();

/**
 * What a field's articles will be asked for next: it is read along with them, and saves a statement.
 * @param paths from the field to the articles; always the same for a field
 */
export function partsAlong(info: GraphQLResolveInfo, paths: readonly (readonly string[])[]): readonly PartAlong[] {
  const found = known.get(info.fieldNodes);
  if (found) return found;
  const asked = askedNames(info, paths);
  const parts = PARTS.filter((part) => asked.has(FIELDS[part]));
  known.set(info.fieldNodes, parts);
  return parts;
}
