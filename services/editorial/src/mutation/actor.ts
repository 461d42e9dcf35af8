import { CodedError } from '@heartland/shared/errors';
import { ACTOR_HEADER, type ForwardedHeaders } from '@heartland/shared/forwarded-headers';

/** What somebody may be at the desk; who has more duties has one role that covers them. */
export const ROLES = ['AUTHOR', 'EDITOR', 'PUBLISHER'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. */
export interface Actor {
  /** Id of the author. */
  id: string;
  role: Role;
}

const CLAIM = new RegExp(`^([a-z0-9-]+) *; *role=(${ROLES.join('|')})$`);

/**
 * Who the development header says is acting; null when it is not there.
 * @throws UNAUTHENTICATED when it cannot be read
 */
export function claimedActor(headers: ForwardedHeaders): { slug: string; role: Role } | null {
  const claim = headers[ACTOR_HEADER];
  if (claim === undefined) return null;
  const [, slug, role] = CLAIM.exec(claim) ?? [];
  if (slug === undefined) throw unauthenticated(`received ${JSON.stringify(claim.slice(0, 80))}`);
  return { slug, role: role as Role };
}

/** @param received what there was instead, in words */
export function unauthenticated(received: string): CodedError {
  return new CodedError(
    'UNAUTHENTICATED',
    `Expected the header "${ACTOR_HEADER}: <slug of an author>;role=${ROLES.join('|')}", ${received}.`,
  );
}

/**
 * The actor of a claim.
 * @param idOf finds the id of an author by the slug
 * @throws UNAUTHENTICATED without a claim, or when there is no such author
 */
export async function actorOf(
  claim: { slug: string; role: Role } | null,
  idOf: (slug: string) => Promise<string | null>,
): Promise<Actor> {
  if (!claim) throw unauthenticated('received none that counts here');
  const id = await idOf(claim.slug);
  if (id === null) throw unauthenticated(`received ${JSON.stringify(claim.slug)}, of whom nothing is known`);
  return { id, role: claim.role };
}
