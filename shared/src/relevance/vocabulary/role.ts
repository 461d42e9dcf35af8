import type { TopicKey } from './topic.js';

/** What kind of job a vacancy is. */
export type RoleKey =
  | 'dispatcher'
  | 'school-resource-officer'
  | 'detention-officer'
  | 'probation-officer'
  | 'detective'
  | 'forensic-specialist'
  | 'evidence-technician'
  | 'crime-analyst'
  | 'victim-advocate'
  | 'crisis-specialist'
  | 'chaplain'
  | 'recruiter'
  | 'training-officer'
  | 'k9-handler'
  | 'special-operations'
  | 'community-outreach'
  | 'animal-control'
  | 'code-enforcement'
  | 'crossing-guard'
  | 'parking-officer'
  | 'traffic-officer'
  | 'court-security'
  | 'records-clerk'
  | 'game-warden'
  | 'park-ranger'
  | 'civilian'
  | 'command'
  | 'supervisor'
  | 'trooper'
  | 'explorer'
  | 'reserve'
  | 'recruit'
  | 'lateral'
  | 'campus-officer'
  | 'transit-officer'
  | 'tribal-officer'
  | 'marshal-constable'
  | 'federal-agent'
  | 'deputy'
  | 'patrol-officer'
  | 'security-officer';

/** A kind of job: the titles it goes by, and what somebody in it wants to read about. */
export interface Role {
  /** With an article, as in "For a 911 dispatcher". */
  label: string;
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
