/** What readers ask of the graph over PostgreSQL, and how PostGraphile is asked for the same over the same tables. */

const ARTICLE = `slug title summary publishedAt authors { name slug } topics { topic { name } }`;

export const served = {
  vacancy: `query VacancyPage($slug: String!) { vacancyBySlug(slug: $slug) { status vacancy { id title summary postedAt
    agency { id name } relevantArticles(first: 3) { edges { relevance { score } node { ${ARTICLE} } } } } } }`,
  vacancies: `query VacancyList { vacancies(first: 20) { nodes { id title summary postedAt
    agency { id name } relevantArticles(first: 3) { edges { relevance { score } node { ${ARTICLE} } } } } } }`,
  article: `query ArticlePage($slug: String!) { articleBySlug(slug: $slug) { status article { ${ARTICLE} } } }`,
  articles: `query ArticleList { articles(first: 20) { nodes { ${ARTICLE} } } }`,
};

export type ServedName = keyof typeof served;

const EDITION = `title summary liveFrom
  editionAuthorsByEditionId(orderBy: [POSITION_ASC]) { nodes { authorByAuthorId { name slug } } }
  editionTopicsByEditionId(orderBy: [POSITION_ASC]) { nodes { topicByTopicId { name } } }`;
const LIVE = `stage: { equalTo: "SETTLED" }, liveFrom: { lessThanOrEqualTo: $now },
  or: [{ liveUntil: { isNull: true } }, { liveUntil: { greaterThan: $now } }]`;

export const postGraphile: Partial<Record<ServedName, string>> = {
  article: `query ArticlePage($slug: String!, $now: Datetime!) { articleByLocaleAndSlug(locale: "en", slug: $slug) { slug
    editionsByArticleId(first: 1, filter: { ${LIVE} }) { nodes { ${EDITION} } } } }`,
  articles: `query ArticleList($now: Datetime!) { allEditions(first: 20, orderBy: [LIVE_FROM_DESC], filter: { ${LIVE} }) {
    nodes { ${EDITION} articleByArticleId { slug } } } }`,
};
