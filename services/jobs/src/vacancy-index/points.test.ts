import { describe, expect, test } from '@jest/globals';
import { distanceKm } from '../gazetteer/distance.js';
import { Points } from './points.js';
import { draws } from './testing.js';

const [SEATTLE, BOISE, MIAMI] = [
  [47.6, -122.3],
  [43.6, -116.2],
  [25.8, -80.2],
] as const;
const at = ([latitude, longitude]: readonly [number, number]) => ({ latitude, longitude });

describe('the places of vacancies', () => {
  test('the nearest of several counts, and none is nowhere', () => {
    const points = new Points();
    points.set(1, [...MIAMI, ...BOISE]);
    points.set(2, []);
    const { numbers, distanceTo } = points.within(at(SEATTLE), 1000);
    expect(numbers.toArray()).toEqual([1]);
    expect([distanceTo(1), distanceTo(2)]).toEqual([distanceKm(at(SEATTLE), at(BOISE)), Infinity]);
  });

  test('places that a vacancy no longer has do not count', () => {
    const points = new Points();
    points.set(1, [...BOISE]);
    points.set(2, [...MIAMI, ...BOISE]);
    points.set(1, [...MIAMI]);
    points.set(2, [...MIAMI]);
    expect(points.within(at(SEATTLE), 1000).numbers.toArray()).toEqual([]);
  });

  test('the edge of the radius is within it', () => {
    const points = new Points();
    points.set(1, [...BOISE]);
    const distance = distanceKm(at(SEATTLE), at(BOISE));
    expect(points.within(at(SEATTLE), distance).numbers.toArray()).toEqual([1]);
    expect(points.within(at(SEATTLE), distance - 1e-6).numbers.toArray()).toEqual([]);
  });

  test.each([
    ['Alaska, across 180 degrees', { latitude: 52, longitude: 179.5 }, [51.9, -179.5]],
    ['Guam, from the other side of 180 degrees', { latitude: 13.4, longitude: -179.9 }, [13.4, 179.9]],
    ['the north pole', { latitude: 90, longitude: 0 }, [89.5, 180]],
    ['the south pole', { latitude: -89.6, longitude: -90 }, [-89.6, 90]],
  ])('a circle reaches over %s', (_, center, place) => {
    const points = new Points();
    points.set(1, place);
    expect(points.within(center, 100).numbers.toArray()).toEqual([1]);
  });

  test('no place within the radius is passed over', () => {
    const { next } = draws(2);
    const aPoint = () => [next() * 180 - 90, next() * 360 - 180] as const;
    const points = new Points();
    const places = Array.from({ length: 500 }, aPoint);
    for (const [number, place] of places.entries()) points.set(number, [...place]);
    for (let run = 0; run < 20; run++) {
      const center = at(aPoint());
      const radius = next() * 5000;
      const { numbers, distanceTo } = points.within(center, radius);
      const all = places.map((place) => distanceKm(center, at(place)));
      expect(numbers.toArray()).toEqual([...all.keys()].filter((number) => all[number]! <= radius));
      for (const number of numbers.toArray()) expect(distanceTo(number)).toBe(all[number]);
    }
  });
});
