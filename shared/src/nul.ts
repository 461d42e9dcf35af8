/** A text with a NUL character, which PostgreSQL cannot hold, and its path; null when there is none. */
export function findNul(value: unknown, path: string[]): { text: string; path: string[] } | null {
  if (typeof value === 'string') return value.includes('\0') ? { text: value, path } : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [name, child] of Object.entries(value)) {
    const found = findNul(child, [...path, name]);
    if (found) return found;
  }
  return null;
}
