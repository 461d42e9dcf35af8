/** Words of a text as a part of a web address: lower case, ASCII, joined by hyphens, at most `limit` characters. */
export function slugify(text: string, limit = 80): string {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '');
  const slug =
    plain
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  return slug.length <= limit ? slug : slug.slice(0, limit).replace(/-[^-]*$/, '');
}
