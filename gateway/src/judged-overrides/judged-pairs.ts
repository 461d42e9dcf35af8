import { decisiveOverride, targetsOf, type Override } from '@heartland/shared/relevance/override';
import { vacancyProfile, type AgencyTypeKey } from '@heartland/shared/relevance/profile';

/** A vacancy as the graph tells it. */
export interface ToldVacancy {
  id: string;
  title: string;
  description: { plainText: string };
  agency: { type: AgencyTypeKey; population: number | null; swornCount: number | null };
}

/** An article as the graph tells it. */
export interface ToldArticle {
  id: string;
  title: string;
  body: { plainText: string };
  topics: { topic: { slug: string }; origin: string }[];
}

/** An override with what it names. */
export interface ToldOverride extends Override {
  article: ToldArticle;
  /** Of the scope VACANCY; null when nobody knows it. */
  vacancy: ToldVacancy | null;
}

/** Vacancies of which a wider override is told. */
const PER_OVERRIDE = 3;

/** What a pin and a block say in the grades of the judged set. */
const GRADES = { PIN: 3, BLOCK: 0 } as const;

/**
 * What editors say as a judged set (docs/relevance.md): every vacancy that an override names, and of a wider one the
 * first vacancies about which it decides. Dates do not matter: what was said for a while was said.
 * @param newest among these are looked for vacancies of wider overrides
 */
export function judgedPairs(overrides: readonly ToldOverride[], newest: readonly ToldVacancy[]) {
  const articles = new Map(overrides.map(({ article }) => [article.id, article]));
  const named = overrides.flatMap(({ vacancy }) => vacancy ?? []);
  const vacancies = new Map([...newest, ...named].map((vacancy) => [vacancy.id, vacancy]));
  const qrels: Record<string, Record<string, number>> = {};
  for (const articleId of articles.keys()) {
    const ofArticle = overrides.filter(({ article }) => article.id === articleId);
    const told = new Map<string, number>();
    for (const vacancy of vacancies.values()) {
      const decisive = decisiveOverride(ofArticle, targetsOf({ id: vacancy.id, profile: profileOf(vacancy) }));
      if (!decisive) continue;
      const count = (told.get(decisive.id) ?? 0) + 1;
      told.set(decisive.id, count);
      if (decisive.scope === 'VACANCY' || count <= PER_OVERRIDE) {
        (qrels[vacancy.id] ??= {})[articleId] = GRADES[decisive.action];
      }
    }
  }
  return {
    partial: true,
    qrels,
    vacancies: [...vacancies.values()].filter(({ id }) => qrels[id]).map(judgedVacancy),
    articles: [...articles.values()].map(judgedArticle),
  };
}

const factsOf = ({ title, description, agency }: ToldVacancy) => ({
  title,
  text: description.plainText,
  agencyType: agency.type,
  population: agency.population,
  swornOfficers: agency.swornCount,
});

const profileOf = (vacancy: ToldVacancy) => vacancyProfile(factsOf(vacancy));

function judgedVacancy(vacancy: ToldVacancy) {
  const { title, text, agencyType, population, swornOfficers } = factsOf(vacancy);
  return { id: vacancy.id, title, text, agency_type: agencyType.toLowerCase(), population, officers: swornOfficers };
}

function judgedArticle({ id, title, body, topics }: ToldArticle) {
  const chosen = topics.filter(({ origin }) => origin === 'CHOSEN_BY_EDITOR').map(({ topic }) => topic.slug);
  return { id, title, text: body.plainText, topics: chosen };
}
