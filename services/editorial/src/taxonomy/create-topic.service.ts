import { stableId } from '@heartland/shared/ids';
import { slugify } from '@heartland/shared/slug';
import { slugFault } from '../desk/free-slug.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { checkedTopic, type TopicInput } from './checked-topic.js';
import { openTree, type TopicAnswer } from './open-topics.js';
import { placeTopic, type PlaceInput } from './topic-place.js';

export interface TopicToCreate extends TopicInput, PlaceInput {
  name: string;
  description: string;
  slug?: string | null;
}

/** Makes a topic in its place. Its slug and its id, which is made of the slug, never change. @throws UserError */
export async function createTopic(work: Work, input: TopicToCreate): Promise<TopicAnswer> {
  const { actor, now } = work;
  const tree = await openTree(work);
  const words = checkedTopic(input, { name: '', description: '', synonyms: [] });
  const slug = slugOf(input);
  if (await tree.isTaken(slug)) {
    throw userError('SLUG_TAKEN', 'slug', `Expected a slug that no topic has or had, received "${slug}".`);
  }
  const id = stableId('Topic', slug);
  const last = (await tree.siblings(null)).length;
  await tree.insert({ id, slug, ...words, parentId: null, position: last, version: 1 });
  await placeTopic(tree, id, input);
  await tree.log({ topicId: id, slug, kind: 'CREATED', at: now, by: actor.id, details: words });
  return { topicId: id };
}

/** A slug that is made of the name is not counted on when it is taken: the same topic twice is a mistake. */
function slugOf({ slug, name }: TopicToCreate): string {
  const message = slug == null ? null : slugFault(slug);
  if (message !== null) throw userError('INVALID', 'slug', message);
  const made = slug ?? slugify(name);
  if (made !== '') return made;
  throw userError('REQUIRED', 'slug', 'Expected a slug: the name has no letters of which to make one.');
}
