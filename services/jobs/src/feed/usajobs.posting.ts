import { RecordError } from './feed-record.js';
import type { Posting } from './posting.js';
import { agencyName } from './usajobs/agency-name.js';
import { descriptorField, readAnnouncement, type Descriptor } from './usajobs/announcement.js';
import { descriptionOf, summaryOf } from './usajobs/description.js';
import { dayOf, easternDayEnd, easternDayStart } from './usajobs/eastern-day.js';
import { employmentTypesOf } from './usajobs/employment-types.js';
import { isAnywhere, locationsOf } from './usajobs/location.js';
import { payOf } from './usajobs/pay.js';
import { plainLine } from './usajobs/plain-text.js';
import { requirementsOf } from './usajobs/requirements.js';

/**
 * An announcement of the USAJOBS Search API as a posting.
 *
 * `MatchedObjectId` is its id: USAJOBS gives that number to an announcement once, and its address is made of it.
 * `PositionID` is the number that an agency writes on its announcement; agencies choose it as they like, so that two
 * may choose the same, and use it again when they advertise a position again.
 * @throws RecordError when the item is no announcement or one that a posting cannot be made of
 */
export function usajobsPosting(item: unknown): Posting {
  const { MatchedObjectId, MatchedObjectDescriptor: it } = readAnnouncement(item);
  const title = plainLine(it.PositionTitle);
  const url = firstWebAddress([it.PositionURI]);
  return {
    externalId: MatchedObjectId,
    url,
    title,
    summary: summaryOf(it, title),
    description: descriptionOf(it),
    agency: { ori: null, name: agencyName(it), type: 'FEDERAL', website: null },
    locations: locationsOf(it.PositionLocation),
    employmentTypes: employmentTypesOf(it),
    workArrangement: isRemote(it) ? 'REMOTE' : 'ON_SITE',
    pay: payOf(it.PositionRemuneration),
    requirements: requirementsOf(it),
    application: { method: 'EXTERNAL_URL', url: applicationAddress(it), instructions: null },
    postedAt: easternDayStart(requiredDay(it, 'PublicationStartDate')),
    validThrough: closingInstant(it),
    closed: null,
  };
}

/** Leave to telework on some days makes no remote position, so that only what is called remote is one. */
function isRemote({ UserArea: details, PositionLocation }: Descriptor): boolean {
  return details.RemoteIndicator ?? isAnywhere(PositionLocation);
}

function applicationAddress({ ApplyURI, PositionURI }: Descriptor): string {
  const address = firstWebAddress([...ApplyURI, PositionURI]);
  if (address === null) throw new RecordError(descriptorField('ApplyURI'), 'expected a web address to apply at');
  return address;
}

function firstWebAddress(candidates: readonly string[]): string | null {
  for (const candidate of candidates) {
    if (/^https?:\/\//i.test(candidate) && URL.canParse(candidate)) return new URL(candidate).href;
  }
  return null;
}

/** The end of the last day; null when no last day is given, which is open until filled. */
function closingInstant(it: Descriptor): string | null {
  const field = it.ApplicationCloseDate === '' ? 'PositionEndDate' : 'ApplicationCloseDate';
  return it[field] === '' ? null : easternDayEnd(requiredDay(it, field));
}

function requiredDay(
  it: Descriptor,
  field: 'PublicationStartDate' | 'ApplicationCloseDate' | 'PositionEndDate',
): number {
  const day = dayOf(it[field]);
  if (day !== null) return day;
  throw new RecordError(
    descriptorField(field),
    `expected a date such as 2016-05-13, received ${JSON.stringify(it[field])}`,
  );
}
