import { fileURLToPath } from 'node:url';

/** A place in `shared/`, seen from `src/relevance/vocabulary-source` and `dist/relevance/vocabulary-source` alike. */
export const sharedPlace = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
