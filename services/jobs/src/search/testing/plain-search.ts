import { distanceKm } from '../../gazetteer/distance.js';
import { stateOf } from '../../vacancy/vacancy.lifecycle.js';
import type { VacancyFacetField } from '../facet.type.js';
import type { VacancyFilter, VacancySort } from '../vacancy-list.args.js';
import type { Advert, AdvertAgency } from './search-world.js';

const DAY = 86_400_000;

/** A text query in its parts: the other side of `text`. */
export interface PlainText {
  words: string[];
  phrases: string[];
  excluded: string[];
}

export interface PlainFilter extends Omit<VacancyFilter, 'text' | 'titleText'> {
  text?: PlainText;
  titleText?: PlainText;
}

/** What a client sends for a plain filter; its words are words. */
export function filterOf({ text, titleText, ...rest }: PlainFilter): VacancyFilter {
  return {
    ...rest,
    understand: false,
    ...(text && { text: typed(text) }),
    ...(titleText && { titleText: typed(titleText) }),
  };
}

function typed({ words, phrases, excluded }: PlainText): string {
  const quoted = (phrase: string) => (phrase.includes(' ') ? `"${phrase}"` : phrase);
  return [...words, ...phrases.map(quoted), ...excluded.map((phrase) => `-${quoted(phrase)}`)].join(' ');
}

/** Search as it would be told to a child: every vacancy is looked at, one rule after the other. */
export class PlainSearch {
  constructor(
    private readonly adverts: () => Iterable<Advert & { number: number }>,
    private readonly agencies: ReadonlyMap<string, AdvertAgency>,
    private readonly topicId: (key: string) => string,
    private readonly now: Date,
  ) {}

  matching(filter: PlainFilter, leftOut?: string) {
    const said = Object.entries({ states: ['OPEN'], ...filter }).filter(([member]) => member !== leftOut);
    return [...this.adverts()].filter((advert) => said.every(([member, value]) => this.rule(member, value, advert)));
  }

  /** The values that a facet counts a vacancy by. */
  valuesOf(field: `${VacancyFacetField}`, advert: Advert): string[] {
    const agency = this.agencies.get(advert.agency)!;
    const bands = (values: readonly number[], holds: (value: number) => boolean) => values.filter(holds).map(String);
    switch (field) {
      case 'STATE':
        return [...new Set(advert.locations.map(({ regionCode }) => regionCode))];
      case 'AGENCY':
        return [agency.id];
      case 'AGENCY_TYPE':
        return [agency.type];
      case 'COMMUNITY_SIZE':
        return [agency.communitySize];
      case 'POSITION_TYPE':
        return [advert.positionType];
      case 'EMPLOYMENT_TYPE':
        return [...new Set(advert.employmentTypes)];
      case 'WORK_ARRANGEMENT':
        return [advert.workArrangement];
      case 'TOPIC':
        return advert.topicKeys.map(this.topicId);
      case 'POSTED_WITHIN':
        return bands([1, 3, 7, 14, 30], (days) => this.rule('postedWithinDays', days, advert));
      case 'CLOSING_WITHIN':
        return bands([1, 3, 7, 14, 30], (days) => this.rule('closingWithinDays', days, advert));
      case 'SALARY_BAND':
        return ['0-40000', '40000-60000', '60000-80000', '80000-100000', '100000-120000', '120000-'].filter((band) => {
          const [min, max] = band.split('-');
          const range = { min, max: max || null, currency: 'USD', includeUnstated: false };
          return this.rule('annualPay', range, advert);
        });
    }
  }

  /** In the order of a sort. */
  sorted(list: readonly (Advert & { number: number })[], { field, direction }: VacancySort, filter: PlainFilter) {
    const sign = direction === 'ASC' ? 1 : -1;
    const valueOf = this.sortValues(field, filter);
    const values = new Map(list.map((advert) => [advert, valueOf(advert)]));
    return [...list].sort((a, b) => {
      const [x, y] = [values.get(a)!, values.get(b)!];
      if (x !== y) return x === null ? 1 : y === null ? -1 : x < y ? -sign : sign;
      return b.postedAt.getTime() - a.postedAt.getTime() || b.number - a.number;
    });
  }

