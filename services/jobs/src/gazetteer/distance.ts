/** The mean radius of the Earth, R1 of the International Union of Geodesy and Geophysics. */
const EARTH_RADIUS_KM = 6371.0088;

/** A point on the map (WGS 84), in degrees north and east. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Great-circle distance in kilometres (haversine), within 0.6 % of the distance on the ellipsoid. */
export function distanceKm(a: Point, b: Point): number {
  const squaredSine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const h =
    squaredSine(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * squaredSine(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
