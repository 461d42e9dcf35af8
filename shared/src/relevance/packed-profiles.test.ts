import { describe, expect, it } from '@jest/globals';
import { PackedProfiles } from './packed-profiles.js';
import { allProfileKeys, articleProfile, profileScore, vacancyProfile, type ArticleProfile } from './profile.js';
import { score } from './score.js';
import { ROLE_KEYS, ROLES } from './vocabulary/roles.js';
import { TOPIC_KEYS, TOPICS } from './vocabulary/topics.js';

/** Articles of every topic, each with the words of the next one too, and one about nothing. */
const articles = [
  ...TOPIC_KEYS.map((topic, i) => {
    const next = TOPIC_KEYS[(i + 1) % TOPIC_KEYS.length]!;
    const words = [...Object.keys(TOPICS[topic].terms), ...Object.keys(TOPICS[next].terms).slice(0, 3)];
    return articleProfile({ title: TOPICS[topic].name, text: `Police: ${words.join(', ')}`, topics: [topic] });
  }),
  articleProfile({ title: '', text: '', topics: [] }),
];

const vacancies = ROLE_KEYS.map((role, i) =>
  vacancyProfile({
    title: Object.keys(ROLES[role].titles)[0] ?? role,
    text: Object.keys(TOPICS[TOPIC_KEYS[i % TOPIC_KEYS.length]!].terms).join(', '),
    agencyType: i % 2 ? 'COUNTY_SHERIFF' : 'MUNICIPAL_POLICE',
    population: 900 * i * i,
    swornOfficers: null,
  }),
);

const packed = new PackedProfiles();
articles.forEach((profile, slot) => packed.put(slot, profile));
const slots = articles.map((_, slot) => slot);

const ofEqual = (a: number, b: number) => a - b;

describe('packed profiles', () => {
  it('score as the objects do, to the last digit', () => {
    for (const vacancy of vacancies) {
      const { scores, explain } = packed.match(vacancy, slots);
      const expected = articles.map((article) => score(vacancy, article));
      expect(scores).toEqual(expected.map((it) => it.score));
      expect(slots.map(explain)).toEqual(expected);
    }
  });

  it('are found by the key of a profile, best first', () => {
    for (const key of allProfileKeys()) {
      const best = packed.best(key, { count: articles.length, limit: 5, isWanted: (slot) => slot !== 3, ofEqual });
      const expected = slots
        .map((slot) => ({ slot, score: slot === 3 ? 0 : profileScore(key, articles[slot]!) }))
        .filter((it) => it.score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, 5);
      expect(best.map((slot) => profileScore(key, articles[slot]!))).toEqual(
        expected.map((it) => expect.closeTo(it.score, 12)),
      );
    }
    expect(
      packed.best('astronaut|the moon', { count: articles.length, limit: 5, isWanted: () => true, ofEqual }),
    ).toEqual([]);
  });

  it('take the place of others', () => {
    const some = new PackedProfiles();
    some.put(70, articles[0]!);
    some.put(70, articles[1]!);
    expect(some.match(vacancies[0]!, [70]).explain(0)).toEqual(score(vacancies[0]!, articles[1]!));
    expect(some.primaryTopicAt(70)).toBe(TOPIC_KEYS[1]);
  });

  it.each([
    ['topics', { topics: weights(13) }],
    ['terms', { terms: weights(26) }],
  ])('refuse more %s than profiles keep', (_name, more: Partial<ArticleProfile>) => {
    const room = new PackedProfiles();
    expect(() => room.put(0, { ...articles[0]!, ...more })).toThrow(RangeError);
  });
});

function weights(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`w${i}`, 0.5]));
}