  private sortValues(field: VacancySort['field'], filter: PlainFilter): (advert: Advert) => string | number | null {
    switch (field as `${VacancySort['field']}`) {
      case 'POSTED_AT':
        return ({ postedAt }) => postedAt.getTime();
      case 'VALID_THROUGH':
        return ({ validThrough }) => validThrough?.getTime() ?? null;
      case 'ANNUAL_PAY':
        return ({ pay }) => pay?.min ?? null;
      case 'AGENCY_NAME':
        return ({ agency }) => this.agencies.get(agency)!.name;
      case 'DISTANCE':
        return (advert) => this.distance(advert, filter.near!.point!);
      case 'RELEVANCE':
        return this.scores(
          filter.text ? [...filter.text.words, ...filter.text.phrases.flatMap((it) => it.split(' '))] : [],
        );
    }
  }

  /** The nearest of its locations. */
  distance({ locations }: Advert, point: { latitude: number; longitude: number }): number {
    return Math.min(Infinity, ...locations.map((location) => distanceKm(point, location)));
  }

  /** Words of the title by their rarity, and neighbours; 0 to 100. */
  private scores(typed: readonly string[]): (advert: Advert) => number {
    const all = [...this.adverts()];
    const rarity = (word: string) => {
      const count = all.filter((other) => this.texts(other).some((text) => has(text, word))).length;
      return Math.round(100 * Math.max(0.1, Math.log10((all.length + 1) / (count + 1))));
    };
    const parts = [
      ...new Map([
        ...typed.map((word) => [word, rarity(word)] as const),
        ...typed.slice(1).map((word, i) => [`${typed[i]!} ${word}`, 50] as const),
      ]),
    ];
    const sum = (list: [string, number][]) => list.reduce((total, [, weight]) => total + weight, 0);
    const total = sum(parts) || 1;
    return ({ title }) => Math.round((100 * sum(parts.filter(([part]) => has(title, part)))) / total);
  }

  private texts(advert: Advert): string[] {
    const { title, description, agency, locations } = advert;
    return [title, description, this.agencies.get(agency)!.name, ...locations.map(({ label }) => label)];
  }

  private rule(member: string, value: unknown, advert: Advert): boolean {
    const filter = { [member]: value } as PlainFilter;
    const agency = this.agencies.get(advert.agency)!;
    const oneOf = (values: readonly string[]) => values.some((its) => (value as string[]).includes(its));
    const { postedAt, validThrough, closed, pay } = advert;
    switch (member as keyof PlainFilter) {
      case 'states':
        return oneOf([
          stateOf({ ...advert, closedAt: closed?.at ?? null, closedReason: closed?.reason ?? null }, this.now),
        ]);
      case 'agencyIds':
        return oneOf([agency.id]);
      case 'agencyTypes':
        return oneOf([agency.type]);
      case 'communitySizes':
        return oneOf([agency.communitySize]);
      case 'positionTypes':
        return oneOf([advert.positionType]);
      case 'employmentTypes':
        return oneOf(advert.employmentTypes);
      case 'workArrangements':
        return oneOf([advert.workArrangement]);
      case 'regionCodes':
        return oneOf(advert.locations.map(({ regionCode }) => regionCode));
      case 'topicIds':
        return oneOf(advert.topicKeys.map(this.topicId));
      case 'near':
        return this.distance(advert, filter.near!.point!) <= filter.near!.radiusKm;
      case 'postedWithinDays':
        return postedAt.getTime() >= this.now.getTime() - (value as number) * DAY;
      case 'closingWithinDays':
        return (
          validThrough !== null &&
          validThrough > this.now &&
          validThrough.getTime() <= this.now.getTime() + (value as number) * DAY
        );
      case 'annualPay': {
        const { min, max, currency, includeUnstated } = filter.annualPay!;
        if (!pay) return includeUnstated;
        return pay.currency === currency && pay.max >= Number(min ?? 0) && pay.min <= Number(max ?? Infinity);
      }
      case 'text':
        return fits(this.texts(advert), filter.text!);
      case 'titleText':
        return fits([advert.title], filter.titleText!);
      default:
        throw new Error(`no rule for ${member}`);
    }
  }
}

function fits(texts: readonly string[], { words, phrases, excluded }: PlainText): boolean {
  const anywhere = (part: string) => texts.some((text) => has(text, part));
  return [...words, ...phrases].every(anywhere) && !excluded.some(anywhere);
}

const folded = new Map<string, string>();

/** Whether a text has a word, or words one after the other. */
function has(text: string, part: string): boolean {
  let words = folded.get(text);
  if (words === undefined) folded.set(text, (words = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `));
  return words.includes(` ${part} `);
}
