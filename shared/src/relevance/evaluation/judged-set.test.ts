import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parseJudgedSet, readJudgedSet } from './judged-set.js';

const SET = {
  guidelines: '0 to 3',
  qrels: { v1: { a1: 3 } },
  vacancies: [{ id: 'v1', title: 'Dispatcher', text: '', agency_type: 'dispatch_center', community: 'unknown' }],
  articles: [
    { id: 'a1', title: 'Night dispatch', text: '911', origin: 'here', topics: ['emergency-dispatch', 'astrology'] },
  ],
};

const parse = (value: unknown) => parseJudgedSet(JSON.stringify(value), 'set.json');

describe('parseJudgedSet', () => {
  it('takes a set, keeps the topics that it knows and ignores what it does not need', () => {
    const set = parse(SET);
    expect(set.vacancies[0]).toMatchObject({ id: 'v1', community: 'unknown' });
    expect(set.articles).toEqual([{ id: 'a1', title: 'Night dispatch', text: '911', topics: ['emergency-dispatch'] }]);
  });

  it('takes a set without communities, agencies and topics', () => {
    const set = parse({
      ...SET,
      vacancies: [{ id: 'v1', title: 'Dispatcher', text: '' }],
      articles: [{ id: 'a1', title: '', text: '' }],
    });
    expect(set.articles[0]!.topics).toEqual([]);
  });

  it.each([
    ['no JSON', 'nonsense', 'text that is no JSON'],
    ['a list', '[1, 2]', 'a list of 2'],
    ['a number', '7', '7'],
    ['nothing', 'null', 'null'],
    ['another object', '{"name":"heartland"}', 'an object with the keys name'],
    ['a bad grade', JSON.stringify({ ...SET, qrels: { v1: { a1: 9 } } }), 'qrels.v1.a1'],
    ['a vacancy without a title', JSON.stringify({ ...SET, vacancies: [{ id: 'v1', text: '' }] }), 'vacancies.0.title'],
    ['no articles', JSON.stringify({ ...SET, articles: [] }), 'articles'],
    ['a vacancy twice', JSON.stringify({ ...SET, vacancies: [SET.vacancies[0], SET.vacancies[0]] }), '"v1" twice'],
    ['grades of other vacancies', JSON.stringify({ ...SET, qrels: { x: {} } }), 'none of the vacancies'],
  ])('refuses %s and says what was expected and what was found', (_, text, found) => {
    const refused = () => parseJudgedSet(text, 'set.json');
    expect(refused).toThrow('set.json is no judged set.\nExpected: { "qrels"');
    expect(refused).toThrow(found);
  });
});

describe('readJudgedSet', () => {
  const directory = mkdtempSync(join(tmpdir(), 'judged-set-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const written = (articles: unknown[]): string => {
    const file = join(directory, 'set.json');
    writeFileSync(file, JSON.stringify({ ...SET, articles }));
    return file;
  };

  it('reads the articles that are files, relative to the set', () => {
    writeFileSync(join(directory, 'night.md'), '---\ntitle: Night\ntopics: [emergency-dispatch, x]\n---\nThe radio.\n');
    expect(readJudgedSet(written([{ id: 'a1', file: 'night.md' }])).articles).toEqual([
      { id: 'a1', title: 'Night', text: '\nThe radio.\n', topics: ['emergency-dispatch'] },
    ]);
  });

  it('refuses an article whose file is not there, or that has neither text nor file', () => {
    expect(() => readJudgedSet(written([{ id: 'a1', file: 'day.md' }]))).toThrow(
      'an article whose file cannot be read',
    );
    expect(() => readJudgedSet(written([{ id: 'a1', title: 'Night' }]))).toThrow(
      'expected a title and a text, or a file',
    );
  });

  it('refuses a file that is not there', () => {
    expect(() => readJudgedSet('/nowhere/set.json')).toThrow('cannot be read (ENOENT)');
  });
});
