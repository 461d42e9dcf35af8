import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Milliseconds that a key is kept: a day. */
const KEPT = 86_400_000;

/** A mutation that carries a key. */
export interface KeyedMutation {
  actorId: string;
  key: string;
  inputHash: string;
}

/** The same for the same mutation with the same input, the key apart. */
export function hashOfInput(mutation: string, input: object): string {
  return createHash('sha256')
    .update(JSON.stringify([mutation, { ...input, idempotencyKey: undefined }]))
    .digest('base64url');
}

/** Keys of mutations, in the transaction of the mutation: a key is kept if and only if its work is. */
export class IdempotencyKeyRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Date,
  ) {}

  /**
   * Takes the key, waiting for another transaction that holds it. What is older than a day is forgotten.
   * @returns null when it was free; what was done with it otherwise
   */
  async take({ actorId, key, inputHash }: KeyedMutation): Promise<{ inputHash: string; answer: object } | null> {
    await this.manager.query('delete from idempotency_key where used_at <= $1', [new Date(this.now.getTime() - KEPT)]);
    const taken: unknown[] = await this.manager.query(
      `insert into idempotency_key values ($1, $2, $3, '{}', $4) on conflict do nothing returning key`,
      [actorId, key, inputHash, this.now],
    );
    if (taken.length > 0) return null;
    const [known] = await this.manager.query(
      `select input_hash as "inputHash", answer from idempotency_key where actor_id = $1 and key = $2`,
      [actorId, key],
    );
    return known;
  }

  async answer({ actorId, key }: KeyedMutation, answer: object): Promise<void> {
    await this.manager.query('update idempotency_key set answer = $3 where actor_id = $1 and key = $2', [
      actorId,
      key,
      JSON.stringify(answer),
    ]);
  }
}
