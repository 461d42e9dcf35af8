/** Letters and digits in groups that hyphens join: what `slugify` makes. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Characters of a slug. */
const LIMIT = 100;

/** What is wrong with a slug in words; null when it is one. */
export function slugFault(slug: string): string | null {
  if (slug.length <= LIMIT && SLUG.test(slug)) return null;
  const shown = slug.length > 80 ? `${slug.slice(0, 79)}…` : slug;
  const expected = `at most ${LIMIT} lower-case letters, digits and single hyphens between them`;
  return `Expected ${expected}, received ${JSON.stringify(shown)}.`;
}

/** The first of `slug`, `slug-2`, `slug-3` ... that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let next = 2; taken.has(free); next++) free = `${slug}-${next}`;
  return free;
}
