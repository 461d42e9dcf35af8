/** What the desk has about a topic. */
export interface TopicSupply {
  /** Id. */
  topic: string;
  /** Keys of the vocabulary for which it stands. */
  keys: string[];
  /** How many published articles are about it. */
  articles: number;
}
