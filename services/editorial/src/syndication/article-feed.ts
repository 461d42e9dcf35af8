import { stableId } from '@heartland/shared/ids';
import type { ArticleRow } from '../article/article-row.js';
import type { EditorialContext } from '../context.js';
import type { Topic } from '../topic/topic.entity.js';
import { atomId, type Entry, type Feed } from './atom.js';

/** Entries of a page. */
const PAGE = 20;

/** Names the feed of all articles; it must never change. */
const ALL_ARTICLES = atomId(stableId('Topic', 'feed of all articles'));

/** What a feed is asked for: a topic or all articles, and the place in the list after which its page begins. */
export interface FeedPage {
  topic: Topic | null;
  after: string | null;
}

/** The newest articles as a feed. @throws BAD_USER_INPUT, CURSOR_MISMATCH for a foreign `after` */
export async function articleFeed(context: EditorialContext, { topic, after }: FeedPage): Promise<Feed> {
  const { articleLists, site } = context;
  const args = { first: PAGE, after };
  const { nodes, pageInfo } = await (topic ? articleLists.ofTopic(topic.id, args) : articleLists.all(args));
  const entries = await Promise.all(nodes.map((article) => entryOf(article, context)));
  const address = `${site.url}/feeds/${topic ? `topics/${encodeURIComponent(topic.slug)}` : 'articles'}.atom`;
  const pageAt = (cursor: string | null) =>
    cursor === null ? address : `${address}?after=${encodeURIComponent(cursor)}`;
  return {
    id: topic ? atomId(topic.id) : ALL_ARTICLES,
    title: topic ? `${site.name}: ${topic.name}` : site.name,
    subtitle: topic ? topic.description : 'Articles about working in law enforcement.',
    updated: new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime()))),
    author: { name: site.name, uri: site.url },
    links: {
      self: pageAt(after),
      alternate: topic ? site.topic(topic.slug) : `${site.url}/articles`,
      first: address,
      next: pageInfo.hasNextPage ? pageAt(pageInfo.endCursor) : null,
    },
    entries,
  };
}

async function entryOf(article: ArticleRow, context: EditorialContext): Promise<Entry> {
  const { authorsOf, topicsOf, bodyOf, storedImage, imageUrl, site } = context;
  const [authors, topics, html, image] = await Promise.all([
    authorsOf(article.editionId),
    topicsOf(article.editionId, article.topicsChosen),
    bodyOf(article).html(),
    storedImage(article.heroImageId),
  ]);
  return {
    id: article.id,
    locale: article.locale,
    title: article.title,
    summary: article.summary,
    url: site.article(article),
    published: article.publishedAt!,
    updated: article.modifiedAt,
    authors: authors.map(({ name, slug }) => ({ name, uri: site.author(slug) })),
    categories: topics.map(({ topic: { slug, name } }) => ({ term: slug, scheme: `${site.url}/topics/`, label: name })),
    image: image && { url: imageUrl(image, { width: 1280, format: 'JPEG' }) },
    html,
  };
}
