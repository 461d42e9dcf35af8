/** Seconds that answers of the jobs subgraph may be kept: as long as a browser, which nobody can tell of a change, shows it late. */
const KEPT = 60;

/**
 * Types whose objects may be kept. What is not here makes an answer `no-store`: what runs of feeds have done, and the
 * changes that followers ask for.
 */
const TYPES = [
  'Node',
  'Vacancy',
  'VacancyConnection',
  'VacancyEdge',
  'VacancyList',
  'VacancyLookup',
  'RelevantVacancyConnection',
  'RelevantVacancyEdge',
  'Relevance',
  'RelevanceReason',
  'Count',
  'Facet',
  'FacetBucket',
  'Reading',
  'ReadingPart',
  'SpellingCorrection',
  'SearchBroadening',
  'Suggestion',
  'Highlight',
  'PageInfo',
  'RichText',
  'JobLocation',
  'GeoPoint',
  'Compensation',
  'Money',
  'AnnualRange',
  'VacancyRequirements',
  'ApplicationInfo',
  'VacancyTopic',
  'VacancySource',
  'FeedSource',
  'Agency',
  'Article',
  'Author',
  'Topic',
];

export const CACHED = { maxAge: KEPT, types: TYPES };

/** What every answer depends on that lists, counts or looks up vacancies; it changes whenever a vacancy does. */
export const LIST_OF_VACANCIES = 'list:vacancies';
