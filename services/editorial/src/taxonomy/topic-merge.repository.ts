import type { EntityManager } from 'typeorm';
import type { Topic } from '../topic/topic.entity.js';

/** Puts one topic into another. */
export class TopicMergeRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly source: Topic,
    private readonly target: Topic,
  ) {}

  /**
   * Files under the target what is filed under the source: every edition, past ones included, once and at the better of
   * two places. @returns how many editions
   */
  async moveEditions(): Promise<number> {
    const [source, target] = [this.source.id, this.target.id];
    const [{ count }] = await this.manager.query(
      'select count(*)::int as count from edition_topic where topic_id = $1',
      [source],
    );
    await this.manager.query(
      `update edition_topic t set position = least(t.position, s.position), weight = greatest(t.weight, s.weight)
       from edition_topic s where s.topic_id = $1 and t.topic_id = $2 and t.edition_id = s.edition_id`,
      [source, target],
    );
    await this.manager.query(
      `delete from edition_topic s using edition_topic t
       where s.topic_id = $1 and t.topic_id = $2 and t.edition_id = s.edition_id`,
      [source, target],
    );
    await this.manager.query('update edition_topic set topic_id = $2 where topic_id = $1', [source, target]);
    return count;
  }

  /** Lets the names of the source, and those that led to it, lead to the target, with its log. */
  async redirect(now: Date): Promise<void> {
    const { id, slug } = this.source;
    await this.manager.query('update topic_redirect set topic_id = $2 where topic_id = $1', [id, this.target.id]);
    await this.manager.query('update topic_change set topic_id = $2 where topic_id = $1', [id, this.target.id]);
    await this.manager.query(
      'insert into topic_redirect (from_id, from_slug, topic_id, since) values ($1, $2, $3, $4)',
      [id, slug, this.target.id, now],
    );
    await this.manager.query('delete from topic where id = $1', [id]);
  }
}
