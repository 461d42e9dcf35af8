import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer to a mutation that came with a key, so that the same mutation sent again changes nothing. */
@Entity('idempotency_key')
export class IdempotencyKey {
  /** Keys of two people do not meet. */
  @PrimaryColumn('text', { name: 'actor_id' })
  actorId: string;

  @PrimaryColumn('text')
  key: string;

  /** SHA-256 of the mutation and its input. */
  @Column('text', { name: 'input_hash' })
  inputHash: string;

  @Column('jsonb')
  answer: object;

  @Column('timestamp with time zone', { name: 'used_at', precision: 3 })
  usedAt: Date;
}
