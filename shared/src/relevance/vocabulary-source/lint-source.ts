import { compile } from './compiled-vocabulary.js';
import { lintRoles } from './lint-roles.js';
import { lintSettings } from './lint-settings.js';
import { lintTopics } from './lint-topics.js';
import type { VocabularySource } from './vocabulary-source.js';

/** What is wrong with a vocabulary beyond its schemas: collisions, and what can never have an effect. */
export function lintSource(source: VocabularySource): string[] {
  return [...lintTopics(source), ...lintSettings(source), ...lintRoles(compile(source))];
}
