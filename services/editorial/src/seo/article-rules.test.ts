import { describe, expect, it } from '@jest/globals';
import { problemsOf, type JsonLd } from '@heartland/shared/structured-data/rule';
import type { ShownImage } from '../image/stored-image.js';
import { Site } from '../site/site.js';
import { articleJsonLd, type DescribedArticle } from './article-json-ld.js';
import { ARTICLE_RULES } from './article-rules.js';
import { isBareName, isOrganisation } from './author-name.js';

const site = new Site('https://www.example.org');
const published = new Date('2026-11-22T12:00:00Z');

const IMAGE = { width: 3000, height: 2000, focalX: 0.5, focalY: 0.5, alt: 'A road', caption: null, credit: null };

const described: DescribedArticle = {
  article: {
    slug: 'nights-alone',
    locale: 'en',
    title: 'Nights Alone',
    summary: 'What it is like.',
    publishedAt: published,
    modifiedAt: published,
  },
  authors: [{ name: 'Ruth Halvorsen', slug: 'ruth-halvorsen' }],
  topics: [{ name: 'Small towns', slug: 'small-towns' }],
  image: IMAGE as ShownImage,
};

const urlOf = (_image: ShownImage, { width, height }: { width?: number | null; height?: number | null }) =>
  `https://images.example.org/${width}x${height}.jpg`;
const jsonLd = (change: Partial<DescribedArticle> = {}) => articleJsonLd({ ...described, ...change }, site, urlOf);
const brokenBy = (data: JsonLd) => problemsOf(data, ARTICLE_RULES).map(({ rule, property }) => [rule, property]);

const author = (name: unknown, url: unknown = 'https://www.example.org/authors/a') => ({
  author: [...(jsonLd()['author'] as object[]), { '@type': 'Person', name, url }],
});
const images = (change: object) => ({ image: (jsonLd()['image'] as object[]).map((it) => ({ ...it, ...change })) });

/** Of every rule what breaks it, and it alone. */
const BREACHES: Record<string, [change: JsonLd, property: string]> = {
  headline: [{ headline: undefined }, 'headline'],
  'headline-length': [{ headline: 'é'.repeat(111) }, 'headline'],
  description: [{ description: undefined }, 'description'],
  'main-entity': [{ mainEntityOfPage: '/articles/nights-alone' }, 'mainEntityOfPage'],
  'date-published': [{ datePublished: '2026-11-22T12:00:00' }, 'datePublished'],
  'date-modified': [{ dateModified: undefined }, 'dateModified'],
  'dates-in-order': [{ dateModified: '2026-11-22T11:59:59.999Z' }, 'dateModified'],
  image: [{ image: undefined }, 'image'],
  'image-url': [{ image: [...(jsonLd()['image'] as object[]), { width: 300, height: 300 }] }, 'image[3].url'],
  'image-pixels': [
    { image: [...(jsonLd()['image'] as object[]), { url: 'https://x.org/a', width: 223, height: 224 }] },
    'image[3]',
  ],
  'image-ratios': [images({ width: 1280, height: 1280 }), 'image'],
  author: [{ author: undefined }, 'author'],
  'author-name': [author(undefined), 'author[1].name'],
  'author-url': [author('Tom Kowalczyk', null), 'author[1].url'],
  'author-name-only': [author('Sgt. Tom Kowalczyk'), 'author[1].name'],
  'author-is-person': [author('Reno Police Department'), 'author[1].name'],
  'publisher-name': [{ publisher: {} }, 'publisher.name'],
  language: [{ inLanguage: 'English' }, 'inLanguage'],
};

describe('the JSON-LD of an article', () => {
  it('is an Article with all that is known', () => {
    expect(jsonLd()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      mainEntityOfPage: 'https://www.example.org/articles/nights-alone',
      headline: 'Nights Alone',
      inLanguage: 'en',
      datePublished: '2026-11-22T12:00:00.000Z',
      dateModified: '2026-11-22T12:00:00.000Z',
      image: [
        { '@type': 'ImageObject', width: 1280, height: 720, caption: 'A road' },
        { width: 1280, height: 960 },
        { width: 1280, height: 1280 },
      ],
      author: [{ '@type': 'Person', name: 'Ruth Halvorsen', url: 'https://www.example.org/authors/ruth-halvorsen' }],
      publisher: { '@type': 'Organization', name: 'Heartland' },
      articleSection: 'Small towns',
    });
    expect(brokenBy(jsonLd())).toEqual([]);
  });

  it('of an empty draft leaves out what there is not, and is told so', () => {
    const article = { ...described.article, title: '', summary: '', publishedAt: null };
    const data = jsonLd({ article, authors: [], topics: [], image: null });
    expect(Object.values(data)).not.toContain(undefined);
    expect(brokenBy(data).map(([rule]) => rule)).toEqual([
      'headline',
      'description',
      'date-published',
      'image',
      'author',
    ]);
  });

  it('of a translation names the address in its language', () => {
    const article = { ...described.article, locale: 'es-MX' };
    expect(jsonLd({ article })['url']).toBe('https://www.example.org/es-MX/articles/nights-alone');
  });
});

describe('the rules of articles', () => {
  it('have different ids, and each a breach that is tested', () => {
    expect(ARTICLE_RULES.map(({ id }) => id)).toEqual(Object.keys(BREACHES));
  });

  it.each(Object.entries(BREACHES))('%s is broken by what breaks it, and nothing else is', (id, [change, property]) => {
    expect(brokenBy({ ...jsonLd(), ...change })).toEqual([[id, property]]);
  });

  it.each([
    'Ruth Halvorsen',
    'Yo-Yo Ma',
    'Marcus Delgado III',
    'Ellen van der Berg',
    'Sheriffa Andrews',
    'Prince',
    'Anand Deputie',
  ])('%s is a name', (name) => {
    expect([isBareName(name), isOrganisation(name)]).toEqual([true, false]);
  });

  it.each([
    'By Ruth Halvorsen',
    'posted by Ruth',
    'Chief Ruth Halvorsen',
    'Dr. Ruth Halvorsen',
    'Ruth Halvorsen, PhD',
    'Ruth Halvorsen MPA',
    'Ruth Halvorsen and Tom Kowalczyk',
    'Ruth & Tom',
    'ruth@example.org',
  ])('%s is more than a name', (name) => {
    expect(isBareName(name)).toBe(false);
  });

  it.each(['Heartland Staff', 'The Editors', 'Cook County Sheriff’s Office', 'Acme Inc'])(
    '%s is an organisation',
    (name) => {
      expect(isOrganisation(name)).toBe(true);
    },
  );
});
