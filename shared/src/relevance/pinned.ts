import { MAX_POSITION, type Override } from './override.js';
import { comparePlaces, placeOf, type Candidate, type Ranked, type RankedList, type Scored } from './ranking.js';
import { PINNED_REASON } from './reasons.js';
import type { Score } from './score.js';

/** The pins of a target in their order, before the matches. */
export function pinnedFirst<C extends Candidate>(pins: readonly Ranked<C>[], matches: RankedList<C>): RankedList<C> {
  if (pins.length === 0) return matches;
  const first = pins.toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  return {
    length: first.length + matches.length,
    at: (index) => (index < first.length ? first[index] : matches.at(index - first.length)),
  };
}

/** A candidate as an editor pinned it: before all that are matched, whatever its score is. */
export class Pin<C extends Candidate> implements Ranked<C> {
  readonly group: number;

  constructor(
    private readonly scored: Scored<C>,
    private readonly place: number,
    { position }: Pick<Override, 'position'>,
  ) {
    // Groups of matches begin at 0.
    this.group = position - MAX_POSITION - 1;
  }

  get candidate(): C {
    return this.scored.candidate(this.place);
  }

  get score(): number {
    return this.scored.scores[this.place]!;
  }

  /** The score that it would have anyway, with the editor's word before the reasons. */
  get relevance(): Score {
    const explained = this.scored.explain(this.place);
    return { ...explained, grade: 'EDITOR_PINNED', reasons: [PINNED_REASON, ...explained.reasons] };
  }
}

/** Some of the candidates, by their places. */
export function someOf<C extends Candidate>(scored: Scored<C>, places: readonly number[]): Scored<C> {
  return {
    scores: places.map((place) => scored.scores[place]!),
    candidate: (index) => scored.candidate(places[index]!),
    topic: (index) => scored.topic(places[index]!),
    group: (index) => scored.group(places[index]!),
    explain: (index) => scored.explain(places[index]!),
  };
}
