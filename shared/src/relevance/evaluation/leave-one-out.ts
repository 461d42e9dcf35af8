import type { NeedSource } from '../need.js';
import { vacancyProfile, type VacancyProfile } from '../profile.js';
import { roleOfVacancy } from '../vacancy-role.js';
import { RoleReader } from '../vocabulary/role-reader.js';
import { ROLES, type Role, type RoleKey } from '../vocabulary/roles.js';
import { WORDS } from '../vocabulary/vocabulary.data.js';
import { estimateMean, type Estimate } from './bootstrap.js';
import { evaluate, type Result } from './evaluate.js';
import { heartlandMethod } from './heartland-method.js';
import { factsOfJudged } from './judged-facts.js';
import type { JudgedSet, JudgedVacancy } from './judged-set.js';
import { untuned } from './untuned-role.js';

/** What is left of the matching when the vocabulary does not know a role. */
export interface RoleLeftOut {
  role: RoleKey;
  /** How many vacancies of the set are of the role. */
  vacancies: number;
  /** Over the whole set. */
  result: Result;
  /** nDCG@3 of the vacancies of the role alone; null when nothing was judged for them. */
  ofRole: number | null;
}

/** The profile of a vacancy by a vocabulary that lacks a role: its titles, and what it implies. */
function profileWithout(role: RoleKey): (vacancy: JudgedVacancy) => VacancyProfile {
  const others = Object.fromEntries(Object.entries(ROLES).filter(([key]) => key !== role)) as Record<RoleKey, Role>;
  const reader = new RoleReader(others, WORDS);
  return (vacancy) => {
    const facts = factsOfJudged(vacancy);
    const profile = vacancyProfile(facts);
    const read = roleOfVacancy(facts.title, facts.agencyType, profile.setting, (title, at) => reader.roleOf(title, at));
    // A plain officer at a place may still come out as the role.
    return { ...profile, role: read === role ? null : read };
  };
}

const roleOf = (vacancy: JudgedVacancy): RoleKey | null => vacancyProfile(factsOfJudged(vacancy)).role;

/** Measures the matching once for every role of the set's vacancies, each time without that role. */
export async function leaveOneOut(set: JudgedSet): Promise<RoleLeftOut[]> {
  const roles = new Map<RoleKey, string[]>();
  for (const vacancy of set.vacancies) {
    const role = roleOf(vacancy);
    if (role !== null && set.qrels[vacancy.id]) roles.set(role, [...(roles.get(role) ?? []), vacancy.id]);
  }
  const turns: RoleLeftOut[] = [];
  for (const [role, ids] of roles) {
    const result = await evaluate(heartlandMethod(set.articles, profileWithout(role)), set);
    const values = result.vacancies.filter(({ id, ndcg3 }) => ids.includes(id) && ndcg3 !== null);
    const sum = values.reduce((total, { ndcg3 }) => total + ndcg3!, 0);
    turns.push({ role, vacancies: ids.length, result, ofRole: values.length > 0 ? sum / values.length : null });
  }
  return turns;
}

/** The profile of a vacancy whose role is known by its titles, but not tuned: see `untuned`. */
function untunedProfile(vacancy: JudgedVacancy): VacancyProfile & NeedSource {
  const profile = vacancyProfile(factsOfJudged(vacancy));
  return profile.role === null ? profile : { ...profile, implies: untuned(profile.role) };
}

/**
 * Measures the matching with each role left out of the tuning in turn: every vacancy is read by a vocabulary in which
 * nobody has said what its own role is about.
 */
export async function withoutTuning(set: JudgedSet): Promise<Result> {
  return evaluate(heartlandMethod(set.articles, untunedProfile), set);
}

/** nDCG@3 of every vacancy as it is when its own role is left out. */
export function withoutOwnRole(set: JudgedSet, whole: Result, turns: readonly RoleLeftOut[]): Estimate {
  const byRole = new Map(turns.map(({ role, result }) => [role, result]));
  const values = set.vacancies.flatMap((vacancy) => {
    const role = roleOf(vacancy);
    const result = (role && byRole.get(role)) ?? whole;
    return result.vacancies.filter(({ id, ndcg3 }) => id === vacancy.id && ndcg3 !== null).map(({ ndcg3 }) => ndcg3!);
  });
  return estimateMean(values);
}
