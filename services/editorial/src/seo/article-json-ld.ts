import type { JsonLd } from '@heartland/shared/structured-data/rule';
import type { ArticleRow } from '../article/article-row.js';
import type { Author } from '../author/author.entity.js';
import { renditionFor } from '../image/delivery/rendition.js';
import type { UrlWish } from '../image/delivery/image-urls.js';
import type { ShownImage } from '../image/stored-image.js';
import type { Site } from '../site/site.js';
import type { Topic } from '../topic/topic.entity.js';

/** All that structured data says about an article. */
export interface DescribedArticle {
  article: Pick<ArticleRow, 'slug' | 'locale' | 'title' | 'summary' | 'publishedAt' | 'modifiedAt'>;
  /** In the order of the by-line. */
  authors: readonly Pick<Author, 'name' | 'slug'>[];
  /** The primary topic first. */
  topics: readonly Pick<Topic, 'name' | 'slug'>[];
  image: ShownImage | null;
}

/** Crops that Google asks for: 16:9, 4:3 and 1:1, in pixels. */
const CROPS = [
  { width: 1280, height: 720 },
  { width: 1280, height: 960 },
  { width: 1280, height: 1280 },
];

/** The article as `Article` of schema.org. What it does not have is left out. */
export function articleJsonLd(
  { article, authors, topics, image }: DescribedArticle,
  site: Site,
  urlOf: (image: ShownImage, wish: UrlWish) => string,
): JsonLd {
  const url = site.article(article);
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': 'Article',
    mainEntityOfPage: url,
    url,
    headline: article.title,
    description: article.summary,
    inLanguage: article.locale,
    datePublished: article.publishedAt?.toISOString(),
    dateModified: article.modifiedAt.toISOString(),
    image: image ? imagesOf(image, urlOf) : [],
    author: authors.map(({ name, slug }) => ({ '@type': 'Person', name, url: site.author(slug) })),
    publisher: { '@type': 'Organization', name: site.name, url: site.url },
    articleSection: topics[0]?.name,
    about: topics.map(({ name, slug }) => ({ '@type': 'Thing', name, url: site.topic(slug) })),
    isAccessibleForFree: true,
  });
}

function imagesOf(image: ShownImage, urlOf: (image: ShownImage, wish: UrlWish) => string): JsonLd[] {
  return CROPS.map((crop) => {
    const { width, height } = renditionFor(image, { ...crop, fit: 'COVER' });
    return withoutNothing({
      '@type': 'ImageObject',
      url: urlOf(image, { ...crop, fit: 'COVER', format: 'JPEG' }),
      width,
      height,
      caption: image.caption ?? image.alt,
      creditText: image.credit,
    });
  });
}

function withoutNothing(data: JsonLd): JsonLd {
  const isSaid = (value: unknown) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(data).filter(([, value]) => isSaid(value)));
}
