import { createHash } from 'node:crypto';
import type { Candidate, Ranked, RankedList } from './ranking.js';
import type { Score } from './score.js';

/** The two scorers whose rankings are interleaved. */
export const TEAMS = ['CURRENT', 'CANDIDATE'] as const;
export type Team = (typeof TEAMS)[number];

/** A match that a team has drafted. Its group is its place, which keeps the order whatever the scores are. */
export class Drafted<C extends Candidate> implements Ranked<C> {
  constructor(
    private readonly match: Ranked<C>,
    readonly group: number,
    readonly team: Team,
  ) {}

  get candidate(): C {
    return this.match.candidate;
  }

  get score(): number {
    return this.match.score;
  }

  get relevance(): Score {
    return this.match.relevance;
  }
}

/** What a list of both teams has to keep to. */
export interface DraftRules {
  /** The same seed gives the same list. */
  seed: string;
  topicOf: (id: string) => string | undefined;
  /** Candidates of one topic. */
  perTopicCap: number;
}

/**
 * One list of two rankings, by team-draft interleaving (Radlinski, Kurup and Joachims, "How does clickthrough data
 * reflect retrieval quality?", CIKM 2008): the team with fewer picks takes its best candidate that is not in the list
 * yet, of equal teams the one that a coin names. So each click is as likely to be for either team when readers see no
 * difference.
 */
export function teamDraft<C extends Candidate>(
  rankings: Readonly<Record<Team, RankedList<C>>>,
  { seed, topicOf, perTopicCap }: DraftRules,
): Drafted<C>[] {
  const list: Drafted<C>[] = [];
  const taken = new Set<string>();
  const ofTopic = new Map<string | undefined, number>();
  const coins = createHash('sha256').update(seed).digest();
  const isFree = ({ candidate: { id } }: Ranked<C>) => {
    const topic = topicOf(id);
    return !taken.has(id) && (topic === undefined || (ofTopic.get(topic) ?? 0) < perTopicCap);
  };
  const teams = TEAMS.map((team) => ({ team, ranking: rankings[team], next: 0, picks: 0 }));
  /** What is not free once will not be again. */
  const best = (it: (typeof teams)[number]) => {
    while (it.next < it.ranking.length && !isFree(it.ranking.at(it.next)!)) it.next++;
    return it.ranking.at(it.next);
  };
  for (let round = 0; ; round++) {
    const able = teams.filter((it) => best(it) !== undefined);
    if (able.length === 0) return list;
    const coin = (coins[(round >> 3) % coins.length]! >> (round & 7)) & 1;
    const [first, second] = coin === 0 ? able : able.toReversed();
    const turn = second && second.picks < first!.picks ? second : first!;
    const pick = best(turn)!;
    const topic = topicOf(pick.candidate.id);
    taken.add(pick.candidate.id);
    ofTopic.set(topic, (ofTopic.get(topic) ?? 0) + 1);
    list.push(new Drafted(pick, list.length, turn.team));
    turn.picks++;
  }
}
