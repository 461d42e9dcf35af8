import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lintSource } from './lint-source.js';
import { sharedPlace } from './place.js';
import { dataModule, jsonSchemas } from './print-vocabulary.js';
import { readSource } from './read-source.js';
import type { VocabularySource } from './vocabulary-source.js';

type Role = VocabularySource['roles'][string];
type Topic = VocabularySource['topics'][string];
type Setting = VocabularySource['settings'][string];

const role = (facts: Partial<Role>): Role => ({
  label: 'a role',
  knownBy: 'work',
  titles: 'keeper',
  implies: { dogs: 1 },
  ...facts,
});
const topic = (facts: Partial<Topic>): Topic => ({
  name: 'Dogs',
  inSentence: 'dogs',
  description: 'About dogs.',
  synonyms: 'dogs',
  naming: 'dog',
  ...facts,
});
const setting = (facts: Partial<Setting>): Setting => ({ label: 'a place', implies: {}, ...facts });

const WORDS = {
  agencyNames: 'police office',
  agencyWords: 'police',
  grades: 'senior',
  subjectTitles: 'keeper',
  policeWords: 'cop',
  newsWords: 'said',
  stopWords: 'a',
};

function problems(change: Partial<VocabularySource> = {}): string[] {
  return lintSource({
    roles: { keeper: role({}) },
    settings: { unknown: setting({ label: '' }) },
    topics: { dogs: topic({}) },
    words: WORDS,
    rarities: { topics: { dogs: 1 }, texts: 1, words: {} },
    ...change,
  });
}

describe('the vocabulary of the project', () => {
  const source = readSource(sharedPlace('vocabulary'));

  it('has no collision and nothing dead', () => {
    expect(lintSource(source)).toEqual([]);
  });

  it('is compiled', () => {
    const text = (path: string) => readFileSync(sharedPlace(path), 'utf8');
    expect(text('src/relevance/vocabulary/vocabulary.data.ts')).toBe(dataModule(source));
    for (const [name, schema] of Object.entries(jsonSchemas())) expect(text(`vocabulary/schema/${name}`)).toBe(schema);
  });
});

describe('lintSource', () => {
  it('is silent about a small vocabulary without a fault', () => {
    expect(problems()).toEqual([]);
  });

  it.each<[string, Record<string, Role>, string[]]>([
    [
      'a title twice',
      { keeper: role({ titles: 'keeper, dog keeper, dog keepers' }) },
      ['roles.yaml, keeper.titles: dead, "dog keepers" is read as "dog keeper"'],
    ],
    [
      'a title of two roles',
      { keeper: role({}), warden: role({ titles: 'warden, keeper' }) },
      ['roles.yaml, warden.titles: collision, "keeper" is always read as keeper'],
    ],
    [
      'a title that a role of more weight always wins',
      { plain: role({ knownBy: 'plain', titles: 'dog keeper' }), keeper: role({}) },
      ['roles.yaml, plain.titles: collision, "dog keeper" is always read as keeper'],
    ],
    [
      'a title that the role itself excludes',
      { keeper: role({ titles: 'keeper, zoo keeper', notTitles: 'zoo' }) },
      ['roles.yaml, keeper.titles: collision, "zoo keeper" is always read as no role'],
    ],
    [
      'an exclusion inside another',
      { keeper: role({ notTitles: 'zoo, zoo animal' }) },
      ['roles.yaml, keeper.notTitles: dead, "zoo animal" is excluded by "zoo"'],
    ],
    [
      'a topic that is not there',
      { keeper: role({ implies: { dogs: 1, cats: 1 } }) },
      ['roles.yaml, keeper.implies: expected a topic of topics.yaml, received "cats"'],
    ],
  ])('finds in roles %s', (_, roles, expected) => {
    expect(problems({ roles })).toEqual(expected);
  });

  it('allows a title of an agency that is another role as the whole title', () => {
    const chief = role({ titles: 'chief', wholeTitles: 'sheriff' });
    expect(problems({ roles: { chief, keeper: role({ agencyTitles: 'sheriff' }) } })).toEqual([]);
  });

  it('misses the role of a title that names a subject', () => {
    expect(problems({ words: { ...WORDS, subjectTitles: 'keeper, evidence' } })).toEqual([
      'words.yaml, subjectTitles: dead, "evidence" is no title of a role',
    ]);
  });

  it.each<[string, Record<string, Topic>, string[]]>([
    [
      'a term twice',
      { dogs: topic({ naming: 'dog', hinting: 'dogs' }) },
      ['topics.yaml, dogs: dead, "dogs" is read as "dog"'],
    ],
    [
      'a term that names two topics',
      { dogs: topic({}), pets: topic({ naming: 'dogs' }) },
      ['topics.yaml, pets.naming: collision, "dogs" names dogs too'],
    ],
    [
      'a topic that nobody needs',
      { dogs: topic({}), cats: topic({ naming: 'cat' }) },
      ['topics.yaml, cats: dead, no role and no setting implies it'],
    ],
  ])('finds in topics %s', (_, topics, expected) => {
    const settings = { unknown: setting({ label: '', implies: topics.pets ? { pets: 1 } : {} }) };
    const rarities = { topics: { dogs: 1, pets: 1, cats: 1 }, texts: 1, words: {} };
    const known = Object.fromEntries(Object.entries(rarities.topics).filter(([key]) => key in topics));
    expect(problems({ topics, settings, rarities: { ...rarities, topics: known } })).toEqual(expected);
  });

  it('lets a term name one topic and belong to another', () => {
    const topics = { dogs: topic({}), pets: topic({ naming: 'pet', belonging: 'dog' }) };
    const rarities = { topics: { dogs: 1, pets: 1 }, texts: 1, words: {} };
    expect(problems({ topics, rarities, roles: { keeper: role({ implies: { dogs: 1, pets: 1 } }) } })).toEqual([]);
  });

  it('misses the rarity of a topic', () => {
    expect(problems({ rarities: { topics: {}, texts: 1, words: {} } })).toEqual([
      'rarities.yaml, topics: expected a rarity of dogs',
    ]);
  });

  it.each<[string, Record<string, Setting>, string[]]>([
    [
      'steps that do not grow',
      {
        small: setting({ family: 'CITY', below: { population: 10, swornOfficers: 5 } }),
        middle: setting({ family: 'CITY', below: { population: 20, swornOfficers: 5 } }),
        large: setting({ family: 'CITY' }),
      },
      ['settings.yaml, middle.below: expected more than that of the setting before'],
    ],
    [
      'a step that has no bound',
      { small: setting({ family: 'COUNTY' }), large: setting({ family: 'COUNTY' }) },
      ['settings.yaml, small.below: expected the size that the setting stays below'],
    ],
    [
      'a last step with a bound',
      { small: setting({ family: 'CITY', below: { population: 10, swornOfficers: 5 } }) },
      ['settings.yaml, small.below: expected none, since it is the last of CITY'],
    ],
    [
      'two of one kind of agency',
      { bus: setting({ agencyType: 'TRANSIT' }), train: setting({ agencyType: 'TRANSIT' }) },
      ['settings.yaml, train.agencyType: collision, TRANSIT is bus already'],
    ],
    [
      'one without a label',
      { nowhere: setting({ label: '' }) },
      ['settings.yaml, nowhere.label: expected a label, and none for unknown alone'],
    ],
  ])('finds in settings %s', (_, settings, expected) => {
    expect(problems({ settings: { ...settings, unknown: setting({ label: '' }) } })).toEqual(expected);
  });
});
