import { roleOfTitle, type RoleKey } from '@heartland/shared/relevance/vocabulary/roles';
import { positionTypeOf } from '../vacancy/position-type.js';
import type { Claim } from './reading.js';
import { NARROW_ROLES, NOT_TITLES, PERSONS, TITLES } from './role-phrases.js';
import type { StemLine, WordHit } from './stem-line.js';
import { sideBySide, typed, type TypedQuery } from './typed-words.js';

/** Position types that a query can name, for a reader. */
const LABELS: Record<string, string> = {
  SWORN_OFFICER: 'Police officer',
  DEPUTY_SHERIFF: 'Deputy sheriff',
  STATE_TROOPER: 'State trooper',
  FEDERAL_AGENT: 'Federal agent',
  INVESTIGATOR: 'Detective or investigator',
  CADET_OR_RECRUIT: 'Cadet or recruit',
  LATERAL: 'Lateral officer',
  SUPERVISOR: 'Supervisor',
  COMMAND: 'Chief or commander',
  DISPATCHER: '911 dispatcher',
  CORRECTIONS: 'Corrections, probation or parole',
  COMMUNITY_SERVICE_OFFICER: 'Unsworn officer (community service, animal control, parking)',
  ANALYST: 'Analyst, evidence or forensics',
};

/** Title phrases that overlap or stand side by side, as one title. */
function runsOf(hits: WordHit<boolean>[], { words }: TypedQuery): WordHit<boolean>[] {
  const runs: WordHit<boolean>[] = [];
  for (const hit of hits.sort((a, b) => a.from - b.from)) {
    const run = runs.at(-1);
    if (run && hit.from <= run.to && sideBySide(words, run.from, hit.to)) {
      run.to = Math.max(run.to, hit.to);
      run.value ||= hit.value;
    } else runs.push({ ...hit });
  }
  return runs;
}

/** The run with the "police" before it and the "officer" after it. */
function finished(run: WordHit<boolean>, { words }: TypedQuery): WordHit<boolean> {
  const ends = PERSONS.has(words[run.to]?.lower ?? '') && sideBySide(words, run.from, run.to + 1);
  const starts = words[run.from - 1]?.lower === 'police' && sideBySide(words, run.from - 1, run.to);
  const to = ends ? run.to + 1 : run.to;
  return { from: starts ? run.from - 1 : run.from, to, value: run.value || ends };
}

/** A part-time deputy counts with the reserves, who are sworn officers: the filter holds both. */
function positionTypes(title: string, role: RoleKey): string[] {
  return role === 'deputy'
    ? [...new Set([role, roleOfTitle(`part time ${title}`)].map((it) => positionTypeOf(it, false)))]
    : [positionTypeOf(role, false)];
}

/** Titles of the vocabulary, read as the vacancies' own titles are. */
export function roleClaims(query: TypedQuery, line: StemLine, offersLessThanFullTime: boolean): Claim[] {
  const refusals = line.hits(NOT_TITLES);
  return runsOf(line.hits(TITLES), query).flatMap((found): Claim[] => {
    const { from, to, value: namesRole } = finished(found, query);
    if (!namesRole) return [];
    const title = typed(query, from, to);
    const role = roleOfTitle(title);
    const refused = refusals.some((no) => no.value === role && no.from <= to && no.to >= from);
    const type = positionTypeOf(role, false);
    const label = LABELS[type];
    if (role === null || refused || NARROW_ROLES.has(role) || label === undefined) {
      return [{ from, to, weight: to - from, meaning: null }];
    }
    const types = offersLessThanFullTime ? positionTypes(title, role) : [type];
    return [{ from, to, weight: to - from, meaning: { kind: 'ROLE', label, filter: { positionTypes: types } } }];
  });
}
