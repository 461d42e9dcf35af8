import { describe, expect, it } from '@jest/globals';
import { articleProfile, vacancyProfile } from './profile.js';
import { rank, type ProfiledCandidate } from './ranking.js';
import { TOPICS, type TopicKey } from './vocabulary/topics.js';

const DISPATCHER = vacancyProfile({
  title: '911 Dispatcher',
  text: '',
  agencyType: 'MUNICIPAL_POLICE',
  population: 60_000,
  swornOfficers: null,
});

function about(topic: TopicKey, id: string, at = '2026-01-01'): ProfiledCandidate {
  return {
    id,
    at: new Date(at),
    profile: articleProfile({ title: TOPICS[topic].name, text: TOPICS[topic].description, topics: [topic] }),
  };
}

const ids = (ranked: { candidate: ProfiledCandidate }[]): string[] => ranked.map(({ candidate }) => candidate.id);

describe('rank', () => {
  it('puts the better match first, then the newer, then the smaller id', () => {
    const candidates = [
      about('officer-wellness', 'wellness'),
      about('emergency-dispatch', 'b'),
      about('emergency-dispatch', 'a'),
      about('emergency-dispatch', 'new', '2026-02-01'),
    ];
    expect(ids(rank(DISPATCHER, candidates, { minGrade: 'WEAK' }))).toEqual(['new', 'a', 'b', 'wellness']);
  });

  it('drops what is not FAIR, unless asked', () => {
    const candidates = [about('emergency-dispatch', 'dispatch'), about('parks-and-wildlife', 'parks')];
    expect(ids(rank(DISPATCHER, candidates))).toEqual(['dispatch']);
    expect(ids(rank(DISPATCHER, candidates, { minGrade: 'WEAK' }))).toEqual(['dispatch', 'parks']);
  });

  it('shows at most three of one topic, unless asked', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => about('emergency-dispatch', id));
    expect(ids(rank(DISPATCHER, five))).toEqual(['a', 'b', 'c']);
    expect(ids(rank(DISPATCHER, five, { perTopicCap: Infinity }))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids(rank(DISPATCHER, five, { perTopicCap: 1 }))).toEqual(['a']);
  });

  it('stops at the limit', () => {
    const candidates = [about('emergency-dispatch', 'a'), about('emergency-dispatch', 'b')];
    expect(ids(rank(DISPATCHER, candidates, { limit: 1 }))).toEqual(['a']);
  });

  it('ranks vacancies for an article as well, with the same score', () => {
    const article = about('emergency-dispatch', 'article');
    const [reverse] = rank(article.profile, [{ id: 'vacancy', at: new Date(0), profile: DISPATCHER }]);
    const [forward] = rank(DISPATCHER, [article]);
    expect(reverse!.relevance).toEqual(forward!.relevance);
  });

  it('leaves the candidates as they were', () => {
    const candidates = [about('officer-wellness', 'a'), about('emergency-dispatch', 'b')];
    rank(DISPATCHER, candidates);
    expect(candidates.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
