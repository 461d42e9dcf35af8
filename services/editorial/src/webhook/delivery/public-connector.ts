import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress, literalAddress } from './webhook-targets.js';

/** The address of a webhook is not one of the internet. */
export class PrivateAddressError extends Error {
  constructor(hostname: string) {
    super(`${hostname} is not at a public address.`);
    this.name = 'PrivateAddressError';
  }
}

/**
 * Connects to public addresses alone. What is looked at is the address that is connected to, so that a name which says
 * one thing when it is checked and another later gains nothing.
 * @param timeout milliseconds
 */
export function publicConnector(timeout: number, resolve: typeof lookup = lookup): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: publicLookup(resolve) });
  return (options, callback) => {
    const address = literalAddress(options.hostname);
    if (address === null || isPublicAddress(address)) return connect(options, callback);
    callback(new PrivateAddressError(options.hostname), null);
  };
}

/** Looks up a name; one private address among others refuses them all. */
const publicLookup =
  (resolve: typeof lookup): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '');
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new PrivateAddressError(hostname), '');
      }
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
