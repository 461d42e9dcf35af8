import { z } from 'zod';
import { RecordError } from '../feed-record.js';

/** Text that may be missing. */
const text = z
  .string()
  .nullish()
  .transform((it) => it ?? '');
/** A list that may be missing. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((it) => it ?? []);
/** Texts that older answers give as a single one. */
const texts = z.preprocess((it) => (typeof it === 'string' ? [it] : it), listOf(z.string()));
const namedCode = z.object({ Code: text, Name: text });
const amount = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((it) => it ?? '');
const degrees = z.number().nullish();

const location = z.object({
  LocationName: text,
  CityName: text,
  /** The name of the state in the answers of all years, whatever the field is called. */
  CountrySubDivisionCode: text,
  /** The name of the country. */
  CountryCode: text,
  Latitude: degrees,
  Longitude: degrees,
});

const remuneration = z.object({
  MinimumRange: amount,
  MaximumRange: amount,
  /** "Per Year" in answers of 2016, PA in later ones. */
  RateIntervalCode: text,
  Description: text,
});

const details = z.object({
  JobSummary: text,
  MajorDuties: texts,
  Education: text,
  KeyRequirements: texts,
  WhoMayApply: namedCode.nullish(),
  RemoteIndicator: z.boolean().nullish(),
});

/** What is needed of an announcement of the USAJOBS Search API; the rest of its fields is not looked at. */
const announcement = z.object({
  MatchedObjectId: z.string().min(1),
  MatchedObjectDescriptor: z.object({
    PositionTitle: z.string().min(1),
    PositionURI: text,
    ApplyURI: texts,
    OrganizationName: text,
    DepartmentName: text,
    QualificationSummary: text,
    PositionLocation: listOf(location),
    PositionRemuneration: listOf(remuneration),
    PositionSchedule: listOf(namedCode),
    PositionOfferingType: listOf(namedCode),
    PublicationStartDate: z.string(),
    ApplicationCloseDate: text,
    PositionEndDate: text,
    UserArea: z
      .object({ Details: details.nullish() })
      .nullish()
      .transform((area) => area?.Details ?? details.parse({})),
  }),
});

export type Announcement = z.infer<typeof announcement>;
export type Descriptor = Announcement['MatchedObjectDescriptor'];
export type AnnouncedLocation = z.infer<typeof location>;
export type Remuneration = z.infer<typeof remuneration>;

/** @throws RecordError that names the first field which is not as expected */
export function readAnnouncement(item: unknown): Announcement {
  const result = announcement.safeParse(item);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new RecordError(path.join('.') || null, message.replace(/^Invalid input: /, ''));
}

/** The id of an item, also of one that is no announcement otherwise. */
export function idOf(item: unknown): string | null {
  const id = (item as { MatchedObjectId?: unknown } | null)?.MatchedObjectId;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Path of a field of the descriptor, for RecordError. */
export const descriptorField = (...path: (keyof Descriptor | number | string)[]): string =>
  ['MatchedObjectDescriptor', ...path].join('.');
