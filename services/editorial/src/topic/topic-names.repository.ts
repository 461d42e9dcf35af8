import type { EntityManager } from 'typeorm';
import type { TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import { FORMER_SLUGS, topicOfId, topicOfSlug, type TopicRow } from './topic-row.js';
import { vocabularyKeysOf } from './vocabulary-keys.js';

type NamedTopic = Pick<TopicRow, 'id' | 'slug' | 'formerSlugs'> & { asked: string };

/** The lock under which the tree changes. */
const TREE = `hashtext('heartland-topics')`;

/** Topics by the names that lead to them, for who writes articles or topics. */
export class TopicNamesRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Lets no topic change until the transaction ends; who writes articles holds the tree together with others. To be
   * taken before anything else, so that nobody waits for two things.
   */
  async holdTree(): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock_shared(${TREE})`);
  }

  /** Takes the tree for a change: waits for all who hold it, and they wait for its end. */
  async takeTree(): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(${TREE})`);
  }

  /** Topics with the keys of the vocabulary for which they stand, by the ids that lead to them. */
  async byIds(ids: readonly string[]): Promise<Map<string, { id: string; keys: TopicKey[] }>> {
    if (ids.length === 0) return new Map();
    const topics: NamedTopic[] = await this.manager.query(
      `select s.asked, t.id, t.slug, ${FORMER_SLUGS}
       from unnest($1::text[]) s(asked) join topic t on t.id = ${topicOfId('s.asked')}`,
      [ids],
    );
    return new Map(topics.map((topic) => [topic.asked, { id: topic.id, keys: vocabularyKeysOf(topic) }]));
  }

  /** Ids of the topics to which slugs lead, in the order of the slugs, each once; those that lead nowhere are left out. */
  async idsOf(slugs: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select t.id from unnest($1::text[]) with ordinality s(asked, place) join topic t on t.id = ${topicOfSlug('s.asked')}
       group by t.id order by min(s.place)`,
      [slugs],
    );
    return rows.map(({ id }) => id);
  }
}
