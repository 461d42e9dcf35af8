import type { RankedEdge, RankedPage } from '@heartland/shared/ranked-connection';
import { Drafted } from '@heartland/shared/relevance/interleaving';
import { SCORERS } from '@heartland/shared/relevance/scorers';
import { dayOf, type Placements } from './placement.js';

const SCORER_OF_TEAM = { CURRENT: SCORERS.current.name, CANDIDATE: SCORERS.candidate.name };

/** A page whose edges say by a placement where they stand; signatures are worked out for those who ask for them. */
export function placed<Row extends { id: string }>(
  page: RankedPage<Row>,
  role: string | null,
  placements: Placements,
  now: Date,
) {
  const placementOf = ({ node, match, relevance, position }: RankedEdge<Row>) => {
    const team = match instanceof Drafted ? match.team : null;
    return placements.sign({
      day: dayOf(now),
      articleId: node.id,
      role: role ?? 'none',
      grade: relevance.grade,
      reason: relevance.reasons[0]?.kind ?? 'none',
      position,
      scorer: team ? SCORER_OF_TEAM[team] : SCORERS.current.name,
      team: team ?? 'none',
    });
  };
  const edges = page.edges.map((edge) => ({
    node: edge.node,
    get relevance() {
      return edge.relevance;
    },
    get cursor() {
      return edge.cursor;
    },
    get placement() {
      return placementOf(edge);
    },
  }));
  return { ...page, edges };
}
