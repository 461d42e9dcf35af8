import { Column, Entity, Generated, PrimaryColumn } from 'typeorm';
import type { VacancyProfile } from '@heartland/shared/relevance/profile';
import type { Posting } from '../feed/posting.js';

/** One topic that a vacancy is about, as its text was classified. */
export interface ClassifiedTopic {
  key: string;
  weight: number;
}

/** A job advertisement of an agency, as its feed last stated it. Whether it is open is read off its dates. */
@Entity('vacancy')
export class Vacancy {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** Plain text: paragraphs between blank lines, list items on lines that begin with "- ". */
  @Column('text', { select: true })
  description: string;

  @Column('timestamp with time zone', { name: 'posted_at', precision: 3 })
  postedAt: Date;

  /** Null is open until filled. */
  @Column('timestamp with time zone', { name: 'valid_through', precision: 3, nullable: true })
  validThrough: Date | null;

  @Column('timestamp with time zone', { name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;

  @Column('text', { name: 'closed_reason', nullable: true })
  closedReason: string | null;

  @Column('text', { name: 'agency_id' })
  agencyId: string;

  @Column('text', { name: 'position_type' })
  positionType: string;

  @Column('text', { name: 'employment_types', array: true })
  employmentTypes: string[];

  @Column('text', { name: 'work_arrangement' })
  workArrangement: string;

  @Column('jsonb')
  locations: Posting['locations'];

  @Column('jsonb', { nullable: true })
  pay: Posting['pay'];

  @Column('jsonb')
  requirements: Posting['requirements'];

  @Column('jsonb')
  application: Posting['application'];

  @Column('jsonb')
  topics: ClassifiedTopic[];

  /** Keys of `topics`, for the index. */
  @Column('text', { name: 'topic_keys', array: true })
  topicKeys: string[];

  /** ISO 3166-2 codes of its locations, the primary one first; the agency's when the feed names none. */
  @Column('text', { name: 'region_codes', array: true })
  regionCodes: string[];

  /** Latitude and longitude of every location that has them, one after the other. */
  @Column('double precision', { array: true })
  points: number[];

  /** Lowest pay in a year, a decimal string in `payCurrency`; null when no pay is stated. */
  @Column('numeric', { name: 'annual_pay_min', precision: 16, scale: 2, nullable: true })
  annualPayMin: string | null;

  @Column('numeric', { name: 'annual_pay_max', precision: 16, scale: 2, nullable: true })
  annualPayMax: string | null;

  @Column('text', { name: 'pay_currency', nullable: true })
  payCurrency: string | null;

  /** Names it in the index: small, given once, never used again. */
  @Column('integer')
  @Generated('increment')
  number: number;

  @Column('text', { name: 'agency_type' })
  agencyType: string;

  @Column('text', { name: 'community_size' })
  communitySize: string;

  @Column('text', { name: 'feed_id' })
  feedId: string;

  @Column('text', { name: 'external_id' })
  externalId: string;

  /** Where the feed shows the advert. */
  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;

  @Column('timestamp with time zone', { name: 'first_seen_at', precision: 3 })
  firstSeenAt: Date;

  @Column('timestamp with time zone', { name: 'last_seen_at', precision: 3 })
  lastSeenAt: Date;

  @Column('timestamp with time zone', { name: 'updated_at', precision: 3 })
  updatedAt: Date;

  /** SHA-256 of the posting: an unchanged one is not written again. */
  @Column('text')
  checksum: string;

  @Column('jsonb', { name: 'match_profile' })
  matchProfile: VacancyProfile;

  /** Role and setting of the match profile, for the index. */
  @Column('text', { name: 'profile_key' })
  profileKey: string;
}
