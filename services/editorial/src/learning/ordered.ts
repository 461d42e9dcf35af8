import { teamDraft } from '@heartland/shared/relevance/interleaving';
import {
  rankScored,
  type Candidate,
  type RankedList,
  type RankingOptions,
  type Scored,
} from '@heartland/shared/relevance/ranking';
import { SCORERS, type Scorer } from '@heartland/shared/relevance/scorers';

/**
 * The matches, best first: by the scorer that is used, or under an experiment drafted of that and the candidate.
 * @param scored by the scorer that is used
 * @param scoredBy the same candidates by another
 * @param seed of the experiment; undefined without one
 */
export function ordered(
  scored: Scored<Candidate>,
  scoredBy: (scorer: Scorer) => Scored<Candidate>,
  options: RankingOptions & { perTopicCap: number },
  seed: string | undefined,
): RankedList<Candidate> {
  const current = rankScored(scored, options);
  if (seed === undefined) return current;
  const topics = new Map([...scored.scores.keys()].map((place) => [scored.candidate(place).id, scored.topic(place)]));
  return teamDraft(
    { CURRENT: current, CANDIDATE: rankScored(scoredBy(SCORERS.candidate), options) },
    { seed, topicOf: (id) => topics.get(id), perTopicCap: options.perTopicCap },
  );
}
