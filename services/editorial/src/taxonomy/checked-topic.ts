import { textFaults } from '../mutation/text-faults.js';
import { throwFaults, userFault, type UserFault } from '../mutation/user-error.js';
import type { Topic } from '../topic/topic.entity.js';

/** What is said of a topic; what is left out is as it was. */
export interface TopicInput {
  name?: string | null;
  description?: string | null;
  synonyms?: string[] | null;
}

/** What of a topic is words. */
export type TopicWords = Pick<Topic, 'name' | 'description' | 'synonyms'>;

/** Characters of a text, and how many synonyms may be said at once. */
const LIMITS = { name: 100, description: 500, synonym: 100, synonyms: 50 };

/** The words of a topic with the input laid over them. All faults are told at once. @throws UserError INVALID, REQUIRED */
export function checkedTopic({ name, description, synonyms }: TopicInput, base: TopicWords): TopicWords {
  const faults = [
    ...textFaults(['name'], name, LIMITS.name, true),
    ...textFaults(['description'], description, LIMITS.description, true),
    ...(synonyms ?? []).flatMap((synonym, index) =>
      textFaults(['synonyms', String(index)], synonym, LIMITS.synonym, true),
    ),
    ...countFaults(synonyms),
  ];
  throwFaults(faults);
  const named = name?.trim() ?? base.name;
  return {
    name: named,
    description: description?.trim() ?? base.description,
    synonyms: distinctSynonyms(named, synonyms ?? base.synonyms),
  };
}

/** Synonyms without those that differ by case alone from the name or from one before. */
export function distinctSynonyms(name: string, synonyms: readonly string[]): string[] {
  const seen = new Set([name.toLowerCase()]);
  return synonyms
    .map((synonym) => synonym.trim())
    .filter((synonym) => !seen.has(synonym.toLowerCase()) && seen.add(synonym.toLowerCase()));
}

function countFaults(synonyms: readonly string[] | null | undefined): UserFault[] {
  if (!synonyms || synonyms.length <= LIMITS.synonyms) return [];
  const message = `Expected at most ${LIMITS.synonyms} synonyms, received ${synonyms.length}.`;
  return [userFault('INVALID', 'synonyms', message)];
}
