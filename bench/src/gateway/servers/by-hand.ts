import type { ArticleMatch, Vacancy } from '../subgraphs/world.js';

/** The objects of an answer as one writes them when there is but one question: what GraphQL works out of its operation. */

export const matchByHand = ({ score, article }: ArticleMatch) => ({
  score,
  article: {
    id: article.id,
    title: article.title,
    slug: article.slug,
    summary: article.summary,
    author: { name: article.author.name },
    topics: article.topics.map(({ name }) => ({ name })),
  },
});

export const vacancyByHand = (vacancy: Vacancy) => ({
  id: vacancy.id,
  title: vacancy.title,
  summary: vacancy.summary,
  city: vacancy.city,
  state: vacancy.state,
  payMin: vacancy.payMin,
  payMax: vacancy.payMax,
  currency: vacancy.currency,
  employmentType: vacancy.employmentType,
  shift: vacancy.shift,
  postedAt: vacancy.postedAt,
  url: vacancy.url,
  subjects: vacancy.subjects,
  agency: {
    id: vacancy.agency.id,
    name: vacancy.agency.name,
    city: vacancy.agency.city,
    state: vacancy.agency.state,
  },
});

export type MatchByHand = ReturnType<typeof matchByHand>;
export type VacancyByHand = ReturnType<typeof vacancyByHand>;
