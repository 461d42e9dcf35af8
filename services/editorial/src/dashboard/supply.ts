import type { ArticleIndex } from '../article-index/article-index.js';
import { vocabularyKeysOf } from '../topic/vocabulary-keys.js';
import type { DashboardRepository } from './dashboard.repository.js';

/** What the desk has at a moment, for the dashboard's comparison with what is open; drafts of a preview do not count. */
export class Supply {
  constructor(
    private readonly repository: DashboardRepository,
    private readonly openIndex: () => Promise<ArticleIndex>,
    private readonly now: Date,
  ) {}

  /** Every topic with the keys of the vocabulary for which it stands, and how many published articles are about it. */
  async topics(): Promise<{ topic: string; keys: string[]; articles: number }[]> {
    const topics = await this.repository.articlesByTopic(this.now);
    return topics.map((topic) => ({ topic: topic.id, keys: vocabularyKeysOf(topic), articles: topic.articles }));
  }

  /** Keys of the match profiles that published articles serve by role and setting alone. */
  async servedProfiles(): Promise<string[]> {
    return (await this.openIndex()).servedProfiles(this.now);
  }

  /** Ids of the published editions that serve none of the match profiles. */
  async servingNoneOf(profiles: readonly string[]): Promise<string[]> {
    return (await this.openIndex()).servingNoneOf(profiles, this.now);
  }
}
