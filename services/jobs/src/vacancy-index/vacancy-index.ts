import { AgencyDirectory } from './agency-directory.js';
import { Bitmap } from './bitmap.js';
import { CodeBook } from './code-book.js';
import { Dimension } from './dimension.js';
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
  readonly present = new Bitmap();
  readonly agencies = new AgencyDirectory();
  readonly points = new Points();
  readonly profiles = new CodeBook();
  readonly states = new States(this.columns, this.present);
  readonly dimensions: Record<DimensionName, Dimension> = {
    agencyTypes: new Dimension(),
    positionTypes: new Dimension(),
    employmentTypes: new Dimension(),
    workArrangements: new Dimension(),
    communitySizes: new Dimension(),
    regionCodes: new Dimension(),
    topicKeys: new Dimension(),
    currencies: new Dimension(),
  };
  /** Counts the changes. */
  version = 0;
  /** First vacancy of every agency by its code; the rest are linked in `nextOfAgency`. */
  private readonly firstOfAgency: number[] = [];

  /** Adds a vacancy, or replaces what was known of it. @throws when its agency is not in the directory */
  put(row: IndexRow): void {
    const { columns, dimensions } = this;
    const { number } = row;
    const agency = this.agencies.find(row.agencyId);
    if (agency === undefined) throw new Error(`Vacancy ${number} is of an agency that is not known: ${row.agencyId}`);
    this.version++;
    columns.reserve(number + 1);
    const isNew = !this.present.has(number);
    this.linkToAgency(number, agency, isNew);
    columns.postedAt[number] = row.postedAt;
    columns.validThrough[number] = row.validThrough;
    columns.closedAt[number] = row.closedAt;
    columns.filled[number] = row.filled ? 1 : 0;
    columns.payMin[number] = row.payMin;
    columns.payMax[number] = row.payMax;
    columns.profile[number] = this.profiles.code(row.profileKey);
    columns.point[number] = this.points.set(number, row.points);
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
      for (let number = this.firstOf(code); number >= 0; number = this.columns.nextOfAgency[number]!)
        result.add(number);
    }
    return result;
  }

  private firstOf(code: number | undefined): number {
    return code === undefined ? -1 : (this.firstOfAgency[code] ?? -1);
  }

  private linkToAgency(number: number, code: number, isNew: boolean): void {
    const { agency, nextOfAgency } = this.columns;
    if (!isNew) {
      if (agency[number] === code) return;
      this.unlink(number, agency[number]!);
    }
    nextOfAgency[number] = this.firstOf(code);
    this.firstOfAgency[code] = number;
    agency[number] = code;
  }

  private unlink(number: number, code: number): void {
    const { nextOfAgency } = this.columns;
    if (this.firstOf(code) === number) {
      this.firstOfAgency[code] = nextOfAgency[number]!;
      return;
    }
    let before = this.firstOf(code);
    while (nextOfAgency[before] !== number) before = nextOfAgency[before]!;
    nextOfAgency[before] = nextOfAgency[number]!;
  }
}
