import { createHash } from 'node:crypto';
import { z } from 'zod';

const registered = z.object({
  /** By which clients ask for it; Apollo's tools take the SHA-256 of the body. */
  id: z.string().min(1).max(200),
  name: z.string().min(1),
  type: z.enum(['query', 'mutation', 'subscription']),
  /** The document: this operation and its fragments. */
  body: z.string().min(1),
});

/** An operation that a client was built with. */
export type RegisteredOperation = Readonly<z.infer<typeof registered>>;

/** The format that Apollo's tools write (`apollo-persisted-query-manifest`); more members are let be. */
const format = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(registered),
});

export type Manifest = Readonly<z.infer<typeof format>>;

/**
 * Reads the text of a manifest.
 * @param place of it, for messages
 * @throws Error that names the member, what was expected and what came
 */
export function parseManifest(text: string, place: string): Manifest {
  const { success, data, error } = format.safeParse(parsed(text, place));
  if (!success) {
    const { path, message } = error.issues[0]!;
    throw new Error(`The manifest ${place}: ${path.join('.') || 'the whole'}: ${message}.`);
  }
  const bodies = new Map<string, string>();
  for (const { id, body, name } of data.operations) {
    if ((bodies.get(id) ?? body) !== body)
      throw new Error(`The manifest ${place}: expected an id for each operation, received ${name} with one taken.`);
    bodies.set(id, body);
  }
  return data;
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The manifest ${place}: expected JSON.`);
  }
}

/** A manifest of these operations, each by the hash of its text. */
export function manifestOf(operations: readonly Omit<RegisteredOperation, 'id'>[]): Manifest {
  return {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: operations.map(({ name, type, body }) => ({ id: sha256(body), name, type, body })),
  };
}

/** The hash of a text in UTF-8, in hexadecimal digits, as clients send it. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
