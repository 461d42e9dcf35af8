import type { Logger } from '@heartland/shared/telemetry';
import { sha256 } from './manifest.js';

/** Operations that are told apart; of more it is only known how often something came. */
const KEPT_OPERATIONS = 1_000;

/** Characters of an operation in the log. */
const SHOWN = 500;

/** Texts of values in an operation: they may be what a person typed. */
const STRINGS = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"?/g;

export interface UnregisteredCount {
  /** Of its text. */
  sha256: string;
  /** Null when it has none. */
  name: string | null;
  requests: number;
}

/** Counts what is asked without being registered, and logs each such operation once, without any value. */
export class Unregistered {
  private readonly seen = new Map<string, UnregisteredCount>();
  private others = 0;

  constructor(private readonly logger: Logger) {}

  add(text: string): void {
    const hash = sha256(text);
    const known = this.seen.get(hash);
    if (known) known.requests++;
    else if (this.seen.size < KEPT_OPERATIONS) this.tell(hash, text);
    else if (this.others++ === 0)
      this.logger.warn({ operations: KEPT_OPERATIONS }, 'more operations that are not registered are only counted');
  }

  /** The operations, the first first, and how many requests came for any others. */
  counts(): { operations: UnregisteredCount[]; others: number } {
    return { operations: [...this.seen.values()], others: this.others };
  }

  private tell(hash: string, text: string): void {
    const name = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1]?.slice(0, 80) ?? null;
    this.seen.set(hash, { sha256: hash, name, requests: 1 });
    const shown = text.replace(STRINGS, '""').slice(0, SHOWN);
    this.logger.warn({ sha256: hash, operation: name, text: shown }, 'an operation that is not registered');
  }
}
