import { expect, test } from '@jest/globals';
import { distanceKm } from './distance.js';

const newYork = { latitude: 40.7128, longitude: -74.006 };
const losAngeles = { latitude: 34.0522, longitude: -118.2437 };
const attu = { latitude: 52.9, longitude: 172.9 };
const adak = { latitude: 51.88, longitude: -176.65 };

test.each([
  ['New York to Los Angeles', newYork, losAngeles, 3936],
  ['and back', losAngeles, newYork, 3936],
  ['over the date line', attu, adak, 717],
  ['a quarter of the Earth', { latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 }, 10_008],
  ['to the antipodes', { latitude: 10, longitude: 20 }, { latitude: -10, longitude: -160 }, 20_015],
  ['nowhere', newYork, newYork, 0],
])('%s', (_, from, to, kilometres) => {
  expect(Math.round(distanceKm(from, to))).toBe(kilometres);
});
