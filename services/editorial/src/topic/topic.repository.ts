import type { PageRequest } from '@heartland/shared/connection';
import { keysetClauses, Parameters, type KeysetOrder } from '@heartland/shared/keyset';
import type { DataSource } from 'typeorm';
import type { TopicChange } from './topic-change.entity.js';
import { TOPIC_COLUMNS, topicOfId, topicOfSlug, type TopicRow } from './topic-row.js';
import { Topic } from './topic.entity.js';

/** A topic by a name that leads to it: its own, or that of one that was merged into it. */
export type AskedTopic = TopicRow & { asked: string };

/** A topic with its place in the tree: the positions of its ancestors and its own, as the text of an array. */
export type PlacedTopic = TopicRow & { path: string };

/** In the order of the tree: a topic, then its children, each with all below it; arrays compare just so. */
const IN_TREE: KeysetOrder = { columns: [['tree.path', 'integer[]']], descending: false };

const TREE = `
  with recursive tree as (
    select id, array[position] as path from topic where parent_id is null
    union all
    select t.id, tree.path || t.position from topic t join tree on t.parent_id = tree.id
  )`;

export class TopicRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<AskedTopic[]> {
    return this.dataSource.query(
      `select s.asked, ${TOPIC_COLUMNS} from unnest($1::text[]) s(asked)
       join topic t on t.id = ${topicOfId('s.asked')}`,
      [ids],
    );
  }

  bySlugs(slugs: readonly string[]): Promise<AskedTopic[]> {
    return this.dataSource.query(
      `select s.asked, ${TOPIC_COLUMNS} from unnest($1::text[]) s(asked)
       join topic t on t.id = ${topicOfSlug('s.asked')}`,
      [slugs],
    );
  }

  /** In their order. */
  children(parentIds: readonly string[]): Promise<TopicRow[]> {
    return this.dataSource.query(
      `select ${TOPIC_COLUMNS} from topic t where t.parent_id = any($1::text[]) order by t.position`,
      [parentIds],
    );
  }

  /** A page of the tree from the top down. It is small, so it is walked as a whole. */
  page(page: PageRequest): Promise<PlacedTopic[]> {
    const parameters = new Parameters();
    const { condition, orderBy, limit } = keysetClauses(IN_TREE, page, parameters);
    return this.dataSource.query(
      `${TREE} select tree.path::text as path, ${TOPIC_COLUMNS} from tree join topic t on t.id = tree.id
       where ${condition} order by ${orderBy} limit ${limit}`,
      parameters.values,
    );
  }

  async count(): Promise<number> {
    return this.dataSource.getRepository(Topic).count();
  }

  /** The log of topics and of those that were merged into them, the newest first; at most `limit` of each. */
  changes(topicIds: readonly string[], limit: number): Promise<TopicChange[]> {
    return this.dataSource.query(
      `select c.id, c.topic_id as "topicId", c.slug, c.kind, c.at, c.by, c.details
       from unnest($1::text[]) o(id) cross join lateral (
         select * from topic_change where topic_id = o.id order by id desc limit $2) c
       order by c.id desc`,
      [topicIds, limit],
    );
  }
}
