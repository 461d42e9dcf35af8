import { topicWeights } from '../topic-weights.js';
import { ROLE_KEYS, ROLES, type RoleKey } from '../vocabulary/roles.js';
import { stemsOf } from '../words.js';

/** The share of the need that comes from the kin; the rest is what the titles themselves say. */
const KIN = 0.3;

/** Weights with the greatest made 1. */
function scaled(weights: Readonly<Record<string, number>>): Record<string, number> {
  const most = Math.max(...Object.values(weights), Number.MIN_VALUE);
  return Object.fromEntries(Object.entries(weights).map(([topic, weight]) => [topic, weight / most]));
}

/** The mean of what the other roles are about that are known by the same. */
function kinOf(role: RoleKey): Record<string, number> {
  const kin = ROLE_KEYS.filter((key) => key !== role && ROLES[key].knownBy === ROLES[role].knownBy);
  const sums: Record<string, number> = {};
  for (const key of kin) {
    for (const [topic, weight] of Object.entries(ROLES[key].implies)) sums[topic] = (sums[topic] ?? 0) + weight;
  }
  return scaled(sums);
}

/**
 * What a role would be about had nobody thought of it: the topics of its own titles, read as a text is, and what its kin
 * have in common.
 */
export function untuned(role: RoleKey): Record<string, number> {
  const { titles, wholeTitles = [], agencyTitles = [] } = ROLES[role];
  const said = scaled(topicWeights([], stemsOf([...titles, ...wholeTitles, ...agencyTitles].join('. '))));
  const kin = kinOf(role);
  const topics = new Set([...Object.keys(said), ...Object.keys(kin)]);
  return Object.fromEntries(
    [...topics].map((topic) => [topic, (1 - KIN) * (said[topic] ?? 0) + KIN * (kin[topic] ?? 0)]),
  );
}
