import { hash } from 'node:crypto';
import { z } from 'zod';
import { compile } from './compiled-vocabulary.js';
import { SOURCE_SCHEMAS, type VocabularySource } from './vocabulary-source.js';

/**
 * Raised when code reads texts, titles or facts otherwise than before, so that stored profiles are made anew although
 * no word of the vocabulary changed.
 */
const READING = 2;

/** The version of a vocabulary: the same words give the same version, wherever they are compiled. */
function versionOf(source: VocabularySource): string {
  return `${READING}.${hash('sha256', JSON.stringify(source)).slice(0, 8)}`;
}

const union = (record: object): string =>
  Object.keys(record)
    .map((key) => `'${key}'`)
    .join(' | ');

/** One line for each key, so that a change of a role is a change of a line. */
function table(record: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(record).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${rows.join('\n')}\n}`;
}

/** The module of the vocabulary. */
export function dataModule(source: VocabularySource): string {
  const { roles, settings, topics, words } = compile(source);
  const { rarities } = source;
  const stems = Object.fromEntries(Object.entries(rarities.words).map(([texts, list]) => [texts, list.trim()]));
  return `// Made from shared/vocabulary/ by \`npm run vocabulary\`.
import type { Role } from './role.js';
import type { Setting } from './settings.js';
import type { Topic } from './topic.js';

export const VOCABULARY_VERSION = '${versionOf(source)}';

/** What kind of job a vacancy is. */
export type RoleKey = ${union(roles)};

/** Where a job is: the kind of community and of agency, taken together. */
export type SettingKey = ${union(settings)};

/** What an article or a vacancy can be about: the slugs of editorial's topics. */
export type TopicKey = ${union(topics)};

export const ROLES: Record<RoleKey, Role> = ${table(roles)};

export const SETTINGS: Record<SettingKey, Setting> = ${table(settings)};

export const TOPICS: Record<TopicKey, Topic> = ${table(topics)};

export const WORDS = ${table(words)};

export const TOPIC_RARITY: Record<TopicKey, number> = ${table(rarities.topics)};

/** Texts that were counted. */
export const TEXTS = ${rarities.texts};

/** Stems by the number of texts that have them, rounded down to steps. */
export const STEMS_BY_TEXTS: Record<number, string> = ${table(stems)};
`;
}

/** The schemas of the files for editors, by the name of the file. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SOURCE_SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
    ]),
  );
}
