import { HttpError } from '@heartland/shared/server';
import { isData, type Data } from '@heartland/shared/own';
import type { Logger } from '@heartland/shared/telemetry';
import { LRUCache } from 'lru-cache';
import type { Incoming } from '../incoming.js';
import { sha256, type Manifest, type RegisteredOperation } from './manifest.js';
import { askedInBody, askedInSearch, withTextInBody, withTextInSearch, type Asked } from './asked.js';
import { Unregistered } from './unregistered.js';

/** What is done with operations that are not registered: nothing, counted and logged, or refused. */
export type PersistedMode = 'off' | 'log' | 'enforce';

export interface PersistedOptions {
  mode: PersistedMode;
  manifest: Manifest;
  /** Remember texts that come with their hash (automatic persisted queries), registered or not. */
  automatic: boolean;
  logger: Logger;
}

/** Requests by what they asked for. */
export interface PersistedCounts {
  registered: number;
  unregistered: number;
  /** By an id that nobody knows. */
  unknown: number;
}

/** The text of an operation that was asked for; null when it is not registered. */
export interface Found {
  text: string;
  operation: RegisteredOperation | null;
}

/** Characters of the texts that came with their hash and are remembered. */
const KEPT_CHARACTERS = 500_000;

/** Answers a request for an operation by its id, and says which operations are welcome. */
export class PersistedOperations {
  readonly unregistered: Unregistered;
  private readonly byId = new Map<string, RegisteredOperation>();
  private readonly byText = new Map<string, RegisteredOperation>();
  private readonly automatic: LRUCache<string, string> | null;
  private readonly seen: PersistedCounts = { registered: 0, unregistered: 0, unknown: 0 };

  constructor(readonly options: PersistedOptions) {
    this.unregistered = new Unregistered(options.logger);
    this.automatic = options.automatic ? new LRUCache({ maxSize: KEPT_CHARACTERS }) : null;
    for (const operation of options.manifest.operations) {
      this.byText.set(operation.body, operation);
      this.byId.set(operation.id, operation).set(`sha256:${sha256(operation.body)}`, operation);
    }
  }

  counts(): PersistedCounts {
    return { ...this.seen };
  }

  /**
   * The request with the text of its operation in the place of an id.
   * @throws HttpError when the id is not known, or the operation is not welcome
   */
  resolve(incoming: Incoming): Incoming {
    const get = incoming.method === 'GET';
    const asked = get ? askedInSearch(incoming) : askedInBody(incoming);
    const found = asked && this.find(asked);
    if (!asked || !found) return incoming;
    return get ? withTextInSearch(incoming, asked, found) : withTextInBody(incoming, asked, found);
  }

  /** Null when there is neither an id nor a text; what the request lacks is for others to say. */
  private find({ documentId, persistedQuery, query }: Asked): Found | null {
    if (documentId !== undefined) {
      if (query) throw badRequest('a document id or a query, received both');
      return this.known(this.byId.get(documentId)) ?? this.unknown(404, UNKNOWN_ID);
    }
    if (isData(persistedQuery)) return this.findByHash(persistedQuery, query);
    return query ? this.findByText(query) : null;
  }

  private findByHash({ version, sha256Hash: hash }: Data, query: string | undefined): Found {
    if (version !== 1) throw badRequest('a persisted query of version 1');
    if (typeof hash !== 'string') throw badRequest('a "sha256Hash" of the persisted query');
    if (!query) {
      const known = this.known(this.byId.get(hash));
      const text = known ? null : this.automatic?.get(hash);
      return known ?? (text ? this.findByText(text) : this.unknown(200, APOLLO_UNKNOWN));
    }
    // Ids of a manifest may be made otherwise.
    if (this.byId.get(hash)?.body !== query && sha256(query) !== hash)
      throw badRequest('the hash of the query in "sha256Hash", received another');
    const found = this.findByText(query);
    if (!found.operation) this.automatic?.set(hash, query, { size: hash.length + query.length });
    return found;
  }

  private findByText(text: string): Found {
    const known = this.known(this.byText.get(text));
    if (known) return known;
    const { mode } = this.options;
    this.seen.unregistered++;
    if (mode !== 'off') this.unregistered.add(text);
    if (mode === 'enforce') throw new HttpError(403, 'PERSISTED_OPERATION_REQUIRED', REQUIRED);
    return { text, operation: null };
  }

  private known(operation: RegisteredOperation | undefined): Found | null {
    if (!operation) return null;
    this.seen.registered++;
    return { text: operation.body, operation };
  }

  private unknown(status: number, message: string): never {
    this.seen.unknown++;
    throw new HttpError(status, 'PERSISTED_QUERY_NOT_FOUND', message);
  }
}

/** Clients of Apollo look for this text and status, and send the text of the operation then. */
const APOLLO_UNKNOWN = 'PersistedQueryNotFound';
const UNKNOWN_ID = 'Expected the id of a registered operation in "documentId", received another.';
const REQUIRED = 'Expected a registered operation, by its id or exactly its text, received another.';

const badRequest = (expected: string) => new HttpError(400, 'BAD_REQUEST', `Expected ${expected}.`);
