/** Schemes that a link may have, and no others: what is not named here is refused, in whatever spelling it comes. */
export const LINK_SCHEMES = ['http', 'https', 'mailto'] as const;

/** Longest link, in characters: what the oldest of today's browsers and mail programs pass on. */
export const MAX_LINK = 2_048;

export const LINK_EXPECTED = `an address of at most ${MAX_LINK.toLocaleString('en')} characters that begins with https://, http://, mailto:, / or #`;

/** A site to resolve links within the site against; it exists nowhere (RFC 2606). */
const SITE = 'https://site.invalid';

const IN_SITE = /^(?:#|\/(?!\/))/;
const SCHEME = new RegExp(`^(?:${LINK_SCHEMES.join('|')}):`, 'i');

/**
 * Whether a link leads to a web address, a mailbox or a place of this site. The text must begin with an allowed scheme
 * as it stands, and the parser of browsers (WHATWG) must read the same out of it.
 */
export function isLinkTarget(url: string): boolean {
  if (url.length > MAX_LINK || /[\s\\"<>`]/.test(url)) return false;
  const inSite = IN_SITE.test(url);
  if (!inSite && !SCHEME.test(url)) return false;
  if (!URL.canParse(url, SITE)) return false;
  const { protocol, origin, hostname, username, password } = new URL(url, SITE);
  if (inSite) return origin === SITE;
  if (username !== '' || password !== '') return false;
  return protocol === 'mailto:' || (/^https?:\/\/[^/]/i.test(url) && hostname !== '');
}
