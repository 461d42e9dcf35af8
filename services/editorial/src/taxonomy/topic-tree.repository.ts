import type { EntityManager } from 'typeorm';
import { TopicChange } from '../topic/topic-change.entity.js';
import { Topic } from '../topic/topic.entity.js';

/** Reads and writes the tree; the caller has taken it. */
export class TopicTreeRepository {
  constructor(private readonly manager: EntityManager) {}

  topic(id: string): Promise<Topic | null> {
    return this.manager.getRepository(Topic).findOneBy({ id });
  }

  /** Whether a slug leads to a topic. */
  async isTaken(slug: string): Promise<boolean> {
    const found: unknown[] = await this.manager.query(
      `select from topic where slug = $1 union all select from topic_redirect where from_slug = $1`,
      [slug],
    );
    return found.length > 0;
  }

  /** Whether a topic is another, or stands below it. */
  async isWithin(id: string, ancestorId: string): Promise<boolean> {
    const found: unknown[] = await this.manager.query(
      `with recursive above as (
         select id, parent_id from topic where id = $1
         union
         select t.id, t.parent_id from topic t join above on t.id = above.parent_id
       )
       select from above where id = $2`,
      [id, ancestorId],
    );
    return found.length > 0;
  }

  /** The topics below a parent, or at the top, in their order. */
  async siblings(parentId: string | null): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      'select id from topic where parent_id is not distinct from $1::text order by position',
      [parentId],
    );
    return rows.map(({ id }) => id);
  }

  /** Puts topics below a parent in this order: all that are to be there. */
  async place(parentId: string | null, ids: readonly string[]): Promise<void> {
    await this.manager.query(
      `update topic t set parent_id = $1::text, position = o.place - 1
       from unnest($2::text[]) with ordinality o(id, place)
       where t.id = o.id and (t.parent_id, t.position) is distinct from ($1::text, o.place - 1)`,
      [parentId, ids],
    );
  }

  async insert(topic: Topic): Promise<void> {
    await this.manager.insert(Topic, topic);
  }

  /** Writes what is said of a topic, and counts the write. */
  async update(id: string, said: Partial<Pick<Topic, 'name' | 'description' | 'synonyms'>> = {}): Promise<void> {
    await this.manager.update(Topic, { id }, { ...said, version: () => 'version + 1' });
  }

  async log(change: Omit<TopicChange, 'id'>): Promise<void> {
    await this.manager.insert(TopicChange, change);
  }
}
