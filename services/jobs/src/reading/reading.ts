/** What a part of a query was read as. */
export type ReadingKind = 'ROLE' | 'PLACE' | 'SETTING' | 'AGENCY_TYPE' | 'EMPLOYMENT' | 'ARRANGEMENT' | 'PAY';

/** What a part of a query asks for, in the terms of the vacancy filter. */
export interface ReadFilter {
  /** Values of PositionType. */
  positionTypes?: string[];
  /** ISO 3166-2, as in US-MT. */
  regionCodes?: string[];
  /** A place by a name that the gazetteer finds again. */
  near?: { place: string; radiusKm: number };
  /** Values of CommunitySize. */
  communitySizes?: string[];
  /** Values of AgencyType. */
  agencyTypes?: string[];
  /** Values of EmploymentType. */
  employmentTypes?: string[];
  /** Values of WorkArrangement. */
  workArrangements?: string[];
  /** Decimal strings with two places, for a year of full-time work. */
  annualPay?: { min?: string; max?: string; currency: 'USD'; includeUnstated: boolean };
}

/** Words of a query that became a filter. */
export interface ReadingPart {
  kind: ReadingKind;
  /** As typed. */
  words: string;
  /** What it was taken for: "Deputy sheriff", "within 50 miles (80 km) of Bozeman, MT". */
  label: string;
  filter: ReadFilter;
}

/** A query, understood. */
export interface Reading {
  /** In the order of the query. */
  parts: ReadingPart[];
  /** What is left to search for as text, in its order, with quotes and -exclusions as typed. */
  text: string;
  /** The words of ROLE parts: they no longer have to match, but still count for the order. */
  roleWords: string[];
}

/** A run of words that one reader would like to use. */
export interface Claim {
  /** Index of the first word. */
  from: number;
  /** Index after the last word. */
  to: number;
  /** Number of words that carry the meaning, without "near" or "jobs": the longest claim is heard first. */
  weight: number;
  /** Null keeps the words as text: they mean something that is no filter, so nobody else may read them. */
  meaning: Pick<ReadingPart, 'kind' | 'label' | 'filter'> | null;
}
