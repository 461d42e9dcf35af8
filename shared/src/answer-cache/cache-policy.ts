import type { IncomingHttpHeaders } from 'node:http';

/** What a cache may do with an answer, or with a part of one. */
export interface CachePolicy {
  /** Whole seconds for which it may be kept; 0 is not at all. */
  maxAge: number;
  /** Whether others than who asked may be given it. */
  isPublic: boolean;
  /** Ids of the things that it shows, and names of the lists that it depends on: when one changes, it is to be forgotten. */
  keys: readonly string[];
}

/** What nobody said may be kept is not kept. */
export const NO_STORE: CachePolicy = { maxAge: 0, isPublic: true, keys: [] };

/** The policy of an answer that has these parts; of one without any nothing is known. */
export function strictest(parts: readonly CachePolicy[]): CachePolicy {
  if (parts.length === 0) return NO_STORE;
  if (parts.length === 1) return parts[0]!;
  return {
    maxAge: Math.min(...parts.map(({ maxAge }) => maxAge)),
    isPublic: parts.every(({ isPublic }) => isPublic),
    keys: [...new Set(parts.flatMap(({ keys }) => keys))],
  };
}

/** The headers that say it: `cache-control` (RFC 9111), and `surrogate-key`, names with spaces between, as CDNs read them. */
export function headersOf({ maxAge, isPublic, keys }: CachePolicy): Record<string, string> {
  if (maxAge <= 0) return { 'cache-control': 'no-store' };
  const cacheControl = `${isPublic ? 'public' : 'private'}, max-age=${maxAge}`;
  return isPublic && keys.length > 0
    ? { 'cache-control': cacheControl, 'surrogate-key': keys.join(' ') }
    : { 'cache-control': cacheControl };
}

/**
 * The policy that an answer over HTTP came with: the stricter one of `max-age` and `s-maxage`, less the time that it
 * has been in other caches. What is not understood is not kept.
 */
export function policyOf(headers: Readonly<Record<string, IncomingHttpHeaders[string]>>): CachePolicy {
  const directives = new Map(
    textOf(headers['cache-control'])
      .toLowerCase()
      .split(',')
      .map((directive) => directive.trim().split('=', 2) as [string, string]),
  );
  if (directives.has('no-store') || directives.has('no-cache') || textOf(headers['vary']).includes('*'))
    return NO_STORE;
  const ages = ['max-age', 's-maxage'].flatMap((name) =>
    directives.has(name) ? [secondsOf(directives.get(name))] : [],
  );
  if (ages.length === 0) return NO_STORE;
  const age = secondsOf(textOf(headers['age']) || '0');
  return {
    maxAge: Math.max(0, Math.min(...ages) - age),
    isPublic: !directives.has('private'),
    keys: textOf(headers['surrogate-key']).split(' ').filter(Boolean),
  };
}

const textOf = (value: IncomingHttpHeaders[string]): string => [value ?? ''].flat().join(',');

/** What is no number of seconds counts as none. */
const secondsOf = (text: string | undefined): number =>
  /^"?\d{1,9}"?$/.test(text ?? '') ? Number(text!.replaceAll('"', '')) : 0;
