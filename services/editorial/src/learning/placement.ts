import { fingerprint, type CursorCodec } from '@heartland/shared/cursor';
import type { Team } from '@heartland/shared/relevance/interleaving';

/** Where an article stood beside a vacancy, and why: all that is counted, and nothing of who read it. */
export interface Placement {
  /** When it was shown: a day of UTC, e.g. `2026-11-22`. */
  day: string;
  articleId: string;
  /** Key of the vacancy's role; `none` without a known one. */
  role: string;
  grade: string;
  /** The kind of the weightiest reason; `none` without one. */
  reason: string;
  /** In the whole list, from 1. */
  position: number;
  /** Name of the scorer. */
  scorer: string;
  /** Whose pick it was; `none` without an experiment. */
  team: Team | 'none';
}

const LIST = fingerprint('placement');
/** Characters; ours have some 300. */
const LONGEST = 1_000;

/** Placements as texts that clients send back: signed, so that nothing is counted that was not shown. */
export class Placements {
  constructor(private readonly cursors: CursorCodec) {}

  sign({ day, articleId, role, grade, reason, position, scorer, team }: Placement): string {
    return this.cursors.encode([day, articleId, role, grade, reason, position, scorer, team], LIST);
  }

  /** Null for a text that is none of ours. */
  read(text: string): Placement | null {
    if (text.length > LONGEST) return null;
    try {
      const [day, articleId, role, grade, reason, position, scorer, team] = this.cursors.decode(
        text,
        LIST,
        'placement',
      );
      return { day, articleId, role, grade, reason, position, scorer, team } as Placement;
    } catch {
      return null;
    }
  }
}

/** The day of UTC. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
