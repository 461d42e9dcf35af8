import { TOPIC_RARITY } from './vocabulary/vocabulary.data.js';

/*
 * The constants of this folder state the nDCG@3 by which they were chosen, on the development set of 37 vacancies (see
 * `evaluation/`). They were measured while the vocabulary grew: compare figures inside one comment only.
 *
 * The vocabulary itself is data: `shared/vocabulary/`, and docs/vocabulary.md says how to extend it.
 */

/** Changes with every change of the vocabulary: profiles of two versions are not comparable. */
export { VOCABULARY_VERSION } from './vocabulary/vocabulary.data.js';

/** How much a topic tells about a text, by the topic's key; keys of other versions of the vocabulary have none. */
export const topicRarity: Readonly<Record<string, number>> = Object.assign(Object.create(null), TOPIC_RARITY);
