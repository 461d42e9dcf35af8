import { distanceKm } from '../gazetteer/distance.js';

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
  /** Points after the first, of the few vacancies that have them. */
  private readonly further = new Map<number, number[]>();

  /** Notes the places of a vacancy. @returns the code of the first, -1 without one */
  set(number: number, points: readonly number[]): number {
    const codes: number[] = [];
    for (let i = 0; i + 1 < points.length; i += 2) codes.push(this.code(points[i]!, points[i + 1]!));
    if (codes.length > 1) this.further.set(number, codes.slice(1));
    else if (this.further.size > 0) this.further.delete(number);
    return codes[0] ?? -1;
  }

  /** Kilometres from a point to each place by its code; Infinity beyond the radius. */
  distancesFrom(center: GeoPoint, radiusKm: number): Float64Array {
    const { latitudes, longitudes } = this;
    const degrees = radiusKm / KM_PER_DEGREE;
    const distances = new Float64Array(latitudes.length).fill(Infinity);
    for (let code = 0; code < distances.length; code++) {
      if (Math.abs(latitudes[code]! - center.latitude) > degrees) continue;
      const distance = distanceKm(center, { latitude: latitudes[code]!, longitude: longitudes[code]! });
      if (distance <= radiusKm) distances[code] = distance;
    }
    return distances;
  }

  /** The distance of the nearest place of a vacancy. @param first code of its first place */
  nearest(number: number, first: number, distances: Float64Array): number {
    let nearest = first < 0 ? Infinity : distances[first]!;
    if (this.further.size > 0) {
      for (const code of this.further.get(number) ?? []) nearest = Math.min(nearest, distances[code]!);
    }
    return nearest;
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
