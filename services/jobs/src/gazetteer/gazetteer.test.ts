import { describe, expect, test } from '@jest/globals';
import { distanceKm } from './distance.js';
import { findPlace, placesStartingWith } from './gazetteer.js';

const labelOf = (text: string) => findPlace(text)?.label ?? null;

describe('findPlace', () => {
  test('says all that is known of a town', () => {
    expect(findPlace('Bozeman, MT')).toEqual({
      kind: 'LOCALITY',
      name: 'Bozeman',
      label: 'Bozeman, MT',
      regionCode: 'US-MT',
      latitude: 45.6666,
      longitude: -111.0386,
      population: 48_101,
    });
  });

  test.each([
    ['bozeman montana', 'Bozeman, MT'],
    ['  BOZEMAN ,mt ', 'Bozeman, MT'],
    ['Bozeman', 'Bozeman, MT'],
    ['Gallatin County, MT', 'Gallatin County, MT'],
    ['gallatin county montana', 'Gallatin County, MT'],
    ['Caddo Parish, LA', 'Caddo Parish, LA'],
    ['59715', '59715 Bozeman, MT'],
    ['59715-1234', '59715 Bozeman, MT'],
    ['Bozeman, MT 59715', '59715 Bozeman, MT'],
    ['00501', '00501 Holtsville, NY'],
    ['Montana', 'Montana'],
    ['MT', 'Montana'],
    ['U.S. Virgin Islands', 'U.S. Virgin Islands'],
    ['Pago Pago, American Samoa', 'Pago Pago, AS'],
    ['Washington', 'Washington'],
    ['Washington, D.C.', 'Washington, DC'],
    ['New York', 'New York'],
    ['New York, NY', 'New York, NY'],
    ['New York City', 'New York, NY'],
  ])('reads %j as %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  test.each([
    ['saint louis, mo', 'St. Louis, MO'],
    ['St Louis MO', 'St. Louis, MO'],
    ['Ft. Worth', 'Fort Worth, TX'],
    ['mt. vernon, ny', 'Mount Vernon, NY'],
    ['COEUR D’ALÈNE, ID', "Coeur d'Alene, ID"],
    ['o fallon il', "O'Fallon, IL"],
    ['La Canada Flintridge', 'La Cañada Flintridge, CA'],
    ['winston salem', 'Winston-Salem, NC'],
    ["Prince George's County", "Prince George's County, MD"],
  ])('does not mind the spelling of %j', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  test('takes the most populous of a name unless a state is given', () => {
    expect(['Springfield', 'Springfield, IL', 'springfield oregon', 'Springfield, HI'].map(labelOf)).toEqual([
      'Springfield, MO',
      'Springfield, IL',
      'Springfield, OR',
      null,
    ]);
  });

  test('finds every label that it gives', () => {
    const places = ['bo', 'st', '59', 'wa'].flatMap((prefix) => placesStartingWith(prefix, 200));
    const labels = places.filter((place) => place.kind !== 'LOCALITY' || place.population).map((place) => place.label);
    expect(labels.map(labelOf)).toEqual(labels);
  });

  test.each([
    '',
    ' ',
    ',',
    'Nowhere',
    'Bozeman, ZZ',
    '00000',
    '5971',
    'Bozeman\0',
    '\0',
    '🚓',
    'Bozeman 🚓',
    '<b>',
    'constructor',
  ])('knows no %j', (text) => {
    expect(findPlace(text)).toBeNull();
  });

  test('knows no place of 100 kB', () => {
    const text = 'St. '.repeat(25_000);
    expect([findPlace(text), placesStartingWith(text, 9)]).toEqual([null, []]);
  });
});

// Points of the Geographic Names Information System (US Geological Survey), to two decimals.
test.each([
  ['New York, NY', 40.71, -74.01],
  ['Los Angeles, CA', 34.05, -118.24],
  ['Chicago, IL', 41.88, -87.63],
  ['Boston, MA', 42.36, -71.06],
  ['Denver, CO', 39.74, -104.98],
  ['Seattle, WA', 47.61, -122.33],
  ['Anchorage, AK', 61.22, -149.9],
  ['Honolulu, HI', 21.31, -157.86],
  ['Miami, FL', 25.77, -80.19],
  ['Bozeman, MT', 45.68, -111.04],
  ['Valentine, NE', 42.87, -100.55],
  ['San Juan, PR', 18.47, -66.11],
  ['99701', 64.84, -147.72],
])('%s lies where it should', (text, latitude, longitude) => {
  expect(distanceKm(findPlace(text)!, { latitude, longitude })).toBeLessThan(10);
});

describe('placesStartingWith', () => {
  const labels = (prefix: string, limit: number) => placesStartingWith(prefix, limit).map((place) => place.label);

  test('gives the most populous first', () => {
    expect(labels('springf', 3)).toEqual(['Springfield, MO', 'Springfield, MA', 'Springfield, IL']);
    expect(labels('Wash', 2)).toEqual(['Washington', 'Washington, DC']);
  });

  test('reads a short form as such and as a beginning', () => {
    expect(labels('st. l', 2)).toEqual(['St. Louis, MO', 'St. Louis Park, MN']);
    expect(labels('St', 6)).toContain('Stockton, CA');
    expect(labels('St', 6)).toContain('St. Louis, MO');
  });

  test('gives ZIP codes ascending', () => {
    expect(labels('5971', 3)).toEqual(['59710 Alder, MT', '59711 Anaconda, MT', '59713 Avon, MT']);
    expect(labels('00', 1)).toEqual(['00501 Holtsville, NY']);
  });

  test('gives nothing for nothing', () => {
    expect([labels('', 5), labels('zzz', 5), labels('🚓', 5), labels('bo', 0)]).toEqual([[], [], [], []]);
  });
});
