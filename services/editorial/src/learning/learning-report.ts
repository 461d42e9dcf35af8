import { SCORERS } from '@heartland/shared/relevance/scorers';
import type { CountSum, Dimension, EventCountRepository } from './event-count.repository.js';
import type { LearningMode } from './learning-mode.js';
import { dayOf } from './placement.js';
import { signTest } from './sign-test.js';
import { wilson } from './wilson.js';

const DAY = 86_400_000;
const MOST_DAYS = 3_650;

/** What readers clicked in the days up to a moment. */
export async function learningReport(counts: EventCountRepository, mode: LearningMode, days: number, now: Date) {
  const since = dayOf(new Date(now.getTime() - (days - 1) * DAY));
  const sums = await counts.sums(since);
  const by = (dimension: Dimension) => sums.filter((sum) => sum.dimension === dimension).map(rateOf);
  const named = (dimension: Dimension) =>
    by(dimension).sort((a, b) => b.impressions - a.impressions || (a.key < b.key ? -1 : 1));
  return {
    mode: mode.toUpperCase(),
    since,
    all: by('all')[0]!,
    byGrade: named('grade'),
    byReason: named('reason'),
    byPosition: by('position').sort((a, b) => Number(a.key) - Number(b.key)),
    byScorer: named('scorer'),
    experiment: experimentOf(by('team')),
  };
}

/** @returns whether so many days can be reported */
export const isDays = (days: number): boolean => days >= 1 && days <= MOST_DAYS;

/** Clicks on what was counted as shown: a client that counts clicks alone tells nothing of a rate. */
function rateOf({ key, impressions, clicks }: CountSum) {
  const rate = wilson(Math.min(clicks, impressions), impressions);
  return { key, impressions, clicks, rate: rate?.rate ?? null, low: rate?.low ?? null, high: rate?.high ?? null };
}

function experimentOf(teams: readonly ReturnType<typeof rateOf>[]) {
  const { current, candidate } = SCORERS;
  const none = { impressions: 0, clicks: 0 };
  const of = (key: string) => teams.find((team) => team.key === key) ?? none;
  const ours = of(`${current.name} CURRENT`);
  const theirs = of(`${candidate.name} CANDIDATE`);
  return {
    current: current.name,
    candidate: candidate.name,
    currentImpressions: ours.impressions,
    candidateImpressions: theirs.impressions,
    currentClicks: ours.clicks,
    candidateClicks: theirs.clicks,
    pValue: signTest(ours.clicks, theirs.clicks),
  };
}
