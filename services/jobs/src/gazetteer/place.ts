import type { Point } from './distance.js';

/** A place in the United States or one of its territories, as `findPlace` knows it. */
export interface Place extends Point {
  kind: 'LOCALITY' | 'COUNTY' | 'REGION' | 'POSTAL_CODE';
  /** "Bozeman", "Gallatin County", "Montana", "59715". */
  name: string;
  /** As a reader would write it: "Bozeman, MT", "Gallatin County, MT", "Montana", "59715 Bozeman, MT". */
  label: string;
  /** ISO 3166-2, e.g. `US-MT`. */
  regionCode: string;
  /** People; null when not known, and always for a ZIP code. */
  population: number | null;
}
