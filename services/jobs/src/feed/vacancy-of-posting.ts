import { hash } from 'node:crypto';
import { stableId } from '@heartland/shared/ids';
import { profileKey, vacancyProfile, type VacancyProfile } from '@heartland/shared/relevance/profile';
import { slugify } from '@heartland/shared/slug';
import type { Agency } from '../agency/agency.entity.js';
import { annualPay } from '../compensation/compensation.js';
import { positionTypeOf } from '../vacancy/position-type.js';
import type { ClassifiedTopic, Vacancy } from '../vacancy/vacancy.entity.js';
import type { Posting } from './posting.js';

/** Topics that a vacancy is shown with. */
const MAX_TOPICS = 8;

/** SHA-256 of a posting: the same posting gives the same value. */
export function checksumOf(posting: Posting): string {
  return hash('sha256', JSON.stringify(posting));
}

/** Ends a slug so that two adverts of one title and agency differ. */
const slugSuffix = (id: string): string => id.slice(-6);

/** The match profile of a vacancy and what follows from it: the costly part of its row. */
export type ProfileColumns = Pick<Vacancy, 'matchProfile' | 'profileKey' | 'topics' | 'topicKeys'>;

function columnsOf(profile: VacancyProfile): ProfileColumns {
  const topics = classifiedTopics(profile.topics);
  return { matchProfile: profile, profileKey: profileKey(profile), topics, topicKeys: topics.map(({ key }) => key) };
}

function classifiedTopics(topics: Record<string, number>): ClassifiedTopic[] {
  return Object.entries(topics)
    .map(([key, weight]) => ({ key, weight }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MAX_TOPICS);
}

function regionCodesOf({ locations }: Posting, agency: Agency): string[] {
  const codes: string[] = [];
  for (const { regionCode } of locations) if (regionCode && !codes.includes(regionCode)) codes.push(regionCode);
  return codes.length > 0 || agency.regionCode === null ? codes : [agency.regionCode];
}

function pointsOf({ locations }: Posting): number[] {
  const points: number[] = [];
  for (const { latitude, longitude } of locations)
    if (latitude !== null && longitude !== null) points.push(latitude, longitude);
  return points;
}

/** The columns of a posting's match profile. */
export function profileOfPosting(
  { title, description }: Pick<Posting, 'title' | 'description'>,
  agency: Pick<Agency, 'type' | 'population' | 'swornCount'>,
): ProfileColumns {
  return columnsOf(
    vacancyProfile({
      title,
      text: description,
      agencyType: agency.type as Posting['agency']['type'],
      population: agency.population,
      swornOfficers: agency.swornCount,
    }),
  );
}

/** A valid posting of an agency as the row that is stored. */
export function vacancyOfPosting(
  posting: Posting,
  checksum: string,
  agency: Agency,
  feedId: string,
  now: Date,
  profile: ProfileColumns = profileOfPosting(posting, agency),
): Omit<Vacancy, 'number'> {
  const id = stableId('Vacancy', feedId, posting.externalId);
  const annual = posting.pay && annualPay(posting.pay);
  return {
    id,
    slug: `${slugify(posting.title, 50)}-${slugify(agency.name, 50)}-${slugSuffix(id)}`,
    title: posting.title,
    summary: posting.summary,
    description: posting.description,
    postedAt: new Date(posting.postedAt),
    validThrough: posting.validThrough === null ? null : new Date(posting.validThrough),
    closedAt: posting.closed && new Date(posting.closed.at),
    closedReason: posting.closed?.reason ?? null,
    agencyId: agency.id,
    positionType: positionTypeOf(profile.matchProfile.role, posting.requirements.lateralOnly),
    employmentTypes: posting.employmentTypes,
    workArrangement: posting.workArrangement,
    locations: posting.locations,
    pay: posting.pay,
    requirements: posting.requirements,
    application: posting.application,
    topics: profile.topics,
    topicKeys: profile.topicKeys,
    regionCodes: regionCodesOf(posting, agency),
    points: pointsOf(posting),
    annualPayMin: annual?.min ?? null,
    annualPayMax: annual?.max ?? null,
    payCurrency: posting.pay?.currency ?? null,
    agencyType: agency.type,
    communitySize: agency.communitySize,
    feedId,
    externalId: posting.externalId,
    sourceUrl: posting.url,
    firstSeenAt: now,
    lastSeenAt: now,
    updatedAt: now,
    checksum,
    matchProfile: profile.matchProfile,
    profileKey: profile.profileKey,
  };
}
