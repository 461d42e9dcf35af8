import { stableId } from '@heartland/shared/ids';
import { TOPICS } from '@heartland/shared/relevance/vocabulary/topics';

const KEY_BY_ID = new Map(Object.keys(TOPICS).map((key) => [topicId(key), key]));

/** The id that the editorial subgraph gives the topic with this slug. */
export function topicId(key: string): string {
  return stableId('Topic', key);
}

/** The slugs of topics by their ids; unknown ids stand for topics that no vacancy has. */
export function topicKeysOf(ids: readonly string[]): string[] {
  return ids.map((id) => KEY_BY_ID.get(id) ?? id);
}
