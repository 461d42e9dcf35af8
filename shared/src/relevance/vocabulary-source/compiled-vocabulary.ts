import type { Role } from '../vocabulary/role.js';
import type { Setting } from '../vocabulary/settings.js';
import type { Topic } from '../vocabulary/topic.js';
import { phrases } from '../vocabulary/phrase-list.js';
import type { VocabularySource } from './vocabulary-source.js';

/** The vocabulary as programs use it, by key. */
export interface CompiledVocabulary {
  roles: Record<string, Role>;
  settings: Record<string, Setting>;
  topics: Record<string, Topic>;
  words: Record<keyof VocabularySource['words'], string[]>;
}

/** Hits of a list of a topic count so much. */
const WEIGHTS = { naming: 3, belonging: 2, hinting: 1 };

const lists = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Phrases of a list that need not be there. */
const some = (list: string | undefined): string[] | undefined => (list === undefined ? undefined : phrases(list));

/** Every term of a topic with its weight, also one that is in two lists. */
export function termsOf(topic: VocabularySource['topics'][string]): [term: string, weight: number][] {
  return lists.flatMap((list) => (some(topic[list]) ?? []).map((term): [string, number] => [term, WEIGHTS[list]]));
}

/** Takes the lists of the source apart. */
export function compile({ roles, settings, topics, words }: VocabularySource): CompiledVocabulary {
  return {
    roles: mapped(roles, ({ titles, wholeTitles, agencyTitles, notTitles, ...role }) => ({
      ...role,
      titles: phrases(titles),
      wholeTitles: some(wholeTitles),
      agencyTitles: some(agencyTitles),
      notTitles: some(notTitles),
    })),
    settings: settings as CompiledVocabulary['settings'],
    topics: mapped(topics, (topic) => ({
      name: topic.name,
      inSentence: topic.inSentence,
      description: topic.description,
      synonyms: phrases(topic.synonyms),
      terms: Object.fromEntries(termsOf(topic)),
    })),
    words: mapped(words, phrases) as CompiledVocabulary['words'],
  };
}
