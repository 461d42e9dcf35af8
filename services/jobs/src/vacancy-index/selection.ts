import type { Bitmap, ReadonlyBitmap } from './bitmap.js';
import { DAY, DIMENSION_MEMBERS, type Criteria, type Member, type PayRange } from './criteria.js';
import type { Circle } from './points.js';
import type { VacancyIndex } from './vacancy-index.js';

type Condition = { bitmap: ReadonlyBitmap } | { keeps: (number: number) => boolean };

/** The vacancies that fulfil criteria at an instant, and those that would if one criterion were dropped. */
export class Selection {
  private readonly conditions = new Map<Member, Condition>();
  private readonly known = new Map<Member | null, Bitmap>();
  private readonly circle: Circle | null = null;

  /** @param words vacancies that have the words of a text or title, by the member that asked for them */
  constructor(
    private readonly index: VacancyIndex,
    criteria: Criteria,
    readonly now: number,
    words: ReadonlyMap<Member, ReadonlyBitmap> = new Map(),
  ) {
    for (const [member, bitmap] of words) this.conditions.set(member, { bitmap });
    this.conditions.set('states', { bitmap: index.states.in(criteria.states, now) });
    if (criteria.agencyIds) this.conditions.set('agencyIds', { bitmap: index.ofAgencies(criteria.agencyIds) });
    for (const member of DIMENSION_MEMBERS) {
      const values = criteria[member];
      if (values) this.conditions.set(member, { bitmap: index.dimensions[member].anyOf(values) });
    }
    if (criteria.profiles) this.conditions.set('profiles', { keeps: this.hasProfile(criteria.profiles) });
    if (criteria.near) {
      this.circle = index.points.within(criteria.near, criteria.near.radiusKm);
      this.conditions.set('near', { bitmap: this.circle.numbers });
    }
    if (criteria.annualPay) this.conditions.set('annualPay', { keeps: this.pays(criteria.annualPay) });
    if (criteria.postedWithinDays !== undefined) this.addPosted(criteria.postedWithinDays);
    if (criteria.closingWithinDays !== undefined) this.addClosing(criteria.closingWithinDays);
    // Read now, so that what is asked for later speaks of the same moment.
    this.select(null);
  }

  /** All that fulfil the criteria. */
  get matches(): ReadonlyBitmap {
    return this.select(null);
  }

  /** All that fulfil the other criteria. */
  without(member: Member): ReadonlyBitmap {
    return this.select(this.conditions.has(member) ? member : null);
  }

  /** Kilometres from the point of `near` to a vacancy; Infinity when that was not asked for. */
  distanceTo(number: number): number {
    return this.circle?.distanceTo(number) ?? Infinity;
  }

  private select(dropped: Member | null): Bitmap {
    const known = this.known.get(dropped);
    if (known) return known;
    const conditions = [...this.conditions].filter(([member]) => member !== dropped).map(([, condition]) => condition);
    const bitmaps = conditions.flatMap((condition) => ('bitmap' in condition ? [condition.bitmap] : []));
    const result = (bitmaps[0] ?? this.index.present).clone();
    for (const bitmap of bitmaps.slice(1)) result.and(bitmap);
    for (const condition of conditions) if ('keeps' in condition) result.filter(condition.keeps);
    this.known.set(dropped, result);
    return result;
  }

  /** The range of the vacancy and the range asked for have pay in common. */
  private pays({ min: least, max: most, currency, includeUnstated }: PayRange): (number: number) => boolean {
    // Bounds are rounded as the columns are, so that equal amounts stay equal.
    const min = least === null ? -Infinity : Math.fround(least);
    const max = most === null ? Infinity : Math.fround(most);
    const inCurrency = this.index.dimensions.currencies.anyOf([currency]);
    const { payMin, payMax } = this.index.columns;
    return (number) => {
      if (Number.isNaN(payMin[number])) return includeUnstated;
      return inCurrency.has(number) && payMax[number]! >= min && payMin[number]! <= max;
    };
  }

  private hasProfile(keys: readonly string[]): (number: number) => boolean {
    const { profiles, columns } = this.index;
    const wanted = new Uint8Array(profiles.size);
    for (const code of keys.map((key) => profiles.find(key))) if (code !== undefined) wanted[code] = 1;
    return (number) => wanted[columns.profile[number]!] === 1;
  }

  private addPosted(days: number): void {
    const { postedAt } = this.index.columns;
    const since = this.now - days * DAY;
    this.conditions.set('postedWithinDays', { keeps: (number) => postedAt.at(number) >= since });
  }

  private addClosing(days: number): void {
    const { validThrough } = this.index.columns;
    const until = this.now + days * DAY;
    this.conditions.set('closingWithinDays', {
      keeps: (number) => validThrough.at(number) <= until && validThrough.at(number) > this.now,
    });
  }
}
