import { describe, expect, it } from '@jest/globals';
import {
  allProfileKeys,
  articleProfile,
  parseMatchProfile,
  profileKey,
  profileScore,
  vacancyProfile,
  type VacancyFacts,
} from './profile.js';
import { score } from './score.js';
import { ROLE_KEYS } from './vocabulary/roles.js';
import { SETTING_KEYS } from './vocabulary/settings.js';
import { TOPIC_KEYS, TOPICS } from './vocabulary/topics.js';

const DEPUTY: VacancyFacts = {
  title: 'Patrol Deputy',
  text: 'Patrol the gravel roads of the county, answer calls for service and serve civil papers with the next car an hour away.',
  agencyType: 'COUNTY_SHERIFF',
  population: 12_000,
  swornOfficers: 9,
};

/** A text with every word of the vocabulary: the biggest profile there can be. */
const EVERYTHING = TOPIC_KEYS.flatMap((topic) => Object.keys(TOPICS[topic].terms)).join('. ');

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('vacancyProfile', () => {
  it('reduces a vacancy to role, setting, topics and terms', () => {
    const profile = vacancyProfile(DEPUTY);
    expect(profile).toMatchObject({
      kind: 'vacancy',
      role: 'deputy',
      setting: 'rural-county',
      agencyType: 'COUNTY_SHERIFF',
    });
    expect(Object.keys(profile.topics)).toEqual(expect.arrayContaining(['patrol-work', 'courts-and-civil-process']));
    expect(profileKey(profile)).toBe('deputy|rural-county');
  });

  it.each([
    ['Police Officer', 'CAMPUS', 'University Police', 'campus-officer'],
    ['Police Officer', 'CAMPUS', 'The school district and its public schools', 'school-resource-officer'],
    ['Officer', 'CORRECTIONS', '', 'detention-officer'],
    ['Police Officer', 'TRIBAL', '', 'tribal-officer'],
    ['Secretary', 'MUNICIPAL_POLICE', '', 'civilian'],
    ['Secretary', 'OTHER', '', null],
  ] as const)('knows by the employer what a %s at %s is', (title, agencyType, text, role) => {
    expect(vacancyProfile({ title, text, agencyType, population: null, swornOfficers: null }).role).toBe(role);
  });

  it('stays below 1.5 kB', () => {
    expect(bytes(vacancyProfile({ ...DEPUTY, text: EVERYTHING }))).toBeLessThan(1500);
  });
});

describe('articleProfile', () => {
  const text = 'A deputy waits an hour for backup on a county road.';

  it('keeps rounded weights and no zeros', () => {
    const { topics, terms } = articleProfile({ title: 'Backup', text, topics: [] });
    for (const weight of [...Object.values(topics), ...Object.values(terms)]) {
      expect(weight).toBeGreaterThan(0);
      expect(Math.round(weight * 1000) / 1000).toBe(weight);
    }
  });

  it('lifts what the editor chose, the first most', () => {
    const plain = articleProfile({ title: 'Backup', text, topics: [] }).topics;
    const chosen = articleProfile({ title: 'Backup', text, topics: ['officer-wellness', 'rural-policing'] }).topics;
    expect(chosen['officer-wellness']).toBe(0.5);
    expect(chosen['rural-policing']).toBeCloseTo(plain['rural-policing']! * 0.75 + 0.25, 2);
  });

  it('names the profiles that it serves best, best first', () => {
    const profile = articleProfile({
      title: 'Rural dispatch',
      text: 'One 911 dispatcher for a rural county.',
      topics: [],
    });
    const scores = profile.bestProfiles.map((key) => profileScore(key, profile));
    expect(profile.bestProfiles).toHaveLength(20);
    expect(profile.bestProfiles[0]).toBe('dispatcher|rural-county');
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBe(Math.max(...allProfileKeys().map((key) => profileScore(key, profile))));
  });

  it('serves no profile when it is about nothing', () => {
    expect(articleProfile({ title: '', text: '', topics: [] })).toMatchObject({
      topics: {},
      terms: {},
      bestProfiles: [],
    });
  });

  it('stays below 1.5 kB', () => {
    expect(bytes(articleProfile({ title: 'All', text: EVERYTHING, topics: TOPIC_KEYS.slice(0, 4) }))).toBeLessThan(
      1536,
    );
  });
});

describe('profileScore', () => {
  it('is the score of the bare profile', () => {
    const profile = articleProfile({
      title: 'Rural patrol',
      text: 'Deputies on county roads.',
      topics: ['rural-policing'],
    });
    const bare = { ...vacancyProfile(DEPUTY), topics: {}, terms: {} };
    expect(profileScore('deputy|rural-county', profile)).toBeCloseTo(score(bare, profile).score, 9);
  });

  it('is 0 for a key of another vocabulary', () => {
    expect(profileScore('astronaut|moon', articleProfile({ title: 'Police', text: '', topics: ['patrol-work'] }))).toBe(
      0,
    );
  });

  it('has a key for every role, and none, in every setting', () => {
    expect(new Set(allProfileKeys()).size).toBe((ROLE_KEYS.length + 1) * SETTING_KEYS.length);
    expect(allProfileKeys()).toContain('none|unknown');
  });
});

describe('parseMatchProfile', () => {
  it.each([vacancyProfile(DEPUTY), articleProfile({ title: 'Police', text: 'patrol', topics: [] })])(
    'takes a $kind that came as JSON',
    (profile) => {
      expect(parseMatchProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
    },
  );

  it('takes a role and a setting of another version for unknown', () => {
    const later = { ...vacancyProfile(DEPUTY), version: 'v9', role: 'drone-pilot', setting: 'orbit' };
    expect(parseMatchProfile(later)).toMatchObject({ version: 'v9', role: null, setting: 'unknown' });
  });

  it.each([
    null,
    'deputy|rural-county',
    {},
    { kind: 'podcast' },
    { ...vacancyProfile(DEPUTY), agencyType: 'NAVY' },
    { ...vacancyProfile(DEPUTY), topics: { 'patrol-work': 'much' } },
    { ...vacancyProfile(DEPUTY), terms: { patrol: 2 } },
    { ...vacancyProfile(DEPUTY), secret: 1 },
  ])('throws on %j', (value) => {
    expect(() => parseMatchProfile(value)).toThrow();
  });
});
