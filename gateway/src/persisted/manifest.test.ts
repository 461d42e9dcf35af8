import { expect, it } from '@jest/globals';
import { manifestOf, parseManifest } from './manifest.js';

const { operations, ...head } = manifestOf([{ name: 'A', type: 'query', body: 'query A { a }' }]);
const parse = (value: unknown) => parseManifest(JSON.stringify(value), 'm.json');

it('reads what the tools of Apollo write', () => {
  expect(parse({ ...head, operations, more: 1 })).toEqual({ ...head, operations });
});

it.each([
  ['another format', { ...head, format: 'relay', operations }, /m\.json: format: /],
  ['another version', { ...head, version: 2, operations }, /m\.json: version: /],
  ['no operations', head, /m\.json: operations: /],
  ['an operation without a body', { ...head, operations: [{ ...operations[0], body: '' }] }, /operations\.0\.body: /],
  ['another thing', [], /m\.json: the whole: /],
  [
    'an id twice',
    { ...head, operations: [...operations, { ...operations[0], body: 'query A { b }' }] },
    /with one taken/,
  ],
])('refuses %s', (_name, value, message) => {
  expect(() => parse(value)).toThrow(message);
});

it('refuses what is no JSON', () => {
  expect(() => parseManifest('{', 'm.json')).toThrow('The manifest m.json: expected JSON.');
});
