/** What webhooks can be told, by the name in the schema, with the name on the wire. */
export const WEBHOOK_EVENTS = {
  ARTICLE_PUBLISHED: 'article.published',
  ARTICLE_UPDATED: 'article.updated',
  ARTICLE_UNPUBLISHED: 'article.unpublished',
  ARTICLE_RENAMED: 'article.renamed',
} as const;

export type WebhookEventName = (typeof WEBHOOK_EVENTS)[keyof typeof WEBHOOK_EVENTS];

/** What an event says. */
export interface WebhookEventData {
  article: {
    id: string;
    /** Of a rename the new one, otherwise that of the moment in which the event is written down. */
    slug: string;
    /** What it was called before; of `article.renamed` alone. */
    formerSlug?: string;
    locale: string;
    /** Number of the edition that readers see, or saw until now. */
    edition: number;
  };
  /** What caches have to forget. */
  surrogateKeys: string[];
}
