/** The language in which there is always something to read. */
const LAST = 'en';

/**
 * Where a reader of a locale is led when there is nothing in it, the locale first: BCP 47 lookup (RFC 4647, section
 * 3.4), which drops subtags from the end, then English. `es-MX` gives `es-MX`, `es`, `en`.
 * @param locale in its canonical form
 */
export function fallbacksOf(locale: string): string[] {
  const subtags = locale.split('-');
  const chain = subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped));
  // A single letter introduces the subtag after it and says nothing alone.
  const tags = chain.filter((parts) => parts.at(-1)!.length > 1).map((parts) => parts.join('-'));
  return [...new Set([...tags, LAST])];
}
