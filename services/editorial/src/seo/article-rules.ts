import { hasWords, isInstant, isWebUrl } from '@heartland/shared/structured-data/formats';
import type { JsonLd, Rule } from '@heartland/shared/structured-data/rule';
import { isBareName, isOrganisation } from './author-name.js';

const GOOGLE = 'https://developers.google.com/search/docs/appearance/structured-data/article';
const GOOGLE_DATES = 'https://developers.google.com/search/docs/appearance/publication-dates';
const SCHEMA = 'https://schema.org/Article';

/** Characters of a headline beyond which it is cut off: Google's figure until it asked for "concise" only. */
const HEADLINE = 110;
/** Pixels of an image, width times height (Google). */
const PIXELS = 50_000;
/** Width by height (Google). */
const RATIOS = [16 / 9, 4 / 3, 1];
/** Whole pixels cannot have a ratio exactly. */
const TOLERANCE = 0.01;

const shapeOf = (image: unknown): { width: number; height: number } => {
  const { width, height } = image as Record<string, unknown>;
  return { width: Number(width), height: Number(height) };
};

const hasRatio = (image: unknown, ratio: number) => {
  const { width, height } = shapeOf(image);
  return Math.abs(width / height / ratio - 1) < TOLERANCE;
};

/** Of what is not there another rule speaks. */
const ifThere = (holds: (value: never, data: JsonLd) => boolean) => (value: unknown, data: JsonLd) =>
  value === undefined || holds(value as never, data);

const row = (
  id: string,
  property: string,
  severity: Rule['severity'],
  expected: string,
  source: string,
  holds: Rule['holds'],
): Rule => ({ id, property, severity, expected, source, holds });

/**
 * What is asked of the JSON-LD of an article. Google requires no member of it: required here is what the data would be
 * wrong or empty without.
 */
export const ARTICLE_RULES: readonly Rule[] = [
  row('headline', 'headline', 'REQUIRED', 'a headline', GOOGLE, hasWords),
  row(
    'headline-length',
    'headline',
    'RECOMMENDED',
    `at most ${HEADLINE} characters, as longer headlines are cut off`,
    GOOGLE,
    ifThere((headline: string) => [...headline].length <= HEADLINE),
  ),
  row('description', 'description', 'RECOMMENDED', 'a summary', SCHEMA, hasWords),
  row('main-entity', 'mainEntityOfPage', 'REQUIRED', 'the absolute URL of the page', SCHEMA, isWebUrl),
  row(
    'date-published',
    'datePublished',
    'REQUIRED',
    'the first publication, as an instant of ISO 8601 with its time zone',
    GOOGLE,
    isInstant,
  ),
  row(
    'date-modified',
    'dateModified',
    'RECOMMENDED',
    'the last change, as an instant of ISO 8601 with its time zone',
    GOOGLE,
    isInstant,
  ),
  row(
    'dates-in-order',
    'dateModified',
    'POLICY',
    'a change that is not before the publication',
    GOOGLE_DATES,
    ifThere((modified: string, { datePublished }) => !(Date.parse(modified) < Date.parse(String(datePublished)))),
  ),
  row('image', 'image', 'RECOMMENDED', 'an image', GOOGLE, (images) => images !== undefined),
  row('image-url', 'image[].url', 'RECOMMENDED', 'the absolute URL of an image', GOOGLE, isWebUrl),
  row(
    'image-pixels',
    'image[]',
    'RECOMMENDED',
    `at least ${PIXELS} pixels, width times height`,
    GOOGLE,
    (image) => shapeOf(image).width * shapeOf(image).height >= PIXELS,
  ),
  row(
    'image-ratios',
    'image',
    'RECOMMENDED',
    'the image in the ratios 16:9, 4:3 and 1:1',
    GOOGLE,
    ifThere((images: unknown[]) => RATIOS.every((ratio) => images.some((image) => hasRatio(image, ratio)))),
  ),
  row('author', 'author', 'REQUIRED', 'an author', GOOGLE, (authors) => Array.isArray(authors)),
  row('author-name', 'author[].name', 'REQUIRED', 'the name of the author', GOOGLE, hasWords),
  row('author-url', 'author[].url', 'RECOMMENDED', 'the absolute URL of the author’s page', GOOGLE, isWebUrl),
  row(
    'author-name-only',
    'author[].name',
    'POLICY',
    'a name alone, without "by", titles, degrees or others',
    GOOGLE,
    ifThere(isBareName),
  ),
  row(
    'author-is-person',
    'author[].name',
    'POLICY',
    'the name of a person, not of an organisation',
    GOOGLE,
    ifThere((name: string) => !isOrganisation(name)),
  ),
  row('publisher-name', 'publisher.name', 'RECOMMENDED', 'the name of the publisher', SCHEMA, hasWords),
  row(
    'language',
    'inLanguage',
    'RECOMMENDED',
    'a language tag of BCP 47',
    SCHEMA,
    (tag) => typeof tag === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag),
  ),
];
