import { expect, it } from '@jest/globals';
import { proposedTopics } from './proposed-topics.js';

const keys = (title: string, text = '') => proposedTopics(title, text).map(({ key }) => key);

it('files a text under what it is about', () => {
  expect(keys('A 911 dispatcher takes the call', 'The telecommunicator asks the caller where.')).toEqual([
    'emergency-dispatch',
  ]);
});

it('puts what most sets a text apart first, and says how much of it that is', () => {
  const text =
    'Deputies in the jail book inmates. The detention center has forty beds for inmates, and the jail is full.';
  const [first, ...others] = proposedTopics('Nights in the county jail', text);
  expect(first!.key).toBe('jails-and-corrections');
  expect(first!.weight).toBeGreaterThan(0.5);
  expect(others.every(({ weight }) => weight < first!.weight)).toBe(true);
});

it('names three at most', () => {
  const text = 'Mutual aid, K9, SWAT, 911 dispatch, school resource officers, inmates in jail, probation and parole.';
  expect(proposedTopics('Everything about policing', text)).toHaveLength(3);
});

it.each([
  ['without words', '', ''],
  ['about something else', 'A diner', 'Pie with coffee, and the waitress knows all the names.'],
])('proposes nothing for a text %s', (_name, title, text) => {
  expect(proposedTopics(title, text)).toEqual([]);
});
