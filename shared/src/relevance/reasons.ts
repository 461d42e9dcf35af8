import { UNITS, type Evidence, type TopicShares } from './match.js';
import type { VacancyProfile } from './profile.js';
import { spokenWord } from './spoken-words.js';
import { ROLES } from './vocabulary/roles.js';
import { SETTINGS } from './vocabulary/settings.js';
import { TOPICS, type TopicKey } from './vocabulary/topics.js';

export type ReasonKind =
  | 'SHARED_TOPIC'
  | 'SAME_AGENCY'
  | 'SAME_AGENCY_TYPE'
  | 'SAME_STATE'
  | 'COMMUNITY_SIZE'
  | 'POSITION_TYPE'
  | 'TERM_OVERLAP'
  | 'EDITOR_PINNED'
  | 'RECENCY';

/** One reason for a match. */
export interface Reason {
  kind: ReasonKind;
  /** Share of the score. */
  contribution: number;
  /** For a reader. */
  label: string;
  /** The keys of the topics that are the evidence. */
  topics: string[];
}

/** Topics named by one reason, and the least share of the reason that earns a name. */
const MAX_NAMED = 3;
const LEAST_NAMED = 0.15;
/**
 * Topics of the texts themselves that get a reason of their own, and the least contribution for that; the others share
 * one.
 */
const MAX_OWN = 2;
const LEAST_OWN = 0.03;

/** Stands before the others where an editor decided; it has no share, so that the others still add up to the score. */
export const PINNED_REASON: Reason = {
  kind: 'EDITOR_PINNED',
  contribution: 0,
  label: 'Chosen by the editors',
  topics: [],
};

/** The biggest first. */
const inOrder = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.toSorted((a, b) => Math.sign(b.contribution - a.contribution) || (a.topic < b.topic ? -1 : 1));

function inSentence(topic: string): string {
  return TOPICS[topic as TopicKey].inSentence;
}

function listed(topics: readonly string[]): string {
  const names = topics.map(inSentence);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function reasonOf(kind: ReasonKind, evidence: Evidence[], label: (topics: string) => string): Reason {
  const contribution = evidence.reduce((sum, it) => sum + it.contribution, 0);
  const named = evidence.filter((it, index) => index === 0 || it.contribution >= LEAST_NAMED * contribution);
  const topics = named.slice(0, MAX_NAMED).map(({ topic }) => topic);
  return { kind, contribution, label: label(listed(topics)), topics };
}

function ownReasons(shared: Evidence[]): Reason[] {
  if (shared.length === 0) return [];
  const evidence = inOrder(shared);
  const alone = evidence.slice(0, MAX_OWN).filter(({ contribution }) => contribution >= LEAST_OWN);
  const groups = [...alone.map((it) => [it]), evidence.slice(alone.length)];
  return groups.map((group) => reasonOf('SHARED_TOPIC', group, (topics) => `Both are about ${topics}`));
}

/** Words that are named as evidence. */
const MAX_MENTIONED = 3;

/**
 * Why a vacancy and an article match: the biggest reason first, none without a share.
 * @param score what the reasons add up to
 * @param terms the stems that both share, the most telling first
 */
export function reasonsOf(
  vacancy: VacancyProfile,
  shares: TopicShares,
  score: number,
  terms: readonly string[],
): Reason[] {
  const reasons = ownReasons(shares.own);
  const { label: place, family } = SETTINGS[vacancy.setting];
  if (vacancy.role !== null && shares.role.length > 0) {
    const who = family ? `${ROLES[vacancy.role].label} in ${place}` : ROLES[vacancy.role].label;
    reasons.push(reasonOf('POSITION_TYPE', inOrder(shares.role), (topics) => `For ${who}: covers ${topics}`));
  }
  if (shares.setting.length > 0) {
    reasons.push(reasonOf('COMMUNITY_SIZE', inOrder(shares.setting), (topics) => `Fits ${place}: covers ${topics}`));
  }
  return addedUp(reasons, score, terms);
}

/** Why two articles are alike: the biggest reason first, none without a share. See `reasonsOf`. */
export function likenessReasons(evidence: readonly Evidence[], score: number, terms: readonly string[]): Reason[] {
  return addedUp(ownReasons(evidence.filter(({ contribution }) => contribution > 0)), score, terms);
}

/**
 * The reasons in whole units that add up to the score. What is left of it is that of the shared words, which are the
 * evidence of the biggest reason; a reason of their own only where there is no other.
 */
function addedUp(reasons: readonly Reason[], score: number, terms: readonly string[]): Reason[] {
  const whole = weightiestFirst(
    reasons.map((reason) => ({ ...reason, contribution: Math.floor(reason.contribution * UNITS) / UNITS })),
  );
  const left = score - whole.reduce((sum, { contribution }) => sum + contribution, 0);
  const words = terms.flatMap((term) => spokenWord(term) ?? []).slice(0, MAX_MENTIONED);
  const [first, ...rest] = whole;
  if (first)
    return [{ ...first, contribution: first.contribution + left, label: mentioning(first.label, words) }, ...rest];
  if (left === 0) return [];
  const label = words.length > 0 ? `Both mention ${words.join(', ')}` : 'Speaks of what the other speaks of';
  return [{ kind: 'TERM_OVERLAP', contribution: left, label, topics: [] }];
}

const mentioning = (label: string, words: readonly string[]): string =>
  words.length > 0 ? `${label}; mentions ${words.join(', ')}` : label;

function weightiestFirst(reasons: readonly Reason[]): Reason[] {
  return reasons
    .filter(({ contribution }) => contribution > 0)
    .sort((a, b) => b.contribution - a.contribution || (a.kind < b.kind ? -1 : 1));
}
