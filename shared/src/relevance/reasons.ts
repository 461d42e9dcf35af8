import type { Evidence, TopicShares } from './match.js';
import type { VacancyProfile } from './profile.js';
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

/** Why a vacancy and an article match: the biggest reason first, none without a share. */
export function reasonsOf(vacancy: VacancyProfile, shares: TopicShares, terms: number): Reason[] {
  const reasons = ownReasons(shares.own);
  if (vacancy.role !== null && shares.role.length > 0) {
    const { label } = ROLES[vacancy.role];
    reasons.push(reasonOf('POSITION_TYPE', inOrder(shares.role), (topics) => `For ${label}: covers ${topics}`));
  }
  if (shares.setting.length > 0) {
    const { label } = SETTINGS[vacancy.setting];
    reasons.push(reasonOf('COMMUNITY_SIZE', inOrder(shares.setting), (topics) => `Fits ${label}: covers ${topics}`));
  }
  reasons.push(termReason(terms));
  return weightiestFirst(reasons);
}

/** Why two articles are alike: the biggest reason first, none without a share. */
export function likenessReasons(evidence: readonly Evidence[], terms: number): Reason[] {
  return weightiestFirst([...ownReasons(evidence.filter(({ contribution }) => contribution > 0)), termReason(terms)]);
}

const termReason = (contribution: number): Reason => ({
  kind: 'TERM_OVERLAP',
  contribution,
  label: 'Both use the same distinctive words',
  topics: [],
});

function weightiestFirst(reasons: readonly Reason[]): Reason[] {
  return reasons
    .filter(({ contribution }) => contribution > 0)
    .sort((a, b) => b.contribution - a.contribution || (a.kind < b.kind ? -1 : 1));
}
