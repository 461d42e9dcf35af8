import { columnsOf } from '@heartland/shared/row-columns';
import { Topic } from './topic.entity.js';

/** A topic with the slugs of those that were merged into it. */
export type TopicRow = Topic & { formerSlugs: string[] };

/** SQL of the slugs that lead to `topic t`, its own apart. */
export const FORMER_SLUGS = `
  array(select r.from_slug from topic_redirect r where r.topic_id = t.id order by r.from_slug) as "formerSlugs"`;

/** SQL of a `TopicRow` of `topic t`. */
export const TOPIC_COLUMNS = `${columnsOf(Topic, 't')}, ${FORMER_SLUGS}`;

/** SQL of the id of the topic to which an id leads. @param id SQL of it */
export function topicOfId(id: string): string {
  return `coalesce((select r.topic_id from topic_redirect r where r.from_id = ${id}), ${id})`;
}

/** SQL of the id of the topic to which a slug leads. @param slug SQL of it */
export function topicOfSlug(slug: string): string {
  return `coalesce(
    (select o.id from topic o where o.slug = ${slug}),
    (select r.topic_id from topic_redirect r where r.from_slug = ${slug}))`;
}
