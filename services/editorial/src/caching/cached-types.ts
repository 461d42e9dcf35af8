/** Seconds that answers of the editorial subgraph may be kept: as long as a browser, which nobody can tell of a change, shows it late. */
const KEPT = 60;

/** Types whose objects may be kept. What is not here makes an answer `no-store`: the desk, and the changes that followers ask for. */
const TYPES = [
  'Node',
  'Article',
  'ArticleConnection',
  'ArticleEdge',
  'ArticleLookup',
  'ArticleBody',
  'ArticleTopic',
  'Heading',
  'VacancyList',
  'RelevantArticleConnection',
  'RelevantArticleEdge',
  'Relevance',
  'RelevanceReason',
  'Topic',
  'TopicConnection',
  'TopicEdge',
  'Author',
  'Agency',
  'Vacancy',
  'Image',
  'Seo',
  'StructuredData',
  'StructuredDataProblem',
  'Count',
  'Highlight',
  'PageInfo',
];

export const CACHED = { maxAge: KEPT, types: TYPES };

/** What every answer depends on that lists, counts or looks up articles; it changes whenever an article does. */
export const LIST_OF_ARTICLES = 'list:articles';
