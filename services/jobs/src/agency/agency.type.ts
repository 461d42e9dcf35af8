import { NodeType } from '@heartland/shared/node.type';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CommunitySize } from '../place/place.type.js';
import type { Agency } from './agency.entity.js';

export enum AgencyType {
  MUNICIPAL_POLICE = 'MUNICIPAL_POLICE',
  COUNTY_SHERIFF = 'COUNTY_SHERIFF',
  STATE_POLICE = 'STATE_POLICE',
  FEDERAL = 'FEDERAL',
  TRIBAL = 'TRIBAL',
  CAMPUS = 'CAMPUS',
  TRANSIT = 'TRANSIT',
  CORRECTIONS = 'CORRECTIONS',
  OTHER = 'OTHER',
}
registerEnumType(AgencyType, {
  name: 'AgencyType',
  description: 'What kind of law enforcement agency it is.',
  valuesConfig: {
    MUNICIPAL_POLICE: { description: 'Police of a city, town, village or township.' },
    COUNTY_SHERIFF: { description: "Sheriff's office or county police." },
    STATE_POLICE: { description: 'State police or highway patrol.' },
    FEDERAL: { description: 'Agency of the United States.' },
    TRIBAL: { description: 'Police of a tribal nation.' },
    CAMPUS: { description: 'Police of a university, college or school district.' },
    TRANSIT: { description: 'Police of a transit system, airport, port or railroad.' },
    CORRECTIONS: { description: 'Jails, prisons, probation and parole.' },
    OTHER: { description: 'Another agency with law enforcement duties, e.g. parks, wildlife or courts.' },
  },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType('Agency', { implements: NodeType, description: 'A law enforcement agency.' })
export class AgencyObject
  implements NodeType, Pick<Agency, 'slug' | 'name' | 'ori' | 'website' | 'swornCount' | 'population'>
{
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The key by which the other subgraph names an agency that it does not own.' })
  ref: string;

  @Field(() => String, {
    description: 'Name within a web address, e.g. `bozeman-police-department-mt-mt0160100`.',
    simple: true,
  })
  slug: string;

  @Field(() => String, { description: 'Official name.', simple: true })
  name: string;

  @Field(() => AgencyType, { description: 'What kind of agency it is.', simple: true })
  type: AgencyType;

  @Field(() => String, { nullable: true, description: 'FBI Originating Agency Identifier, where known.', simple: true })
  ori: string | null;

  @Field(() => CommunitySize, { description: 'The community that it serves.', simple: true })
  communitySize: CommunitySize;

  @Field(() => Int, { nullable: true, description: 'People served, where known.', simple: true })
  population: number | null;

  @Field(() => Int, { nullable: true, description: 'Sworn officers, where known.', simple: true })
  swornCount: number | null;

  @Field(() => String, { nullable: true, description: 'Address of its website, where known.', simple: true })
  website: string | null;
}
