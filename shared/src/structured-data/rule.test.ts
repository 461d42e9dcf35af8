import { describe, expect, it } from '@jest/globals';
import { isInstant, isWebUrl } from './formats.js';
import { jsonLdScript } from './json-ld-script.js';
import { isEligible, problemsOf, type Rule } from './rule.js';

const rule = (property: string, more: Partial<Rule> = {}): Rule => ({
  id: 'a',
  property,
  severity: 'RECOMMENDED',
  expected: '"x"',
  source: 'https://example.org',
  holds: (value) => value === 'x',
  ...more,
});

describe('rules', () => {
  const data = { top: 'x', deep: { name: 'y' }, list: [{ name: 'x' }, { name: 'z' }, {}] };
  const broken = (property: string) =>
    problemsOf(data, [rule(property)]).map(({ property: at, message }) => [at, message]);

  it('find values by their path, and say what came', () => {
    expect(broken('top')).toEqual([]);
    expect(broken('deep.name')).toEqual([['deep.name', 'Expected "x", received "y".']]);
    expect(broken('list[].name')).toEqual([
      ['list[1].name', 'Expected "x", received "z".'],
      ['list[2].name', 'Expected "x", received nothing.'],
    ]);
  });

  it('speak of what is not there, but not of the items of a list that is not there', () => {
    expect(broken('none.name')).toEqual([['none.name', 'Expected "x", received nothing.']]);
    expect(broken('none[].name')).toEqual([]);
  });

  it('show long values in part', () => {
    const [problem] = problemsOf({ top: 'y'.repeat(1_000) }, [rule('top')]);
    expect(problem!.message).toHaveLength('Expected "x", received '.length + 80 + '….'.length);
  });

  it('make data ineligible when they are REQUIRED, and not otherwise', () => {
    const of = (severity: Rule['severity']) => isEligible(problemsOf({}, [rule('top', { severity })]));
    expect((['REQUIRED', 'RECOMMENDED', 'POLICY'] as const).map(of)).toEqual([false, true, true]);
  });
});

describe('formats', () => {
  it.each([
    ['2026-11-22T12:00:00.000Z', true],
    ['2026-11-22T12:00+01:00', true],
    ['2026-11-22T12:00:00', false],
    ['2026-11-22', false],
    ['2026-13-22T12:00:00Z', false],
    [undefined, false],
  ])('%s is an instant: %s', (value, is) => expect(isInstant(value)).toBe(is));

  it.each([
    ['https://example.org/a', true],
    ['/a', false],
    ['javascript:alert(1)', false],
    ['https://', false],
    [undefined, false],
  ])('%s is a URL of a page: %s', (value, is) => expect(isWebUrl(value)).toBe(is));
});

describe('the script element', () => {
  const hostile = { name: '</script><script>alert(1)</script><!-- &lt; ]]> \u2028\u2029 "quoted" \\' };

  it('holds nothing that could end it', () => {
    const [, inside] = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(jsonLdScript(hostile))!;
    expect(inside).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(inside!)).toEqual(hostile);
  });
});
