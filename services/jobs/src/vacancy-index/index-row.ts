/** A vacancy as the index keeps it: what lists filter, sort and count by. Instants are milliseconds since 1970. */
export interface IndexRow {
  number: number;
  postedAt: number;
  /** Infinity is open until filled. */
  validThrough: number;
  /** Infinity is not closed. */
  closedAt: number;
  filled: boolean;
  agencyId: string;
  agencyType: string;
  communitySize: string;
  positionType: string;
  employmentTypes: readonly string[];
  workArrangement: string;
  regionCodes: readonly string[];
  topicKeys: readonly string[];
  profileKey: string;
  /** Latitude and longitude of every location, one after the other. */
  points: readonly number[];
  /** In a year, in `payCurrency`; NaN when no pay is stated. */
  payMin: number;
  payMax: number;
  payCurrency: string | null;
}
