import { z } from 'zod';

/**
 * A posting: one advert in the form that every feed format is brought into before it is validated and stored.
 * Instants are RFC 3339 strings in UTC; money is a decimal string in `currency`.
 */

const instant = z.iso.datetime();
const amount = z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, 'expected a decimal amount such as 52000 or 24.50');

/** An agency named by its FBI ORI (known agencies) or described by the feed itself. */
export const postingAgency = z.object({
  ori: z.string().length(9).nullable(),
  name: z.string().min(1).max(200),
  type: z.enum([
    'MUNICIPAL_POLICE',
    'COUNTY_SHERIFF',
    'STATE_POLICE',
    'FEDERAL',
    'TRIBAL',
    'CAMPUS',
    'TRANSIT',
    'CORRECTIONS',
    'OTHER',
  ]),
  website: z.url().nullable(),
});

export const postingLocation = z.object({
  label: z.string().min(1).max(300),
  locality: z.string().nullable(),
  /** ISO 3166-2, e.g. US-MT. */
  regionCode: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .nullable(),
  /** ISO 3166-1 alpha-2. */
  countryCode: z.string().length(2),
  postalCode: z.string().nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});

export const postingPay = z
  .object({
    min: amount.nullable(),
    max: amount.nullable(),
    currency: z.string().length(3),
    unit: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']),
    basis: z.enum(['STATED', 'PARSED_FROM_TEXT', 'ESTIMATED']),
    /** The words of the source. */
    raw: z.string().nullable(),
  })
  .refine((pay) => pay.min !== null || pay.max !== null, 'expected a minimum or a maximum')
  .refine((pay) => pay.min === null || pay.max === null || Number(pay.min) <= Number(pay.max), 'expected min <= max');

export const postingRequirements = z.object({
  minimumAge: z.number().int().min(14).max(65).nullable(),
  education: z.enum(['NONE', 'HIGH_SCHOOL', 'ASSOCIATE', 'BACHELOR', 'MASTER', 'DOCTORATE']).nullable(),
  experienceMonths: z.number().int().min(0).nullable(),
  /** State peace officer certification (POST) needed at the time of application. */
  postCertification: z.boolean().nullable(),
  lateralOnly: z.boolean(),
  citizenship: z.boolean().nullable(),
  other: z.array(z.string().min(1)),
});

export const postingApplication = z.object({
  method: z.enum(['EXTERNAL_URL', 'EMAIL', 'POSTAL', 'IN_PERSON', 'HOSTED_FORM']),
  url: z.url().nullable(),
  instructions: z.string().nullable(),
});

export const posting = z
  .object({
    /** The feed's own id; with the feed it identifies the vacancy for ever. */
    externalId: z
      .string()
      .min(1)
      .max(200)
      .regex(/^\P{Cc}+$/u, 'expected an id without control characters'),
    url: z.url().nullable(),
    title: z.string().min(2).max(300),
    /** One or two sentences of plain text. */
    summary: z.string().min(1).max(1000),
    /** Plain text: paragraphs between blank lines, list items on lines that begin with "- ". */
    description: z.string().min(20).max(100_000),
    agency: postingAgency,
    /** The first is primary. */
    locations: z.array(postingLocation).min(1).max(100),
    employmentTypes: z
      .array(z.enum(['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'OTHER']))
      .min(1),
    workArrangement: z.enum(['ON_SITE', 'HYBRID', 'REMOTE']),
    /** Null when the source states no pay. */
    pay: postingPay.nullable(),
    requirements: postingRequirements,
    application: postingApplication,
    postedAt: instant,
    /** Null is open until filled. */
    validThrough: instant.nullable(),
    closed: z
      .object({ at: instant, reason: z.enum(['FILLED', 'WITHDRAWN_BY_AGENCY', 'REMOVED_FROM_FEED', 'POLICY']) })
      .nullable(),
  })
  .refine((it) => it.validThrough === null || Date.parse(it.validThrough) >= Date.parse(it.postedAt), {
    message: 'expected a closing date after the posting date',
    path: ['validThrough'],
  });

export type Posting = z.infer<typeof posting>;
