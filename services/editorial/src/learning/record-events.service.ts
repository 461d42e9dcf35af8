import { userError, UserError } from '../mutation/user-error.js';
import type { Outcome } from '../mutation/mutations.service.js';
import type { EventCount, EventCountRepository } from './event-count.repository.js';
import type { LearningMode } from './learning-mode.js';
import { dayOf, type Placement, type Placements } from './placement.js';

/** What happened to a placement. */
export interface RelevanceEvent {
  placement: string;
  kind: 'IMPRESSION' | 'CLICK';
}

/** Events of one call: a list or two, with what was clicked in them. */
const MOST_EVENTS = 100;
/** Milliseconds of a day, and days for which a placement can be sent: a page that was left open counts a while. */
const DAY = 86_400_000;
const GOOD_FOR = 7;

/** What recording needs of the process and the request. */
export interface Recording {
  mode: LearningMode;
  placements: Placements;
  counts: EventCountRepository;
  now: Date;
}

/** Counts what readers were shown and clicked: all events of a call, or none. Nobody has to act: readers are nobody. */
export function createRecorder({ mode, placements, counts, now }: Recording) {
  const placementOf = ({ placement: text }: RelevanceEvent, place: number): Placement => {
    const path = ['events', String(place), 'placement'];
    const placement = placements.read(text);
    if (!placement)
      throw userError('INVALID', path, 'Expected a placement that a list has given, received another text.');
    const { day } = placement;
    if (day < dayOf(new Date(now.getTime() - GOOD_FOR * DAY)) || day > dayOf(now)) {
      throw userError('INVALID', path, `Expected a placement of the last ${GOOD_FOR} days, received one of ${day}.`);
    }
    return placement;
  };
  return async ({ events }: { events: readonly RelevanceEvent[] }): Promise<Outcome<{ recorded: number }>> => {
    try {
      if (mode === 'off') throw userError('SWITCHED_OFF', [], 'Expected no events, since none are counted here.');
      if (events.length > MOST_EVENTS) {
        const message = `Expected at most ${MOST_EVENTS} events, received ${events.length}.`;
        throw userError('INVALID', 'events', message);
      }
      const sums = summed(events.map((event, place) => ({ ...placementOf(event, place), kind: event.kind })));
      if (sums.length > 0) await counts.add(sums);
      return { recorded: events.length, userErrors: [] };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { recorded: 0, userErrors: error.faults };
    }
  };
}

/** One count for each placement. */
function summed(events: readonly (Placement & Pick<RelevanceEvent, 'kind'>)[]): EventCount[] {
  const sums = new Map<string, EventCount>();
  for (const { kind, ...placement } of events) {
    const key = JSON.stringify(placement);
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = { ...placement, impressions: 0, clicks: 0 }));
    if (kind === 'CLICK') sum.clicks++;
    else sum.impressions++;
  }
  return [...sums.values()];
}
