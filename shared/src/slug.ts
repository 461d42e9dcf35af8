/** Words of a text as a part of a web address: lower case, ASCII, joined by hyphens, at most `limit` characters. */
export function slugify(text: string, limit = 80): string {
  const slug = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.length <= limit ? slug : slug.slice(0, limit).replace(/-[^-]*$/, '');
}
