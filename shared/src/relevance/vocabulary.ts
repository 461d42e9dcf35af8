import { TOPIC_RARITY } from './vocabulary/topic-rarity.js';

/*
 * The constants of this folder state the nDCG@3 by which they were chosen, on the development set of 37 vacancies (see
 * `evaluation/`). They were measured while the vocabulary grew: compare figures inside one comment only.
 *
 * To change the vocabulary: edit the tables in `vocabulary/`, count the rarities again (`evaluation/rarity`), raise the
 * version, and compare `npm run eval:relevance` before and after.
 */

/** Changes with every change of a topic, a role, a setting or a rarity: profiles of two versions are not comparable. */
export const VOCABULARY_VERSION = 'v1';

/** How much a topic tells about a text, by the topic's key; keys of other versions of the vocabulary have none. */
export const topicRarity: Readonly<Record<string, number>> = Object.assign(Object.create(null), TOPIC_RARITY);
