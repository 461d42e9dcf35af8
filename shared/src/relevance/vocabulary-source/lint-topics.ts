import { stemsOf } from '../words.js';
import { termsOf } from './compiled-vocabulary.js';
import type { VocabularySource } from './vocabulary-source.js';

/** The weight of a term that names its subject. */
const NAMING = 3;

const stemmed = (phrase: string): string => stemsOf(phrase).join(' ');

function twice(key: string, topic: VocabularySource['topics'][string]): string[] {
  const seen = new Map<string, string>();
  return termsOf(topic).flatMap(([term]) => {
    const first = seen.get(stemmed(term));
    if (first !== undefined) return [`topics.yaml, ${key}: dead, "${term}" is read as "${first}"`];
    seen.set(stemmed(term), term);
    return [];
  });
}

/** Terms that name two subjects name neither. */
function collisions(topics: VocabularySource['topics']): string[] {
  const owners = new Map<string, string>();
  return Object.entries(topics).flatMap(([key, topic]) =>
    termsOf(topic).flatMap(([term, weight]) => {
      const owner = owners.get(stemmed(term));
      if (weight !== NAMING) return [];
      if (owner === undefined || owner === key) {
        owners.set(stemmed(term), key);
        return [];
      }
      return [`topics.yaml, ${key}.naming: collision, "${term}" names ${owner} too`];
    }),
  );
}

/** Topics that nobody needs, and needs of topics that are not there. */
function unknown({ roles, settings, topics, rarities }: VocabularySource): string[] {
  const needs = [
    ...Object.entries(roles).map(([key, { implies }]) => ({ where: `roles.yaml, ${key}.implies`, implies })),
    ...Object.entries(settings).map(([key, { implies }]) => ({ where: `settings.yaml, ${key}.implies`, implies })),
    { where: 'rarities.yaml, topics', implies: rarities.topics },
  ];
  const missing = needs.flatMap(({ where, implies }) =>
    Object.keys(implies)
      .filter((topic) => !(topic in topics))
      .map((topic) => `${where}: expected a topic of topics.yaml, received "${topic}"`),
  );
  const needed = new Set(needs.slice(0, -1).flatMap(({ implies }) => Object.keys(implies)));
  const idle = Object.keys(topics).flatMap((topic) => [
    ...(needed.has(topic) ? [] : [`topics.yaml, ${topic}: dead, no role and no setting implies it`]),
    ...(topic in rarities.topics ? [] : [`rarities.yaml, topics: expected a rarity of ${topic}`]),
  ]);
  return [...missing, ...idle];
}

/** Terms and topics that can never have an effect, and terms that name two topics. */
export function lintTopics(source: VocabularySource): string[] {
  const { topics } = source;
  return [
    ...Object.entries(topics).flatMap(([key, topic]) => twice(key, topic)),
    ...collisions(topics),
    ...unknown(source),
  ];
}
