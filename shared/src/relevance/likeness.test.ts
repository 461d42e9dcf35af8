import { describe, expect, it } from '@jest/globals';
import { likeness } from './likeness.js';
import { PackedProfiles } from './packed-profiles.js';
import { articleProfile } from './profile.js';
import { VOCABULARY_VERSION } from './vocabulary.js';
import { TOPIC_KEYS, TOPICS } from './vocabulary/topics.js';

/** Articles of every topic, each with words of the next two. */
const articles = TOPIC_KEYS.map((topic, i) => {
  const [next, other] = [1, 2].map((far) => TOPICS[TOPIC_KEYS[(i + far) % TOPIC_KEYS.length]!]);
  const words = [TOPICS[topic], next!, other!].flatMap(({ terms }, far) => Object.keys(terms).slice(0, 12 - 4 * far));
  return articleProfile({ title: TOPICS[topic].name, text: `Police: ${words.join(', ')}`, topics: [topic] });
});
const pairs = articles.flatMap((a) => articles.map((b) => [a, b] as const));

describe('likeness', () => {
  it('is the same from either side, to the last digit, reasons and all', () => {
    for (const [a, b] of pairs) expect(likeness(a, b)).toEqual(likeness(b, a));
  });

  it('lies between 0 and 1 and is the sum of its reasons, the biggest first', () => {
    for (const [a, b] of pairs) {
      const { score, reasons } = likeness(a, b);
      const contributions = reasons.map(({ contribution }) => contribution);
      expect(score >= 0 && score <= 1).toBe(true);
      expect(contributions.reduce((sum, it) => sum + it, 0)).toBeCloseTo(score, 9);
      expect(contributions).toEqual([...contributions].sort((x, y) => y - x));
    }
  });

  it('is nowhere greater than with itself, and that is STRONG', () => {
    for (const a of articles) {
      const own = likeness(a, a);
      expect(own.grade).toBe('STRONG');
      for (const b of articles) expect(likeness(a, b).score).toBeLessThanOrEqual(own.score);
    }
  });

  it('says in plain words why, and names a model of its own', () => {
    const rural = { text: 'Deputies wait an hour for backup in a rural county.', topics: [] };
    const { reasons, model } = likeness(
      articleProfile({ title: 'Rural backup', ...rural }),
      articleProfile({ title: 'Rural deputies', ...rural }),
    );
    expect(reasons[0]!.kind).toBe('SHARED_TOPIC');
    expect(reasons[0]!.label).toMatch(/^Both are about rural policing; mentions .*\bbackup\b/);
    expect(model).toBe(`likeness-2+vocabulary-${VOCABULARY_VERSION}`);
  });

  it('is the same in packed profiles, which find the nearest', () => {
    const packed = new PackedProfiles();
    articles.forEach((profile, slot) => packed.put(slot, profile));
    const slots = articles.map((_, slot) => slot);
    for (const [own, article] of articles.entries()) {
      const expected = slots.map((slot) => likeness(article, articles[slot]!));
      expect([...packed.likenesses(article, slots)]).toEqual(expected.map(({ score }) => score));
      expect(slots.map((slot) => packed.likeness(article, slot))).toEqual(expected);
      const nearest = packed.nearest(article, {
        count: slots.length,
        limit: 5,
        isWanted: (slot) => slot !== own,
        ofEqual: (a, b) => a - b,
      });
      const best = slots
        .filter((slot) => slot !== own && expected[slot]!.grade !== 'WEAK')
        .sort((a, b) => expected[b]!.score - expected[a]!.score || a - b);
      expect(nearest).toEqual(best.slice(0, 5));
    }
  });
});
