import { gradeOf } from '../grade.js';
import { articleProfile, vacancyProfile, type VacancyProfile } from '../profile.js';
import { rank } from '../ranking.js';
import { factsOfJudged } from './judged-facts.js';
import type { JudgedArticle, JudgedVacancy } from './judged-set.js';
import { SLOTS, type Method } from './method.js';

/** The sets have no dates: all equal, so that ties go by id. */
const UNDATED = new Date(0);

const profileOfJudged = (vacancy: JudgedVacancy): VacancyProfile => vacancyProfile(factsOfJudged(vacancy));

/** This project's own way: ranked as shown, so with the cap on articles of one topic. */
export function heartlandMethod(articles: readonly JudgedArticle[], profileOf = profileOfJudged): Method {
  const candidates = articles.map((article) => ({ id: article.id, at: UNDATED, profile: articleProfile(article) }));
  return {
    key: 'heartland',
    name: 'Heartland',
    answer(vacancy) {
      const profile = profileOf(vacancy);
      const ids = (matches: { candidate: { id: string } }[]) => matches.map(({ candidate }) => candidate.id);
      const shown = rank(profile, candidates, { limit: SLOTS });
      return {
        ranked: ids(rank(profile, candidates, { minGrade: 'WEAK' })),
        shown: ids(shown),
        promised: shown.map(({ score }) => gradeOf(score)),
      };
    },
  };
}
