import { hash } from 'node:crypto';
import { fromUUIDBytes, TypeID, typeid } from 'typeid-js';

/**
 * Public ids are TypeIDs: a prefix that names the kind and 26 characters of Crockford base 32, e.g.
 * `vac_2x4y6z8a0b1c2d3e4f5g6h7j8k`. They are opaque to clients and the primary keys of the tables.
 */
export const ID_PREFIXES = {
  Vacancy: 'vac',
  Agency: 'agy',
  FeedSource: 'fed',
  ImportRun: 'run',
  Article: 'art',
  Author: 'aut',
  Topic: 'top',
  Image: 'img',
  Webhook: 'whk',
  WebhookEvent: 'evt',
  WebhookDelivery: 'dlv',
  RelevanceOverride: 'ovr',
} as const;

export type NodeKind = keyof typeof ID_PREFIXES;

const KIND_BY_PREFIX = new Map<string, NodeKind>(
  Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix, kind as NodeKind]),
);

/**
 * The id of a thing that has a natural key: the same key gives the same id in every database, so that a feed can be
 * read again and one service can name what the other owns. It is a UUID of version 8 (RFC 9562) over SHA-256.
 */
export function stableId(kind: NodeKind, ...naturalKey: string[]): string {
  const bytes = hash('sha256', JSON.stringify([kind, ...naturalKey]), 'buffer').subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return fromUUIDBytes(ID_PREFIXES[kind], bytes);
}

/** An id for a thing without a natural key; later ones sort after earlier ones (UUID version 7). */
export function newId(kind: NodeKind): string {
  return typeid(ID_PREFIXES[kind]).toString();
}

/** The UUID within an id, in its hyphenated form. @throws on a text that is no id */
export function uuidOf(id: string): string {
  return TypeID.fromString(id).toUUID();
}

/** The kind that an id belongs to, or null when the text is not one of our ids. */
export function kindOfId(id: string): NodeKind | null {
  const match = /^([a-z]{3})_[0-7][0-9a-hjkmnp-tv-z]{25}$/.exec(id);
  return match ? (KIND_BY_PREFIX.get(match[1]!) ?? null) : null;
}

/** Whether a text is a well-formed id of this kind; anything else can only be unknown. */
export function isIdOf(kind: NodeKind, id: string): boolean {
  return kindOfId(id) === kind;
}
