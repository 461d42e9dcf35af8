type Fields = Record<string, unknown>;

/** An announcement as the USAJOBS Search API gives it, with what a test wants to be different. */
export function anAnnouncement({
  id = '101',
  details = {},
  ...descriptor
}: Fields & { id?: string; details?: Fields } = {}) {
  return {
    MatchedObjectId: id,
    MatchedObjectDescriptor: {
      PositionID: 'ELM-16-007',
      PositionTitle: 'Police Officer',
      PositionURI: `https://www.usajobs.gov:443/GetJob/ViewDetails/${id}`,
      ApplyURI: [`https://www.usajobs.gov:443/GetJob/ViewDetails/${id}?PostingChannelID=RESTAPI`],
      PositionLocation: [aLocation()],
      OrganizationName: 'Elm Park Service',
      DepartmentName: 'Department Of Lakes And Hills',
      JobCategory: [{ Code: '0083', Name: 'Police' }],
      PositionSchedule: [{ Code: '1', Name: 'Full Time' }],
      PositionOfferingType: [{ Code: '15317', Name: 'Permanent' }],
      QualificationSummary: 'A year of patrol work.',
      PositionRemuneration: [{ MinimumRange: '41000', MaximumRange: '52500', RateIntervalCode: 'Per Year' }],
      PublicationStartDate: '2016-05-02T00:00:00Z',
      ApplicationCloseDate: '2016-05-13T00:00:00Z',
      ...descriptor,
      UserArea: {
        Details: {
          JobSummary: 'The officer patrols the park. The work is done in all weather.',
          WhoMayApply: { Code: '15514', Name: 'United States Citizens' },
          ...details,
        },
        IsRadialSearch: false,
      },
    },
    RelevanceRank: 1,
  };
}

export const aLocation = (changes: Fields = {}) => ({
  LocationName: 'Bozeman, Montana',
  CityName: 'Bozeman, Montana',
  CountrySubDivisionCode: 'Montana',
  CountryCode: 'United States',
  Latitude: 45.68,
  Longitude: -111.04,
  ...changes,
});

/** An answer of the USAJOBS Search API with such items. */
export const anAnswer = (...items: unknown[]): string =>
  JSON.stringify({
    LanguageCode: 'EN',
    SearchResult: { SearchResultCount: items.length, UserArea: { NumberOfPages: '1' }, SearchResultItems: items },
  });
