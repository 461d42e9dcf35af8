import type { Band, FacetCounts } from '../vacancy-index/facets.js';
import { agencyFacet, bandFacet, dimensionFacet } from '../vacancy-index/facets.js';
import type { Member } from '../vacancy-index/criteria.js';
import type { Selection } from '../vacancy-index/selection.js';
import type { DimensionName, VacancyIndex } from '../vacancy-index/vacancy-index.js';
import type { VacancyFacetField } from './facet.type.js';

const DAY = 86_400_000;
const DAYS = [1, 3, 7, 14, 30];

/** Lower bounds of the bands of yearly pay in dollars; each ends where the next begins. */
const PAY_BOUNDS = [0, 40_000, 60_000, 80_000, 100_000, 120_000];

interface FacetRule {
  /** The member of the filter that this facet does not apply to itself. */
  member: Member;
  count: (index: VacancyIndex, selection: Selection, among: Selection['matches'], size: number) => FacetCounts;
}

const ofDimension = (name: DimensionName & Member): FacetRule => ({
  member: name,
  count: (index, _, among, size) => dimensionFacet(index, name, among, size),
});

/** What each facet counts, and the member of the filter it leaves out. */
export const FACETS: Readonly<Record<`${VacancyFacetField}`, FacetRule>> = {
  STATE: ofDimension('regionCodes'),
  AGENCY: { member: 'agencyIds', count: (index, _, among, size) => agencyFacet(index, among, size) },
  AGENCY_TYPE: ofDimension('agencyTypes'),
  POSITION_TYPE: ofDimension('positionTypes'),
  EMPLOYMENT_TYPE: ofDimension('employmentTypes'),
  WORK_ARRANGEMENT: ofDimension('workArrangements'),
  COMMUNITY_SIZE: ofDimension('communitySizes'),
  TOPIC: ofDimension('topicKeys'),
  SALARY_BAND: { member: 'annualPay', count: (index, _, among) => bandFacet(payBands(index), among) },
  POSTED_WITHIN: {
    member: 'postedWithinDays',
    count: ({ columns: { postedAt } }, { now }, among) =>
      bandFacet(
        DAYS.map((days) => ({ value: String(days), holds: (number) => postedAt[number]! >= now - days * DAY })),
        among,
      ),
  },
  CLOSING_WITHIN: {
    member: 'closingWithinDays',
    count: ({ columns: { validThrough } }, { now }, among) =>
      bandFacet(
        DAYS.map((days) => ({
          value: String(days),
          holds: (number) => validThrough[number]! > now && validThrough[number]! <= now + days * DAY,
        })),
        among,
      ),
  },
};

/** The value of a band: `40000-60000`, the last without an end. */
export function payBandValue(bound: number): string {
  return `${PAY_BOUNDS[bound]!}-${PAY_BOUNDS[bound + 1] ?? ''}`;
}

function payBands(index: VacancyIndex): Band[] {
  const { payMin, payMax } = index.columns;
  const dollars = index.dimensions.currencies.anyOf(['USD']);
  return PAY_BOUNDS.map((from, bound) => {
    const to = PAY_BOUNDS[bound + 1] ?? Infinity;
    return {
      value: payBandValue(bound),
      holds: (number) => payMax[number]! >= from && payMin[number]! <= to && dollars.has(number),
    };
  });
}
