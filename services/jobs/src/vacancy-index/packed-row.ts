import type { IndexRow, Traits } from './index-row.js';

/**
 * A vacancy as it is read from the database for the index: lists as texts with commas, and the properties that take few
 * values together in one text, so that a million rows are read in seconds.
 */
export interface PackedRow {
  number: number;
  /** Milliseconds; null where the row has none. */
  postedAt: number;
  validThrough: number | null;
  closedAt: number | null;
  filled: boolean;
  agencyId: string;
  /** Agency type, community size, position type, employment types, arrangement, regions, currency; `|` between them. */
  traits: string;
  topicKeys: string;
  profileKey: string;
  points: string;
  payMin: number | null;
  payMax: number | null;
}

/** The columns of `vacancy v` in the order of `PackedRow`. */
export const PACKED_COLUMNS = `
  v.number,
  v.posted_at,
  v.valid_through,
  v.closed_at,
  coalesce(v.closed_reason = 'FILLED', false) as filled,
  v.agency_id,
  concat_ws('|', v.agency_type, v.community_size, v.position_type, array_to_string(v.employment_types, ','),
    v.work_arrangement, array_to_string(v.region_codes, ','), coalesce(v.pay_currency, '')) as traits,
  array_to_string(v.topic_keys, ',') as topic_keys,
  v.profile_key,
  array_to_string(v.points, ',') as points,
  v.annual_pay_min::double precision as pay_min,
  v.annual_pay_max::double precision as pay_max`;

/** Remembers what texts were unpacked to: a million vacancies have some thousands of them. */
const MEMORY = 10_000;

/** Unpacks rows; texts that were seen before are not taken apart again. */
export class Unpacker {
  private readonly traits = remembering(traitsOf);
  private readonly lists = remembering(listOf);
  private readonly points = remembering((text: string) => listOf(text).map(Number));

  unpack(row: PackedRow): IndexRow {
    return {
      number: row.number,
      postedAt: row.postedAt,
      validThrough: row.validThrough ?? Infinity,
      closedAt: row.closedAt ?? Infinity,
      filled: row.filled,
      agencyId: row.agencyId,
      traits: this.traits(row.traits),
      topicKeys: this.lists(row.topicKeys),
      profileKey: row.profileKey,
      points: this.points(row.points),
      payMin: row.payMin ?? NaN,
      payMax: row.payMax ?? NaN,
    };
  }
}

function traitsOf(text: string): Traits {
  const [agencyType, communitySize, positionType, employmentTypes, workArrangement, regionCodes, currency] = text
    .split('|')
    .map(listOf);
  return {
    agencyTypes: agencyType!,
    communitySizes: communitySize!,
    positionTypes: positionType!,
    employmentTypes: employmentTypes!,
    workArrangements: workArrangement!,
    regionCodes: regionCodes!,
    currencies: currency!,
  };
}

const listOf = (text: string): string[] => (text === '' ? [] : text.split(','));

function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= MEMORY) known.clear();
      known.set(text, (value = compute(text)));
    }
    return value;
  };
}
