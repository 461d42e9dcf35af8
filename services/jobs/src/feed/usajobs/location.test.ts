import { describe, expect, it } from '@jest/globals';
import { aLocation } from '../../../test/an-announcement.js';
import { RecordError } from '../feed-record.js';
import { isAnywhere, locationsOf } from './location.js';

/** A location by the words of USAJOBS: place, state, country. */
const place = (CityName: string, CountrySubDivisionCode: string, CountryCode = 'United States') =>
  aLocation({ LocationName: CityName, CityName, CountrySubDivisionCode, CountryCode });

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('locationsOf', () => {
  it.each([
    [place('Bozeman, Montana', 'Montana'), 'Bozeman, MT', 'Bozeman', 'US-MT', 'US'],
    [place(' Hill AFB, Utah', 'Utah'), 'Hill AFB, UT', 'Hill AFB', 'US-UT', 'US'],
    [
      place('Washington DC, District of Columbia', 'District of Columbia'),
      'Washington, DC',
      'Washington',
      'US-DC',
      'US',
    ],
    [
      place('District of Columbia, District of Columbia', 'District of Columbia'),
      'Washington, DC',
      'Washington',
      'US-DC',
      'US',
    ],
    [place('New York, New York', 'New York'), 'New York, NY', 'New York', 'US-NY', 'US'],
    [place('Elm County, Ohio', 'Ohio'), 'Elm County, OH', null, 'US-OH', 'US'],
    [place('Many, Louisiana', 'Louisiana'), 'Many, LA', 'Many', 'US-LA', 'US'],
    [place('San Juan, Puerto Rico', 'Puerto Rico'), 'San Juan, PR', 'San Juan', 'US-PR', 'US'],
    [place('Dededo, Guam', 'N/A', 'Guam'), 'Dededo, GU', 'Dededo', 'US-GU', 'US'],
    [place('Singapore', 'N/A', 'Singapore'), 'Singapore', 'Singapore', null, 'SG'],
    [place('Seoul, South Korea', 'Seoul', 'South Korea'), 'Seoul, South Korea', 'Seoul', null, 'KR'],
    [place('Tbilisi, Georgia', 'N/A', 'Georgia'), 'Tbilisi, Georgia', 'Tbilisi', null, 'GE'],
    [place('Elm City, Ohio', 'OH', ''), 'Elm City, OH', 'Elm City', 'US-OH', 'US'],
  ])('reads %j', (announced, label, locality, regionCode, countryCode) => {
    const point = { latitude: 45.68, longitude: -111.04, postalCode: null };
    expect(locationsOf([announced])).toEqual([{ label, locality, regionCode, countryCode, ...point }]);
  });

  it.each([
    [place('Multiple Locations', 'N/A'), 'Multiple Locations', null],
    [
      place(' Location Negotiable After Selection, United States', 'N/A'),
      'Location Negotiable After Selection, United States',
      null,
    ],
    [place('Anywhere in the U.S. (remote job)', 'N/A'), 'Anywhere in the U.S. (remote job)', null],
    [place('Many vacancies, Ohio', 'Ohio'), 'Many vacancies, Ohio', 'US-OH'],
    [place('', 'Ohio'), 'OH', 'US-OH'],
    [place('', 'N/A'), 'United States', null],
  ])('names no town and no point for %j', (announced, label, regionCode) => {
    const unknown = { locality: null, postalCode: null, latitude: null, longitude: null };
    expect(locationsOf([announced])).toEqual([{ label, regionCode, countryCode: 'US', ...unknown }]);
  });

  it('gives each place once, at most a hundred, and no point for 0, 0', () => {
    const nowhere = { ...place('Elm, Ohio', 'Ohio'), Latitude: 0, Longitude: 0 };
    expect(locationsOf([nowhere, place(' Elm, Ohio', 'Ohio')])).toMatchObject([{ label: 'Elm, OH', latitude: null }]);
    const many = Array.from({ length: 300 }, (_, index) => place(`Elm ${index}, Ohio`, 'Ohio'));
    expect(locationsOf(many)).toHaveLength(100);
  });

  it('refuses a country that is not known, by its place in the list', () => {
    const unknown = () => locationsOf([place('Elm, Ohio', 'Ohio'), place('Poseidonis', 'N/A', 'Atlantis')]);
    expect(unknown).toThrow(RecordError);
    expect(unknown).toThrow('expected the name of a country, received "Atlantis"');
    expect(thrownBy(unknown)).toMatchObject({ field: 'MatchedObjectDescriptor.PositionLocation.1.CountryCode' });
  });
});

describe('isAnywhere', () => {
  it('is true of remote work alone', () => {
    expect(isAnywhere([place('Anywhere in the U.S. (remote job)', 'N/A')])).toBe(true);
    expect(isAnywhere([place('Remote, Oregon', 'Oregon'), place('Multiple Locations', 'N/A')])).toBe(false);
  });
});
