import { distanceKm } from '../gazetteer/distance.js';
import { Bitmap } from './bitmap.js';
import { Groups } from './groups.js';

/** Kilometres of one degree of latitude, rounded down (the Earth's circumference through the poles, 40,008 km, / 360). */
const KM_PER_DEGREE = 111;

export interface GeoPoint {
  latitude: number;
  longitude: number;
}

/** The places of vacancies. Many vacancies share one, so that distances are computed once per place. */
export class Points {
  private readonly codes = new Map<string, number>();
  private readonly latitudes: number[] = [];
  private readonly longitudes: number[] = [];
  /** Vacancies by the code of their first place. */
  private readonly first = new Groups();
  /** What was found for lists that many vacancies share. */
  private readonly codesOf = new WeakMap<readonly number[], number[]>();
  /** Places after the first, of the few vacancies that have them. */
  private readonly further = new Map<number, number[]>();

  /** Notes the places of a vacancy: latitudes and longitudes, one after the other. */
  set(number: number, points: readonly number[]): void {
    let codes = this.codesOf.get(points);
    if (!codes) this.codesOf.set(points, (codes = this.find(points)));
    this.first.put(number, codes[0] ?? -1);
    if (codes.length > 1) this.further.set(number, codes.slice(1));
    else if (this.further.size > 0) this.further.delete(number);
  }

  /** The vacancies with a place in a circle, and their distances from its centre. */
  within(center: GeoPoint, radiusKm: number): Circle {
    const { latitudes, longitudes } = this;
    const degrees = radiusKm / KM_PER_DEGREE;
    const distances = new Float64Array(latitudes.length).fill(Infinity);
    const numbers = new Bitmap();
    for (let code = 0; code < distances.length; code++) {
      if (Math.abs(latitudes[code]! - center.latitude) > degrees) continue;
      const distance = distanceKm(center, { latitude: latitudes[code]!, longitude: longitudes[code]! });
      if (distance > radiusKm) continue;
      distances[code] = distance;
      this.first.addTo(numbers, code);
    }
    for (const [number, codes] of this.further) {
      if (codes.some((code) => distances[code] !== Infinity)) numbers.add(number);
    }
    return { numbers, distanceTo: (number) => this.nearest(number, distances) };
  }

  private nearest(number: number, distances: Float64Array): number {
    const first = this.first.of[number] ?? -1;
    let nearest = first < 0 ? Infinity : (distances[first] ?? Infinity);
    if (this.further.size > 0) {
      for (const code of this.further.get(number) ?? []) nearest = Math.min(nearest, distances[code] ?? Infinity);
    }
    return nearest;
  }

  private find(points: readonly number[]): number[] {
    const codes: number[] = [];
    for (let i = 0; i + 1 < points.length; i += 2) codes.push(this.code(points[i]!, points[i + 1]!));
    return codes;
  }

  private code(latitude: number, longitude: number): number {
    const key = `${latitude},${longitude}`;
    let code = this.codes.get(key);
    if (code === undefined) {
      this.codes.set(key, (code = this.latitudes.length));
      this.latitudes.push(latitude);
      this.longitudes.push(longitude);
    }
    return code;
  }
}

export interface Circle {
  numbers: Bitmap;
  /** Kilometres to the nearest place of a vacancy; Infinity when none is in the circle. */
  distanceTo: (number: number) => number;
}
