import type { DataSource, EntityManager } from 'typeorm';
import { writtenKeys } from '../caching/written-keys.js';
import type { EditorialEvent, EventQueue } from '../queue/event-queue.js';
import type { Actor } from './actor.js';
import { hashOfInput, IdempotencyKeyRepository } from './idempotency-key.repository.js';
import { userError, UserError, type UserFault } from './user-error.js';

/** What the work of a mutation has: all of it happens, or nothing. */
export interface Work {
  manager: EntityManager;
  actor: Actor;
  now: Date;
  /** Puts events on the queue, within the transaction: they are lost or kept with it. */
  emit: (...events: EditorialEvent[]) => Promise<void>;
}

/** An input that says by a key that it is the same as another. */
export interface Keyed {
  idempotencyKey?: string | null;
}

/** What a mutation says: its answer, or the faults of its input. */
export type Outcome<Answer extends object> = Partial<Answer> & { userErrors: readonly UserFault[] };

/** Characters of a key. */
const MAX_KEY = 255;

/** Runs mutations, each in one transaction with its log, its events and its idempotency key. */
export class Mutations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly actor: () => Promise<Actor>,
    private readonly queue: EventQueue,
    private readonly now: Date,
    /** Called after a change, so that what was read before it is forgotten. */
    private readonly changed: () => void,
    /** Makes caches forget what depends on these keys; everything when there are none. */
    private readonly purge: (keys: readonly string[] | null) => Promise<void> = async () => undefined,
  ) {}

  /**
   * Does the work of a mutation. A `UserError` that it throws undoes everything and becomes the `userErrors` of the
   * payload. With an `idempotencyKey` the same input is done once a day and then answered from memory; a refusal is
   * not remembered, because nothing was done.
   * @param mutation its name in the schema
   * @param work returns what the payload is made of: ids, so that it can be kept
   * @param prepare what takes long and must not keep a transaction waiting; it changes nothing that a refusal would undo
   * @throws UNAUTHENTICATED when nobody acts
   */
  async run<Answer extends object, Prepared = void>(
    mutation: string,
    input: Keyed,
    work: (work: Work, prepared: Prepared) => Promise<Answer>,
    prepare: () => Promise<Prepared> = async () => undefined as Prepared,
  ): Promise<Outcome<Answer>> {
    const actor = await this.actor();
    try {
      const prepared = await prepare();
      const act = (it: Work) => work(it, prepared);
      const answer = await this.dataSource.transaction((manager) => this.once(mutation, input, act, actor, manager));
      this.changed();
      await this.purge(writtenKeys(answer));
      return { ...answer, userErrors: [] };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { userErrors: error.faults } as Outcome<Answer>;
    }
  }

  private async once<Answer extends object>(
    mutation: string,
    input: Keyed,
    work: (work: Work) => Promise<Answer>,
    actor: Actor,
    manager: EntityManager,
  ): Promise<Answer> {
    const emit = (...events: EditorialEvent[]) => this.queue.put(manager, events);
    const act = () => work({ manager, actor, now: this.now, emit });
    const { idempotencyKey: key } = input;
    if (key == null) return act();
    if (key === '' || key.length > MAX_KEY) {
      const message = `Expected a key of 1 to ${MAX_KEY} characters, received ${key.length}.`;
      throw userError('INVALID', 'idempotencyKey', message);
    }
    const keys = new IdempotencyKeyRepository(manager, this.now);
    const keyed = { actorId: actor.id, key, inputHash: hashOfInput(mutation, input) };
    const known = await keys.take(keyed);
    if (known && known.inputHash !== keyed.inputHash) {
      const message = 'Expected a key that is new or comes with the input of its first use, received another input.';
      throw userError('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey', message);
    }
    if (known) return known.answer as Answer;
    const answer = await act();
    await keys.answer(keyed, answer);
    return answer;
  }
}
