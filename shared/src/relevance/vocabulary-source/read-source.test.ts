import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sharedPlace } from './place.js';
import { readSource, VocabularyFault } from './read-source.js';

const ORIGINAL = sharedPlace('vocabulary');

let directory: string;
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), 'heartland-vocabulary-'))));
beforeEach(() => cpSync(ORIGINAL, directory, { recursive: true, force: true }));
afterAll(() => rmSync(directory, { recursive: true }));

function problemsAfter(file: string, change: (text: string) => string): readonly string[] {
  writeFileSync(join(directory, file), change(readFileSync(join(directory, file), 'utf8')));
  try {
    readSource(directory);
    return [];
  } catch (error) {
    if (!(error instanceof VocabularyFault)) throw error;
    return error.problems;
  }
}

describe('readSource', () => {
  it('reads the vocabulary of the project', () => {
    expect(readSource(directory).settings['small-town']).toMatchObject({
      label: 'a small town',
      family: 'CITY',
      below: { population: 10_000, swornOfficers: 23 },
    });
  });

  it.each([
    [
      'an unknown field',
      'roles.yaml',
      'knownBy: command',
      'knownBy: command\n  sworn: true',
      /^roles.yaml, command: .*sworn/,
    ],
    ['an unknown standing', 'roles.yaml', 'knownBy: command', 'knownBy: rank', /^roles.yaml, command.knownBy: /],
    [
      'a weight above 1',
      'settings.yaml',
      'transit-policing: 1,',
      'transit-policing: 2,',
      /^settings.yaml, transit.implies.transit-policing: /,
    ],
    [
      'an empty phrase',
      'words.yaml',
      'grades: >-\n',
      'grades: >-\n  , ',
      /^words.yaml, grades: expected phrases between commas/,
    ],
    ['no YAML', 'topics.yaml', 'small-town-policing:', 'small-town-policing: [', /^topics.yaml: /],
  ])('names the place of %s', (_, file, before, after, expected) => {
    const problems = problemsAfter(file, (text) => {
      expect(text).toContain(before);
      return text.replace(before, after);
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it('names every file that is at fault', () => {
    rmSync(join(directory, 'topics.yaml'));
    const problems = problemsAfter('words.yaml', () => 'grades: 1');
    expect(problems.map((problem) => problem.split(/[,:]/)[0])).toEqual(
      expect.arrayContaining(['topics.yaml', 'words.yaml']),
    );
  });
});
