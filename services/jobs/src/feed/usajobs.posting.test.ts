import { describe, expect, it } from '@jest/globals';
import { aLocation, anAnnouncement } from '../../test/an-announcement.js';
import { RecordError } from './feed-record.js';
import { posting } from './posting.js';
import { usajobsPosting } from './usajobs.posting.js';

describe('usajobsPosting', () => {
  it('maps an announcement to a valid posting', () => {
    const mapped = usajobsPosting(anAnnouncement());
    expect(posting.parse(mapped)).toEqual(mapped);
    expect(mapped).toEqual({
      externalId: '101',
      url: 'https://www.usajobs.gov/GetJob/ViewDetails/101',
      title: 'Police Officer',
      summary: 'The officer patrols the park. The work is done in all weather.',
      description:
        'The officer patrols the park. The work is done in all weather.\n\n' +
        'Qualifications\n\nA year of patrol work.\n\nWho may apply\n\nUnited States Citizens',
      agency: { ori: null, name: 'Elm Park Service', type: 'FEDERAL', website: null },
      locations: [
        {
          label: 'Bozeman, MT',
          locality: 'Bozeman',
          regionCode: 'US-MT',
          countryCode: 'US',
          postalCode: null,
          latitude: 45.68,
          longitude: -111.04,
        },
      ],
      employmentTypes: ['FULL_TIME'],
      workArrangement: 'ON_SITE',
      pay: {
        min: '41000',
        max: '52500',
        currency: 'USD',
        unit: 'YEAR',
        basis: 'STATED',
        raw: '$41,000 to $52,500 per year',
      },
      requirements: {
        minimumAge: null,
        education: null,
        experienceMonths: null,
        postCertification: null,
        lateralOnly: false,
        citizenship: true,
        other: [],
      },
      application: {
        method: 'EXTERNAL_URL',
        url: 'https://www.usajobs.gov/GetJob/ViewDetails/101?PostingChannelID=RESTAPI',
        instructions: null,
      },
      postedAt: '2016-05-02T04:00:00.000Z',
      validThrough: '2016-05-14T03:59:59.000Z',
      closed: null,
    });
  });

  it('reads the fields of later answers', () => {
    const { description, workArrangement } = usajobsPosting(
      anAnnouncement({
        details: {
          JobSummary: '',
          MajorDuties: ['Patrols.', 'Writes <b>reports</b>.'],
          KeyRequirements: ['Drug test'],
          Education: 'None.',
          WhoMayApply: { Name: '', Code: '' },
          RemoteIndicator: true,
        },
      }),
    );
    expect(description).toBe(
      'Duties\n\n- Patrols.\n- Writes reports.\n\nConditions of employment\n\nDrug test\n\n' +
        'Qualifications\n\nA year of patrol work.\n\nEducation\n\nNone.',
    );
    expect(workArrangement).toBe('REMOTE');
  });

  it.each([
    ['no closing date is open until filled', { ApplicationCloseDate: null }, { validThrough: null }],
    [
      'the end date stands in',
      { ApplicationCloseDate: '', PositionEndDate: '2016-01-05' },
      { validThrough: '2016-01-06T04:59:59.000Z' },
    ],
    [
      'anywhere is remote',
      { PositionLocation: [aLocation({ LocationName: 'Anywhere in the U.S.' })] },
      { workArrangement: 'REMOTE' },
    ],
    ['no address but the application', { PositionURI: null }, { url: null }],
    ['no pay', { PositionRemuneration: null }, { pay: null }],
    [
      'the title stands in for texts',
      { QualificationSummary: null, details: { JobSummary: null } },
      { summary: 'Police Officer' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(usajobsPosting(anAnnouncement(changes))).toMatchObject(expected);
  });

  it.each([
    [null, null, 'expected object, received null'],
    [{ MatchedObjectId: 7 }, 'MatchedObjectId', 'expected string, received number'],
    [{ MatchedObjectId: '7' }, 'MatchedObjectDescriptor', 'expected object, received undefined'],
    [
      anAnnouncement({ PositionTitle: undefined }),
      'MatchedObjectDescriptor.PositionTitle',
      'expected string, received undefined',
    ],
    [
      anAnnouncement({ PositionLocation: [{ CityName: 5 }] }),
      'MatchedObjectDescriptor.PositionLocation.0.CityName',
      'expected string, received number',
    ],
    [
      anAnnouncement({ PublicationStartDate: 'soon' }),
      'MatchedObjectDescriptor.PublicationStartDate',
      'expected a date such as 2016-05-13, received "soon"',
    ],
    [
      anAnnouncement({ ApplyURI: ['javascript:alert(1)'], PositionURI: '' }),
      'MatchedObjectDescriptor.ApplyURI',
      'expected a web address to apply at',
    ],
  ])('refuses %j at %s', (item, field, message) => {
    let thrown: unknown;
    try {
      usajobsPosting(item);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RecordError);
    expect(thrown).toMatchObject({ field, message });
  });
});
