import { stableId } from '@heartland/shared/ids';
import { TOPICS, type TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Topic } from '../topic/topic.entity.js';

const key = z.enum(Object.keys(TOPICS) as [TopicKey, ...TopicKey[]]);

/** A topic, or one with those below it. */
type Branch = TopicKey | Partial<Record<TopicKey, Branch[]>>;
const branch: z.ZodType<Branch> = z.lazy(() => z.union([key, z.partialRecord(key, z.array(branch))]));

/**
 * The topics of a tree as the rows that are stored, each before those below it.
 * @param yaml lists of keys of the vocabulary, every key once
 * @throws Error that says which topics are missing or there twice
 */
export function topicRowsOf(yaml: string): Topic[] {
  const rows = rowsOf(z.array(branch).parse(parse(yaml)), null);
  const keys = rows.map(({ slug }) => slug);
  const twice = keys.filter((slug, index) => keys.indexOf(slug) !== index);
  const missing = Object.keys(TOPICS).filter((slug) => !keys.includes(slug));
  if (twice.length + missing.length > 0) {
    throw new Error(
      `topics.yaml: expected every topic once; twice: ${twice.join(', ')}; missing: ${missing.join(', ')}`,
    );
  }
  return rows;
}

function rowsOf(branches: readonly Branch[], parentId: string | null): Topic[] {
  const nodes = branches.flatMap((it) =>
    typeof it === 'string' ? { slug: it, below: [] } : Object.entries(it).map(([slug, below]) => ({ slug, below })),
  );
  return nodes.flatMap(({ slug, below }, position): Topic[] => {
    const { name, description, synonyms } = TOPICS[slug as TopicKey];
    const id = stableId('Topic', slug);
    return [{ id, slug, name, description, synonyms, parentId, position, version: 1 }, ...rowsOf(below, id)];
  });
}
