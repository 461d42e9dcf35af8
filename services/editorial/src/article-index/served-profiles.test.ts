import { describe, expect, it } from '@jest/globals';
import { allProfileKeys, articleProfile, MAX_BEST_PROFILES, profileScore } from '@heartland/shared/relevance/profile';
import { TOPIC_KEYS, TOPICS } from '@heartland/shared/relevance/vocabulary/topics';
import { keysOfSet, profileSet, ServedProfiles } from './served-profiles.js';

const articles = TOPIC_KEYS.map((topic) =>
  articleProfile({ title: TOPICS[topic].name, text: `Police: ${TOPICS[topic].description}`, topics: [topic] }),
);
const KEYS = allProfileKeys();
/** Grade FAIR. */
const FAIR = 0.35;

describe('what articles serve by role and setting alone', () => {
  it('is every profile of which they are worth the grade FAIR', () => {
    const served = new ServedProfiles((slot) => articles[slot]!.topics);
    for (const [slot, article] of articles.entries()) {
      const set = profileSet([]);
      served.addTo(set, slot);
      expect(keysOfSet(set)).toEqual(KEYS.filter((key) => profileScore(key, article) >= FAIR));
    }
  });

  it('counts for vacancies as far as they are looked for among the best', () => {
    const served = new ServedProfiles((slot) => articles[slot]!.topics);
    let beyond = 0;
    for (const [slot, article] of articles.entries()) {
      for (const key of KEYS) {
        const isWorth = profileScore(key, article) >= FAIR;
        const isBest = article.bestProfiles.includes(key);
        expect([key, served.servesOneOf(profileSet([key]), slot)]).toEqual([key, isWorth && isBest]);
        if (isWorth && !isBest) beyond++;
      }
      expect(article.bestProfiles.length).toBeLessThanOrEqual(MAX_BEST_PROFILES);
    }
    expect(beyond).toBeGreaterThan(0);
  });

  it('is worked out anew for a slot that has another article, and not before', () => {
    let article = articles[0]!;
    let asked = 0;
    const served = new ServedProfiles(() => (asked++, article.topics));
    const of = () => {
      const set = profileSet([]);
      served.addTo(set, 100);
      return keysOfSet(set);
    };
    const before = of();
    article = articles[1]!;
    expect([of(), asked]).toEqual([before, 1]);
    served.forget(100);
    expect(of()).not.toEqual(before);
    expect(asked).toBe(2);
  });

  it('leaves out keys that the vocabulary does not know', () => {
    expect(keysOfSet(profileSet(['none|city', 'wizard|castle']))).toEqual(['none|city']);
  });
});
