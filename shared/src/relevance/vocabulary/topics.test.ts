import { describe, expect, it } from '@jest/globals';
import { topicRarity } from '../vocabulary.js';
import { ROLE_KEYS, ROLES } from './roles.js';
import { TOPIC_KEYS, TOPICS } from './topics.js';

describe('TOPICS', () => {
  it('has the forty topics, each with a rarity', () => {
    expect(TOPIC_KEYS).toHaveLength(40);
    expect(Object.keys(topicRarity).sort()).toEqual([...TOPIC_KEYS].sort());
  });

  it.each(TOPIC_KEYS)('%s can be shown and found', (key) => {
    const { name, inSentence, description, synonyms, terms } = TOPICS[key];
    expect(name).toMatch(/^[A-Z0-9]/);
    expect(inSentence).not.toBe('');
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(synonyms.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(terms).length).toBeGreaterThanOrEqual(15);
    for (const [term, weight] of Object.entries(terms)) {
      expect(term).toMatch(/^[a-z0-9]/);
      expect([1, 2, 3]).toContain(weight);
    }
  });
});

describe('ROLES', () => {
  it.each(ROLE_KEYS)('%s is about known topics', (key) => {
    const { label, implies } = ROLES[key];
    expect(label).toMatch(/^an? /);
    expect(Math.max(...Object.values(implies))).toBeGreaterThanOrEqual(0.3);
    for (const [topic, weight] of Object.entries(implies)) {
      expect(TOPICS).toHaveProperty(topic);
      expect(weight > 0 && weight <= 1).toBe(true);
    }
  });
});
