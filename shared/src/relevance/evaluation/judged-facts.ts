import type { AgencyTypeKey, VacancyFacts } from '../profile.js';
import type { JudgedVacancy } from './judged-set.js';

/** What the judges' words for an agency mean; the first that fits. */
const AGENCY_TYPES: [RegExp, AgencyTypeKey][] = [
  [/trib/, 'TRIBAL'],
  [/federal|national_park|border/, 'FEDERAL'],
  [/campus|universit|college/, 'CAMPUS'],
  [/transit|airport|port_|^port$|rail|harbor/, 'TRANSIT'],
  [/correct|jail|prison|detention|probation|parole/, 'CORRECTIONS'],
  [/sheriff|^county/, 'COUNTY_SHERIFF'],
  [/state|highway/, 'STATE_POLICE'],
  [/municipal|^city|town|village|^police|local|metro/, 'MUNICIPAL_POLICE'],
];

/** Communities that say what kind of agency it is where the word for the agency does not. */
const AGENCY_TYPES_BY_COMMUNITY: [RegExp, AgencyTypeKey][] = [
  [/trib|reservation/, 'TRIBAL'],
  [/campus|universit|college/, 'CAMPUS'],
  [/transit|airport/, 'TRANSIT'],
  [/statewide/, 'STATE_POLICE'],
];

/**
 * People in a community that a judge calls so: a number well inside the group, since the set has no figure. The first
 * that fits; the words that are no size (statewide, campus, unknown) say nothing.
 */
const POPULATIONS: [RegExp, number][] = [
  [/rural.*count|count.*rural/, 20_000],
  [/large.*count|urban.*count|metro.*count/, 600_000],
  [/count/, 100_000],
  [/town|village|hamlet|rural/, 5_000],
  [/small.*cit/, 15_000],
  [/large|big|major|metro|urban/, 1_000_000],
  [/mid|medium|suburb|cit/, 75_000],
];

const found = <T>(table: readonly [RegExp, T][], word: string | null | undefined): T | undefined =>
  word ? table.find(([pattern]) => pattern.test(word.toLowerCase().replaceAll(/[\s-]+/g, '_')))?.[1] : undefined;

/** A judged vacancy as the facts that a profile is made of; words that are not understood count as not known. */
export function factsOfJudged(vacancy: JudgedVacancy): VacancyFacts {
  const { title, text, agency_type: agency, community, population, officers } = vacancy;
  return {
    title,
    text,
    agencyType: found(AGENCY_TYPES, agency) ?? found(AGENCY_TYPES_BY_COMMUNITY, community) ?? 'OTHER',
    population: population ?? found(POPULATIONS, community) ?? null,
    swornOfficers: officers ?? null,
  };
}
