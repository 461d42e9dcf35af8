import { expect, it } from '@jest/globals';
import { titleHead } from './title-head.js';

it.each([
  ['Deputy Sheriff (Lateral) - Nights', 'Deputy Sheriff'],
  ['Clerk, Records', 'Clerk'],
  ['Beekeeper – Roof', 'Beekeeper'],
  ['Non-Emergency Call Taker', 'Non-Emergency Call Taker'],
  ['- Clerk', '- Clerk'],
  ['(Lateral) Officer', ''],
])('the head of "%s" is "%s"', (title, head) => {
  expect(titleHead(title)).toBe(head);
});
