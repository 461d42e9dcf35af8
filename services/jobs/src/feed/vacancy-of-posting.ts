import { createHash } from 'node:crypto';
import { stableId } from '@heartland/shared/ids';
import { profileKey, vacancyProfile } from '@heartland/shared/relevance/profile';
import { slugify } from '@heartland/shared/slug';
import type { Agency } from '../agency/agency.entity.js';
import { positionTypeOf } from '../vacancy/position-type.js';
import type { ClassifiedTopic, Vacancy } from '../vacancy/vacancy.entity.js';
import type { Posting } from './posting.js';

/** Topics that a vacancy is shown with. */
const MAX_TOPICS = 8;

/** SHA-256 of a posting: the same posting gives the same value. */
export function checksumOf(posting: Posting): string {
  return createHash('sha256').update(JSON.stringify(posting)).digest('hex');
}

/** Ends a slug so that two adverts of one title and agency differ. */
const slugSuffix = (id: string): string => id.slice(-6);

function classifiedTopics(topics: Record<string, number>): ClassifiedTopic[] {
  return Object.entries(topics)
    .map(([key, weight]) => ({ key, weight }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MAX_TOPICS);
}

/** A valid posting of an agency as the row that is stored. */
export function vacancyOfPosting(
  posting: Posting,
  checksum: string,
  agency: Agency,
  feedId: string,
  now: Date,
): Vacancy {
  const id = stableId('Vacancy', feedId, posting.externalId);
  const profile = vacancyProfile({
    title: posting.title,
    text: posting.description,
    agencyType: agency.type as Posting['agency']['type'],
    population: agency.population,
    swornOfficers: agency.swornCount,
  });
  const topics = classifiedTopics(profile.topics);
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
    positionType: positionTypeOf(profile.role, posting.requirements.lateralOnly),
    employmentTypes: posting.employmentTypes,
    workArrangement: posting.workArrangement,
    locations: posting.locations,
    pay: posting.pay,
    requirements: posting.requirements,
    application: posting.application,
    topics,
    topicKeys: topics.map(({ key }) => key),
    regionCode: posting.locations[0]?.regionCode ?? agency.regionCode,
    agencyType: agency.type,
    communitySize: agency.communitySize,
    feedId,
    externalId: posting.externalId,
    sourceUrl: posting.url,
    firstSeenAt: now,
    lastSeenAt: now,
    updatedAt: now,
    checksum,
    matchProfile: profile,
    profileKey: profileKey(profile),
  };
}
