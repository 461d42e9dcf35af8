import { agencyFacet, dimensionFacet, orderedFacet, rangeFacet, type FacetCounts } from '../vacancy-index/facets.js';
import { DAY, type Member } from '../vacancy-index/criteria.js';
import type { Selection } from '../vacancy-index/selection.js';
import type { DimensionName } from '../vacancy-index/index-row.js';
import { PAY_BANDS } from '../vacancy-index/pay-bands.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import type { VacancyFacetField } from './facet.type.js';

const DAYS = [1, 3, 7, 14, 30];

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
  SALARY_BAND: {
    member: 'annualPay',
    count: (index, _, among) => orderedFacet(index, 'payBands', among, PAY_BANDS),
  },
  POSTED_WITHIN: {
    member: 'postedWithinDays',
    count: ({ columns: { postedAt } }, { now }, among) =>
      rangeFacet(
        {
          low: postedAt,
          high: postedAt,
          ranges: DAYS.map((days) => ({ value: String(days), from: now - days * DAY, to: Infinity })),
        },
        among,
        among.count(),
      ),
  },
  CLOSING_WITHIN: {
    member: 'closingWithinDays',
    count: ({ columns: { validThrough } }, { now }, among) =>
      rangeFacet(
        {
          low: validThrough,
          high: validThrough,
          // Instants are whole milliseconds: the next one is the first that is still to come.
          ranges: DAYS.map((days) => ({ value: String(days), from: now + 1, to: now + days * DAY })),
        },
        among,
        among.count(),
      ),
  },
};
