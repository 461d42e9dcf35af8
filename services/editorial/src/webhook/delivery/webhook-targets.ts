import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where webhooks may be: `public` is https and public addresses alone; `any` is for development. */
export type WebhookTargets = 'public' | 'any';

/** Characters of an address. */
const MAX_URL = 2_000;

/** What is wrong with the address of a webhook, in words; null when it can be tried. */
export function urlFault(text: string, targets: WebhookTargets): string | null {
  const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
  const expected = (what: string) => `Expected ${what}, received ${shown}.`;
  if (text.length > MAX_URL) return expected(`at most ${MAX_URL} characters`);
  if (!URL.canParse(text)) return expected('an absolute URL');
  const { protocol, username, password, hostname } = new URL(text);
  if (protocol !== 'https:' && (targets === 'public' || protocol !== 'http:')) return expected('an https URL');
  if (username !== '' || password !== '') return expected('a URL without a user and a password');
  const address = literalAddress(hostname);
  if (targets === 'public' && address !== null && !isPublicAddress(address)) return expected('a public address');
  return null;
}

/** The address that a host name of a URL spells; null when it is a name. URLs have no other spellings left. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}

/** Whether an address is one of the internet: not private, not of this machine, not of a link, not reserved. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
