import type { KNOWN_BY } from '../vocabulary-source/vocabulary-source.js';
import type { TopicKey } from './topic.js';

export type { RoleKey } from './vocabulary.data.js';

/** A kind of job: the titles it goes by, and what somebody in it wants to read about. */
export interface Role {
  /** With an article, as in "For a 911 dispatcher". */
  label: string;
  /** Which of several roles that a title names it is read as: the first of these. */
  knownBy: (typeof KNOWN_BY)[number];
  /** Words of a title that name the role wherever they stand. */
  titles: string[];
  /** Words that name the role only as the whole title, beside a grade or a working time: "Officer II". */
  wholeTitles?: string[];
  /**
   * Words that name the role only when the title also names a law-enforcement agency: "Secretary - Police Department".
   */
  agencyTitles?: string[];
  /** Words in whose presence the role is not meant: "Fire Captain". */
  notTitles?: string[];
  /** What the job is about, 0 to 1. */
  implies: Partial<Record<TopicKey, number>>;
}
