import { AgencyDirectory } from './agency-directory.js';
import { Bitmap } from './bitmap.js';
import { CodeBook } from './code-book.js';
import { Dimension } from './dimension.js';
import { Groups } from './groups.js';
import type { IndexRow } from './index-row.js';
import { Points } from './points.js';
import { States } from './states.js';
import { VacancyColumns } from './vacancy-columns.js';

/** The properties that are kept as a set of vacancies for each value. */
export type DimensionName =
  | 'agencyTypes'
  | 'positionTypes'
  | 'employmentTypes'
  | 'workArrangements'
  | 'communitySizes'
  | 'regionCodes'
  | 'topicKeys'
  | 'currencies';

/**
 * Every vacancy as far as lists, counts and facets need it, in memory: about 70 bytes each. Rows stay in the database;
 * `VacancyIndexSync` keeps the two equal.
 */
export class VacancyIndex {
  readonly columns = new VacancyColumns();
  readonly present: Bitmap;
  readonly agencies = new AgencyDirectory();
  readonly points = new Points();
  readonly profiles = new CodeBook();
  readonly states: States;
  readonly dimensions: Readonly<Record<DimensionName, Dimension>>;
  /** Counts the changes. */
  version = 0;
  /** Vacancies by the code of their agency. */
  readonly byAgency = new Groups();

  /** @param capacity room for numbers below this one is made at once; more is made when it is needed */
  constructor(capacity = 0) {
    this.columns.reserve(capacity);
    this.present = new Bitmap(capacity);
    this.states = new States(this.columns, this.present);
    this.dimensions = {
      agencyTypes: new Dimension(capacity),
      positionTypes: new Dimension(capacity),
      employmentTypes: new Dimension(capacity),
      workArrangements: new Dimension(capacity),
      communitySizes: new Dimension(capacity),
      regionCodes: new Dimension(capacity),
      topicKeys: new Dimension(capacity),
      currencies: new Dimension(capacity),
    };
  }

  /** Adds a vacancy, or replaces what was known of it. @throws when its agency is not in the directory */
  put(row: IndexRow): void {
    const { columns, dimensions } = this;
    const { number } = row;
    const agency = this.agencies.find(row.agencyId);
    if (agency === undefined) throw new Error(`Vacancy ${number} is of an agency that is not known: ${row.agencyId}`);
    this.version++;
    columns.reserve(number + 1);
    const isNew = !this.present.has(number);
    this.byAgency.put(number, agency);
    this.points.set(number, row.points);
    columns.postedAt[number] = row.postedAt;
    columns.validThrough[number] = row.validThrough;
    columns.closedAt[number] = row.closedAt;
    columns.filled[number] = row.filled ? 1 : 0;
    columns.payMin[number] = row.payMin;
    columns.payMax[number] = row.payMax;
    columns.profile[number] = this.profiles.code(row.profileKey);
    dimensions.agencyTypes.set(number, [row.agencyType], isNew);
    dimensions.positionTypes.set(number, [row.positionType], isNew);
    dimensions.employmentTypes.set(number, row.employmentTypes, isNew);
    dimensions.workArrangements.set(number, [row.workArrangement], isNew);
    dimensions.communitySizes.set(number, [row.communitySize], isNew);
    dimensions.regionCodes.set(number, row.regionCodes, isNew);
    dimensions.topicKeys.set(number, row.topicKeys, isNew);
    dimensions.currencies.set(number, row.payCurrency === null ? [] : [row.payCurrency], isNew);
    this.present.add(number);
    this.states.changed(number);
  }

  /** The vacancies of agencies; unknown agencies have none. */
  ofAgencies(ids: readonly string[]): Bitmap {
    const result = new Bitmap();
    for (const id of ids) {
      const code = this.agencies.find(id);
      if (code !== undefined) this.byAgency.addTo(result, code);
    }
    return result;
  }
}
