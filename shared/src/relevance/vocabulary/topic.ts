export type { TopicKey } from './vocabulary.data.js';

/** A topic, and the words by which a text shows that it is about it. */
export interface Topic {
  /** As a heading. */
  name: string;
  /** As a part of a sentence: "covers 911 dispatch and officer wellness". */
  inSentence: string;
  /** One sentence for a reader. */
  description: string;
  /** What people type when they look for it. */
  synonyms: string[];
  /** Words and phrases of a text, with their weights. */
  terms: Record<string, number>;
}
