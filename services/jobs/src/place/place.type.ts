import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';

export enum GeoPrecision {
  ADDRESS = 'ADDRESS',
  POSTAL_CODE = 'POSTAL_CODE',
  LOCALITY = 'LOCALITY',
  REGION = 'REGION',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(GeoPrecision, {
  name: 'GeoPrecision',
  description: 'How exactly a point on the map is known.',
  valuesConfig: {
    ADDRESS: { description: 'The building.' },
    POSTAL_CODE: { description: 'Centre of the ZIP code area.' },
    LOCALITY: { description: 'Centre of the town or seat of the agency.' },
    REGION: { description: 'Centre of the county or state.' },
    UNKNOWN: { description: 'No point is known.' },
  },
});

export enum CommunitySize {
  RURAL = 'RURAL',
  SMALL_TOWN = 'SMALL_TOWN',
  MID_SIZE = 'MID_SIZE',
  LARGE_CITY = 'LARGE_CITY',
  METRO = 'METRO',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(CommunitySize, {
  name: 'CommunitySize',
  description: 'The community that an agency serves, by its population.',
  valuesConfig: {
    RURAL: { description: 'A place of under 2,500 people, or a county of under 50,000.' },
    SMALL_TOWN: { description: 'A place of 2,500 to 24,999 people.' },
    MID_SIZE: { description: 'A place of 25,000 to 99,999 people, or a county of 50,000 to 249,999.' },
    LARGE_CITY: { description: 'A city of 100,000 to 249,999 people, or a county of 250,000 to 999,999.' },
    METRO: { description: 'A city of 250,000 people or more, or a county of a million or more.' },
    UNKNOWN: { description: 'Not known, or the agency serves no single community.' },
  },
});

@ObjectType({ description: 'A point on the map (WGS 84).' })
export class GeoPoint {
  @Field(() => Float, { description: 'Degrees north.', simple: true })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east.', simple: true })
  longitude: number;
}

@ObjectType({ description: 'Where the work is done.' })
export class JobLocation {
  @Field(() => String, { description: 'As a reader would write it, e.g. "Bozeman, MT".', simple: true })
  label: string;

  @Field(() => String, { nullable: true, description: 'Town or city.', simple: true })
  locality: string | null;

  @Field(() => String, { nullable: true, description: 'State or territory by ISO 3166-2, e.g. `US-MT`.', simple: true })
  regionCode: string | null;

  @Field(() => String, { description: 'Country by ISO 3166-1 alpha-2.', simple: true })
  countryCode: string;

  @Field(() => String, { nullable: true, description: 'ZIP code.', simple: true })
  postalCode: string | null;

  @Field(() => GeoPoint, {
    nullable: true,
    description: 'The point on the map, as exact as `geoPrecision` says.',
    simple: true,
  })
  geo: GeoPoint | null;

  @Field(() => GeoPrecision, { description: 'How exactly `geo` is known.', simple: true })
  geoPrecision: GeoPrecision;

  @Field(() => CommunitySize, {
    nullable: true,
    description: 'The community there; null when it is not the seat of the agency.',
    simple: true,
  })
  communitySize: CommunitySize | null;
}
