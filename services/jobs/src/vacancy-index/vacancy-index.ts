import { AgencyDirectory } from './agency-directory.js';
import { Bitmap } from './bitmap.js';
import { CodeBook } from '@heartland/shared/code-book';
import { Dimension, type Values } from './dimension.js';
import { Groups } from './groups.js';
import { TRAIT_NAMES, type DimensionName, type IndexRow, type Traits } from './index-row.js';
import { NewestFirst } from './newest-first.js';
import { payBandsOf } from './pay-bands.js';
import { Points } from './points.js';
import { States } from './states.js';
import { VacancyColumns } from './vacancy-columns.js';

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
  readonly newest: NewestFirst;
  readonly dimensions: Readonly<Record<DimensionName, Dimension>>;
  /** What was found for objects that many vacancies share. */
  private readonly traitValues = new WeakMap<Traits, readonly Values[]>();
  private readonly listValues = { topicKeys: new WeakMap<object, Values>(), payBands: new WeakMap<object, Values>() };
  /** Counts the changes. */
  version = 0;
  /** Vacancies by the code of their agency. */
  readonly byAgency = new Groups();

  /** @param capacity room for numbers below this one is made at once; more is made when it is needed */
  constructor(capacity = 0) {
    this.columns.reserve(capacity);
    this.present = new Bitmap(capacity);
    this.states = new States(this.columns, this.present);
    this.newest = new NewestFirst(this.columns, this.present);
    this.dimensions = {
      agencyTypes: new Dimension(capacity),
      positionTypes: new Dimension(capacity),
      employmentTypes: new Dimension(capacity),
      workArrangements: new Dimension(capacity),
      communitySizes: new Dimension(capacity),
      regionCodes: new Dimension(capacity),
      topicKeys: new Dimension(capacity),
      currencies: new Dimension(capacity),
      payBands: new Dimension(capacity),
    };
  }

  /** Adds a vacancy, or replaces what was known of it. @returns false, with nothing done, when its agency is unknown */
  put(row: IndexRow): boolean {
    const { columns } = this;
    const { number } = row;
    const agency = this.agencies.find(row.agencyId);
    if (agency === undefined) return false;
    this.version++;
    columns.reserve(number + 1);
    const isNew = !this.present.has(number);
    this.byAgency.put(number, agency);
    this.points.set(number, row.points);
    if (isNew || columns.postedAt.at(number) !== row.postedAt) {
      if (!isNew) this.newest.leaves(number);
      columns.postedAt.set(number, row.postedAt);
      this.newest.comes(number);
    }
    columns.validThrough.set(number, row.validThrough);
    columns.closedAt.set(number, row.closedAt);
    columns.filled[number] = row.filled ? 1 : 0;
    columns.payMin[number] = row.payMin;
    columns.payMax[number] = row.payMax;
    columns.profile[number] = this.profiles.code(row.profileKey);
    const traits = this.valuesOfTraits(row.traits);
    for (let i = 0; i < TRAIT_NAMES.length; i++) this.dimensions[TRAIT_NAMES[i]!].put(number, traits[i]!, isNew);
    const payBands = payBandsOf(row.payMin, row.payMax, row.traits.currencies);
    this.dimensions.topicKeys.put(number, this.valuesOf('topicKeys', row.topicKeys), isNew);
    this.dimensions.payBands.put(number, this.valuesOf('payBands', payBands), isNew);
    this.present.add(number);
    this.states.changed(number);
    return true;
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

  private valuesOfTraits(traits: Traits): readonly Values[] {
    let values = this.traitValues.get(traits);
    if (!values) {
      values = TRAIT_NAMES.map((name) => this.dimensions[name].valuesOf(traits[name]));
      this.traitValues.set(traits, values);
    }
    return values;
  }

  private valuesOf(name: 'topicKeys' | 'payBands', list: readonly string[]): Values {
    const known = this.listValues[name];
    let values = known.get(list);
    if (!values) known.set(list, (values = this.dimensions[name].valuesOf(list)));
    return values;
  }
}
