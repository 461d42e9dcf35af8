import type { Posting } from './posting.js';

/** A posting of a small town, as its feed states it. */
export const aPosting = (changes: Partial<Posting> = {}): Posting => ({
  externalId: '1',
  url: null,
  title: 'Police Officer',
  summary: 'Patrol in a small town.',
  description: 'Patrols the town, answers calls for service and writes reports.',
  agency: { ori: null, name: 'Elm Springs Police Department', type: 'MUNICIPAL_POLICE', website: null },
  locations: [
    {
      label: 'Elm Springs, AR',
      locality: 'Elm Springs',
      regionCode: 'US-AR',
      countryCode: 'US',
      postalCode: null,
      latitude: null,
      longitude: null,
    },
  ],
  employmentTypes: ['FULL_TIME'],
  workArrangement: 'ON_SITE',
  pay: { min: '21.50', max: null, currency: 'USD', unit: 'HOUR', basis: 'STATED', raw: '$21.50 an hour' },
  requirements: {
    minimumAge: 21,
    education: 'HIGH_SCHOOL',
    experienceMonths: null,
    postCertification: null,
    lateralOnly: false,
    citizenship: true,
    other: [],
  },
  application: { method: 'IN_PERSON', url: null, instructions: 'At town hall.' },
  postedAt: '2026-11-01T00:00:00Z',
  validThrough: null,
  closed: null,
  ...changes,
});
