import type { Random } from '../../seed/random.js';
import { topicId } from '../../topic/topic-keys.js';
import type { PlainFilter, PlainText } from './plain-search.js';
import { inDays, type Advert, type AdvertAgency, type AdvertLocation } from './search-world.js';

/** Words of different stems, so that a word is found where it is written and nowhere else. */
const WORDS = 'patrol canine harbor night bilingual jail traffic forensic academy river evidence radio'.split(' ');
const SIZES = ['RURAL', 'SMALL_TOWN', 'METRO'];
const AGENCY_TYPES = ['MUNICIPAL_POLICE', 'COUNTY_SHERIFF', 'CAMPUS'];
const POSITIONS = ['SWORN_OFFICER', 'DEPUTY_SHERIFF', 'DISPATCHER', 'CORRECTIONS_OFFICER'];
const EMPLOYMENTS = ['FULL_TIME', 'PART_TIME', 'VOLUNTEER'];
const ARRANGEMENTS = ['ON_SITE', 'HYBRID', 'REMOTE'];
const TOPICS = ['patrol-work', 'hiring-process', 'community-policing'];
const STATES = ['OPEN', 'EXPIRED', 'FILLED', 'WITHDRAWN', 'SCHEDULED'];
const REASONS = ['FILLED', 'WITHDRAWN_BY_AGENCY'];
export const PROFILE_KEYS = ['patrol-officer|rural', 'dispatcher|metro', 'deputy|rural'];

export const AGENCIES: readonly AdvertAgency[] = Array.from({ length: 40 }, (_, i) => ({
  id: `agency${i}`,
  name: `${'QWERTZUIOP'.charAt(i % 10)}${WORDS[i % 7]!} ${i}`,
  type: AGENCY_TYPES[i % 3]!,
  communitySize: SIZES[i % 2]!,
}));

const PLACES: readonly AdvertLocation[] = [
  { label: 'Bozeman', regionCode: 'US-MT', latitude: 45.68, longitude: -111.04 },
  { label: 'Helena', regionCode: 'US-MT', latitude: 46.59, longitude: -112.02 },
  { label: 'Cody', regionCode: 'US-WY', latitude: 44.53, longitude: -109.06 },
  { label: 'Boise', regionCode: 'US-ID', latitude: 43.62, longitude: -116.2 },
  { label: 'Tamuning', regionCode: 'US-GU', latitude: 13.49, longitude: 144.78 },
];

/** Vacancies and filters of one seed. */
export class RandomSearch {
  constructor(private readonly random: Random) {}

  advert(id: string): Advert {
    const { random } = this;
    const postedAt = inDays(random.chance(0.2) ? random.between(-40, 5) : random.next() * 40 - 39);
    const min = random.between(20, 70) * 2_080;
    return {
      id,
      title: this.words(1, 4),
      description: this.words(0, 9),
      agency: random.pick(AGENCIES).id,
      locations: random
        .places(
          PLACES.length,
          random.weighted([
            [0, 1],
            [1, 6],
            [2, 3],
          ]),
        )
        .map((i) => PLACES[i]!),
      postedAt,
      validThrough: random.chance(0.4) ? null : new Date(postedAt.getTime() + random.between(0, 60) * 86_400_000),
      closed: random.chance(0.2) ? { at: inDays(random.between(-9, 3)), reason: random.pick(REASONS) } : null,
      positionType: random.pick(POSITIONS),
      employmentTypes: this.some(EMPLOYMENTS, 2),
      workArrangement: random.pick(ARRANGEMENTS),
      topicKeys: random.chance(0.3) ? [] : this.some(TOPICS, 3),
      profileKey: random.pick(PROFILE_KEYS),
      pay: random.chance(0.2)
        ? null
        : {
            min,
            max: min + random.below(3) * 9_000,
            currency: random.weighted([
              ['USD', 5],
              ['CAD', 1],
            ]),
          },
    };
  }

  /** A filter of one to three members; among others also without any that is found. */
  filter(): PlainFilter {
    const filter: PlainFilter = {};
    for (let count = this.random.between(1, 3); count > 0; count--) Object.assign(filter, this.member());
    return filter;
  }

  private member(): PlainFilter {
    const { random } = this;
    return random.weighted<() => object>([
      [() => ({ text: this.text() }), 4],
      [() => ({ titleText: this.text() }), 2],
      [() => ({ states: this.some(STATES, 5) }), 2],
      [() => ({ agencyIds: this.some([...AGENCIES.map(({ id }) => id), 'unknown'], 30) }), 1],
      [() => ({ agencyTypes: this.some(AGENCY_TYPES, 2) }), 1],
      [() => ({ positionTypes: this.some(POSITIONS, 3) }), 1],
      [() => ({ employmentTypes: this.some(EMPLOYMENTS, 2) }), 1],
      [() => ({ workArrangements: this.some(ARRANGEMENTS, 2) }), 1],
      [() => ({ communitySizes: this.some(SIZES, 2) }), 1],
      [() => ({ regionCodes: this.some(['US-MT', 'US-WY', 'US-ID', 'US-GU', 'US-ZZ'], 2) }), 1],
      [() => ({ topicIds: this.some(TOPICS, 2).map(topicId) }), 1],
      [() => ({ near: { point: random.pick(PLACES), radiusKm: random.pick([1, 150, 400, 5_000]) } }), 2],
      [() => ({ annualPay: this.pay() }), 2],
      [() => ({ postedWithinDays: random.between(1, 40) }), 1],
      [() => ({ closingWithinDays: random.between(1, 40) }), 1],
    ])();
  }

  private pay() {
    const { random } = this;
    const min = random.between(40_000, 150_000);
    return {
      min: random.chance(0.3) ? null : String(min),
      max: random.chance(0.5) ? null : String(min + random.below(30_000)),
      currency: random.weighted([
        ['USD', 5],
        ['CAD', 1],
        ['EUR', 1],
      ] as const),
      includeUnstated: random.chance(0.5),
    };
  }

  private text(): PlainText {
    const { random } = this;
    return {
      words: random.places(WORDS.length, random.between(0, 2)).map((i) => WORDS[i]!),
      phrases: random.chance(0.25) ? [`${random.pick(WORDS)} ${random.pick(WORDS)}`] : [],
      excluded: random.chance(0.3) ? [random.chance(0.5) ? random.pick(WORDS) : this.words(2, 2)] : [],
    };
  }

  private words(low: number, high: number): string {
    return Array.from({ length: this.random.between(low, high) }, () => this.random.pick(WORDS)).join(' ');
  }

  private some<T>(list: readonly T[], most: number): T[] {
    const places = this.random.places(list.length, this.random.between(1, Math.min(most, list.length)));
    return places.map((i) => list[i]!);
  }
}
