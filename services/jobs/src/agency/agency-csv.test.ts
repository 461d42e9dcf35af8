import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseAgencies } from './agency-csv.js';
import { STATE_NAMES } from './state-names.js';

const HEADER = 'ori,name,type,state,county,city,population,population_source,officers,lat,lng,coord_source\n';
const parseOne = (line: string) => parseAgencies(HEADER + line)[0];

describe('parseAgencies', () => {
  it('brings a town into the terms of the service', () => {
    expect(
      parseOne('MT0160100,Bozeman Police Department,City,MT,Gallatin,Bozeman,48105,FBI,67,45.6833,-111.0552,HIFLD'),
    ).toEqual({
      ori: 'MT0160100',
      name: 'Bozeman Police Department',
      type: 'MUNICIPAL_POLICE',
      regionCode: 'US-MT',
      county: 'Gallatin',
      city: 'Bozeman',
      population: 48_105,
      swornCount: 67,
      latitude: 45.6833,
      longitude: -111.0552,
      geoPrecision: 'LOCALITY',
    });
  });

  it('knows the middle of a county from a place, and no place at all', () => {
    const county = 'MO1140000,Worth,County,MO,Worth,,2013,Census,,40.479,-94.422,county centroid';
    expect(parseOne(county)).toMatchObject({
      name: "Worth County Sheriff's Office",
      geoPrecision: 'REGION',
      city: null,
    });
    const nowhere = 'TNDI00100,Great Smoky Mountains National Park,Unknown,TN,,,,,,,,';
    expect(parseOne(nowhere)).toMatchObject({
      type: 'FEDERAL',
      county: null,
      population: null,
      swornCount: null,
      latitude: null,
      longitude: null,
      geoPrecision: 'UNKNOWN',
    });
  });

  it('reads quoted fields with commas and line breaks', () => {
    const row = parseOne(
      'OH0151500,"Springfield Township Police Department,\n Mahoning County",City,OH,Mahoning,,,,,,,',
    );
    expect(row).toMatchObject({
      name: 'Springfield Township Police Department, Mahoning County',
      city: 'Springfield Township',
    });
  });

  it.each([
    ['an ORI of the wrong length', 'MT016,Bozeman Police Department,City,MT,,,,,,,,'],
    ['a population that is no number', 'MT0160100,Bozeman Police Department,City,MT,,,many,,,,,'],
  ])('refuses %s', (_, line) => {
    expect(() => parseOne(line)).toThrow();
  });
});

describe('the agencies of the seed', () => {
  const agencies = parseAgencies(readFileSync(new URL('../../seed/agencies.csv', import.meta.url), 'utf8'));
  const count = (wanted: (agency: (typeof agencies)[number]) => boolean) => agencies.filter(wanted).length;

  it('are at least 420, each once', () => {
    expect(agencies.length).toBeGreaterThanOrEqual(420);
    expect(new Set(agencies.map((it) => it.ori)).size).toBe(agencies.length);
  });

  it('are in every state and the District', () => {
    const states = new Set(agencies.map((it) => it.regionCode.slice(3)));
    const expected = Object.keys(STATE_NAMES).filter((code) => !['GU', 'PR', 'VI'].includes(code));
    expect([...states].sort()).toEqual(expected.sort());
  });

  it('are of every type and size', () => {
    expect(count((it) => it.type === 'MUNICIPAL_POLICE')).toBeGreaterThan(300);
    expect(count((it) => it.type === 'COUNTY_SHERIFF')).toBeGreaterThan(120);
    expect(count((it) => it.type === 'STATE_POLICE')).toBeGreaterThan(40);
    expect(count((it) => it.type === 'CAMPUS')).toBeGreaterThan(40);
    expect(count((it) => it.type === 'TRANSIT')).toBeGreaterThan(20);
    expect(count((it) => it.type === 'TRIBAL')).toBeGreaterThan(15);
    expect(count((it) => it.type === 'FEDERAL')).toBeGreaterThan(15);
    expect(count((it) => it.type === 'CORRECTIONS')).toBeGreaterThan(2);
    expect(count((it) => it.type === 'OTHER')).toBeGreaterThan(25);
    expect(count((it) => it.population !== null && it.population < 2_500)).toBeGreaterThan(80);
    expect(count((it) => it.type === 'MUNICIPAL_POLICE' && it.population! > 250_000)).toBeGreaterThan(20);
  });

  it.each([
    'New York City Police Department',
    'Los Angeles Police Department',
    'Chicago Police Department',
    'Houston Police Department',
  ])('include %s', (name) => {
    expect(count((it) => it.name === name)).toBe(1);
  });

  it('mostly have coordinates', () => {
    expect(count((it) => it.geoPrecision === 'UNKNOWN')).toBeLessThan(agencies.length * 0.05);
  });
});
