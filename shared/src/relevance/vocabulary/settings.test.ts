import { describe, expect, it } from '@jest/globals';
import type { AgencyTypeKey } from '../profile.js';
import { settingOf, SETTING_KEYS, SETTINGS, type SettingKey } from './settings.js';
import { TOPICS } from './topics.js';

type Row = [AgencyTypeKey, population: number | null, swornOfficers: number | null, text: string, SettingKey];

const BY_FACTS: Row[] = [
  ['MUNICIPAL_POLICE', 1_510, 1, '', 'small-town'],
  ['MUNICIPAL_POLICE', 9_999, 80, '', 'small-town'],
  ['MUNICIPAL_POLICE', 10_000, null, '', 'small-city'],
  ['MUNICIPAL_POLICE', 24_999, null, '', 'small-city'],
  ['MUNICIPAL_POLICE', 25_000, null, '', 'city'],
  ['MUNICIPAL_POLICE', 249_999, null, '', 'city'],
  ['MUNICIPAL_POLICE', 250_000, null, '', 'large-city'],
  ['COUNTY_SHERIFF', 17_000, null, '', 'rural-county'],
  ['COUNTY_SHERIFF', 50_000, null, '', 'county'],
  ['COUNTY_SHERIFF', 250_000, null, '', 'large-county'],
  ['STATE_POLICE', null, null, '', 'statewide'],
  ['STATE_POLICE', 3_000, 20, 'a small town', 'statewide'],
  ['FEDERAL', null, null, '', 'federal'],
  ['TRIBAL', 4_000, 12, '', 'tribal'],
  ['CAMPUS', null, 30, 'University Police', 'campus'],
  [
    'CAMPUS',
    null,
    null,
    'Police of the Lee County School District. A college degree is welcome. Public schools.',
    'school-district',
  ],
  ['TRANSIT', 900_000, null, '', 'transit'],
  ['CORRECTIONS', null, null, '', 'corrections'],
  ['OTHER', 20_000, null, 'Dispatcher - Dallas County 911', 'rural-county'],
  ['OTHER', 8_000, null, 'Deputy Marshal', 'small-town'],
  ['MUNICIPAL_POLICE', 8_000, null, 'We serve the county seat of Grant County.', 'small-town'],
];

const BY_OFFICERS: Row[] = [
  ['MUNICIPAL_POLICE', null, 22, '', 'small-town'],
  ['MUNICIPAL_POLICE', 0, 23, '', 'small-city'],
  ['MUNICIPAL_POLICE', null, 50, '', 'city'],
  ['MUNICIPAL_POLICE', null, 560, '', 'large-city'],
  ['COUNTY_SHERIFF', null, 49, '', 'rural-county'],
  ['COUNTY_SHERIFF', null, 50, '', 'county'],
  ['COUNTY_SHERIFF', null, 250, '', 'large-county'],
];

const BY_TEXT: Row[] = [
  ['MUNICIPAL_POLICE', null, null, 'Police Officer, Town of Elon', 'small-town'],
  ['MUNICIPAL_POLICE', null, null, 'A metropolitan police department', 'large-city'],
  ['MUNICIPAL_POLICE', null, null, 'Police Officer', 'city'],
  ['COUNTY_SHERIFF', null, null, 'A rural county of gravel roads', 'rural-county'],
  ['COUNTY_SHERIFF', null, null, 'Deputy', 'county'],
  ['OTHER', null, null, 'Trooper, State Patrol', 'statewide'],
  ['OTHER', null, null, 'Officer of the tribal police', 'tribal'],
  ['OTHER', null, null, 'University Police Officer', 'campus'],
  ['OTHER', null, null, 'Airport Police Officer', 'transit'],
  ['OTHER', null, null, 'Graduation from a college or university.', 'unknown'],
  ['OTHER', null, null, '', 'unknown'],
];

describe('settingOf', () => {
  it.each([...BY_FACTS, ...BY_OFFICERS, ...BY_TEXT])(
    '%s, %s people, %s officers, "%s": %s',
    (agencyType, population, swornOfficers, text, setting) => {
      expect(settingOf({ agencyType, population, swornOfficers, text })).toBe(setting);
    },
  );

  it('needs no text', () => {
    expect(settingOf({ agencyType: 'OTHER', population: null, swornOfficers: null })).toBe('unknown');
  });
});

describe('SETTINGS', () => {
  it('names known topics, weighs them from 0 to 1, and has a label for all but the unknown', () => {
    for (const key of SETTING_KEYS) {
      const { label, implies } = SETTINGS[key];
      expect(label === '').toBe(key === 'unknown');
      for (const [topic, weight] of Object.entries(implies)) {
        expect(TOPICS).toHaveProperty(topic);
        expect(weight > 0 && weight <= 1).toBe(true);
      }
    }
  });
});
