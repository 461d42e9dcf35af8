import { describe, expect, it } from '@jest/globals';
import { topicWeights } from './topic-weights.js';
import { stemsOf } from './words.js';

const weightsOf = (title: string, text: string) => topicWeights(stemsOf(title), stemsOf(text));

describe('topicWeights', () => {
  it('weighs a topic by its words: s / (s + 8)', () => {
    expect(weightsOf('', 'Police on mutual aid.')).toEqual({ 'mutual-aid': 3 / 11 });
  });

  it('counts the title twice', () => {
    expect(weightsOf('Mutual aid', 'By the police.')).toEqual({ 'mutual-aid': 6 / 14 });
  });

  it('counts a phrase at most three times', () => {
    const text = (times: number): string => `police ${'mutual aid '.repeat(times)}`;
    expect(weightsOf('', text(9))).toEqual(weightsOf('', text(3)));
  });

  it('weighs a hit less in a longer text', () => {
    const short = weightsOf('', 'police mutual aid')['mutual-aid']!;
    const long = weightsOf('', `police mutual aid ${'and so on '.repeat(300)}`)['mutual-aid']!;
    expect(long).toBeLessThan(short);
  });

  it('hardly weighs a text without a word of police', () => {
    const gossip = weightsOf('', 'Gossip in the small town.')['living-where-you-police']!;
    const police = weightsOf('', 'Police gossip in the small town.')['living-where-you-police']!;
    expect(gossip).toBeCloseTo(police / 4);
  });

  it('finds nothing in nothing', () => {
    expect(weightsOf('', '')).toEqual({});
  });
});
