import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';
import {
  capital,
  compile,
  compileAll,
  factOf,
  factsOf,
  pickKnown,
  render,
  renderCapital,
  setFact,
} from './template.js';

const facts = factsOf({ place: 'Bozeman', state: 'Montana', theAgency: 'the Bozeman Police Department' });
const say = (text: string, seed = 1) => render(compile(text), facts, new Random(seed));

describe('templates', () => {
  it('name facts', () => {
    expect(say('Work in {place}, {state}.')).toBe('Work in Bozeman, Montana.');
  });

  it('choose, with facts in the choices', () => {
    const said = new Set(Array.from({ length: 40 }, (_, seed) => say('[in {place}|elsewhere|] now', seed)));
    expect([...said].sort()).toEqual([' now', 'elsewhere now', 'in Bozeman now']);
  });

  it.each([
    ['{theAgency} is hiring', 'The Bozeman Police Department is hiring'],
    ['patrol {place}', 'Patrol Bozeman'],
    ['[drive|drive] well', 'Drive well'],
    ['911 calls', '911 calls'],
  ])('begin with a capital where one is asked for: %s', (text, expected) => {
    expect(renderCapital(compile(text), facts, new Random(1))).toBe(expected);
  });

  it('refuse a fact that there is not', () => {
    expect(() => compile('{mayor} says')).toThrow('no such fact: {mayor}');
  });

  it('are passed over when a fact is not known', () => {
    const pool = compileAll(['{sworn} sworn', 'in {place}']);
    for (let seed = 0; seed < 20; seed++) expect(pickKnown(pool, facts, new Random(seed))).toBe(pool[1]);
    expect(pickKnown(compileAll(['{pop} people']), facts, new Random(1))).toBeUndefined();
  });

  it('take facts set later', () => {
    const own = facts.slice();
    setFact(own, 'age', '21');
    expect(render(compile('age {age}'), own, new Random(1))).toBe('age 21');
    expect(factOf(own, 'place')).toBe('Bozeman');
    expect(factOf(own, 'pop')).toBe('');
  });

  it('know a capital letter', () => {
    expect(['abc', 'Abc', 'Æ', ''].map(capital)).toEqual(['Abc', 'Abc', 'Æ', '']);
  });
});
