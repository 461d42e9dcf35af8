import { z } from 'zod';

/** A list of phrases between commas, none of them empty. */
const list = z
  .string()
  .regex(/^[^,]*[^,\s][^,]*(,[^,]*[^,\s][^,]*)*$/, 'expected phrases between commas, none of them empty')
  .describe('Phrases between commas.');

const implies = z
  .record(z.string(), z.number().gt(0).max(1))
  .describe('Topics by key, each with a weight above 0 and up to 1.');

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a key of small letters, digits and hyphens');

/** What a role is known by, in the order in which a title that names several is read. */
export const KNOWN_BY = [
  'work',
  'command',
  'supervision',
  'body',
  'land',
  'standing',
  'agency',
  'civilian',
  'plain',
] as const;

const role = z.strictObject({
  label: z.string().regex(/^an? /, 'expected an article, as in "a detective"'),
  knownBy: z.enum(KNOWN_BY),
  titles: list,
  wholeTitles: list.optional(),
  agencyTitles: list.optional(),
  notTitles: list.optional(),
  implies,
});

const topic = z.strictObject({
  name: z.string().regex(/^[A-Z0-9]/, 'expected a capital letter first'),
  inSentence: z.string().min(1),
  description: z.string().regex(/^[A-Z].*\.$/, 'expected a sentence'),
  synonyms: list,
  naming: list,
  belonging: list.optional(),
  hinting: list.optional(),
});

const setting = z.strictObject({
  label: z.string().describe('Empty when nothing is known.'),
  family: z.enum(['CITY', 'COUNTY']).optional(),
  below: z.strictObject({ population: z.int().positive(), swornOfficers: z.int().positive() }).optional(),
  agencyType: z.enum(['STATE_POLICE', 'FEDERAL', 'TRIBAL', 'CAMPUS', 'TRANSIT', 'CORRECTIONS']).optional(),
  implies,
  without: z.array(key).optional().describe('Topics of other places, which nobody needs here whatever the role.'),
});

const words = z.strictObject({
  agencyNames: list,
  agencyWords: list,
  grades: list,
  subjectTitles: list,
  policeWords: list,
  newsWords: list,
  stopWords: list,
});

const rarities = z.strictObject({
  topics: z.record(key, z.number().positive()),
  texts: z.int().positive(),
  words: z.record(z.string().regex(/^\d+$/), z.string().min(1)),
});

/** The files of the vocabulary by name, each with its schema. */
export const SOURCE_SCHEMAS = {
  roles: z.record(key, role),
  settings: z.record(key, setting),
  topics: z.record(key, topic),
  words,
  rarities,
};

export type SourceName = keyof typeof SOURCE_SCHEMAS;

/** The vocabulary as it is written: phrases are lists between commas. */
export type VocabularySource = { [Name in SourceName]: z.infer<(typeof SOURCE_SCHEMAS)[Name]> };
