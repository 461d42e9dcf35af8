import { CodeBook } from '@heartland/shared/code-book';
import { grown } from '@heartland/shared/relevance/packed-weights';
import { allProfileKeys, MAX_BEST_PROFILES, servedProfileKeys } from '@heartland/shared/relevance/profile';

const KEYS = allProfileKeys();
const BOOK = new CodeBook();
for (const key of KEYS) BOOK.code(key);

/** Words of 32 bits for a set of keys. */
const WORDS = Math.ceil(KEYS.length / 32);

/** A set of keys of match profiles. */
export type ProfileSet = Int32Array;

/** @param keys those that the vocabulary does not know are left out */
export function profileSet(keys: readonly string[]): ProfileSet {
  const set = new Int32Array(WORDS);
  for (const code of keys.map((key) => BOOK.find(key))) if (code !== undefined) add(set, code);
  return set;
}

/** The keys of a set. */
export function keysOfSet(set: ProfileSet): string[] {
  return KEYS.filter((_, code) => (set[code >> 5]! & (1 << (code & 31))) !== 0);
}

function add(set: ProfileSet, code: number): void {
  set[code >> 5]! |= 1 << (code & 31);
}

/**
 * Which match profiles the article of each slot serves by role and setting alone: all, and those among its best, which are
 * where vacancies are looked for. Worked out when it is first asked, and kept until the slot changes.
 */
export class ServedProfiles {
  private all = new Int32Array();
  private best = new Int32Array();
  private isKnown = new Uint8Array();

  /** @param topicsAt weights of the topics of a slot's article */
  constructor(private readonly topicsAt: (slot: number) => Record<string, number>) {}

  /** Takes note that a slot has another article. */
  forget(slot: number): void {
    if (slot < this.isKnown.length) this.isKnown[slot] = 0;
  }

  /** Adds what the article serves. */
  addTo(set: ProfileSet, slot: number): void {
    this.know(slot);
    for (let word = 0; word < WORDS; word++) set[word]! |= this.all[slot * WORDS + word]!;
  }

  /** Whether one of the profiles is among those that the article serves best. */
  servesOneOf(set: ProfileSet, slot: number): boolean {
    this.know(slot);
    for (let word = 0; word < WORDS; word++) if ((set[word]! & this.best[slot * WORDS + word]!) !== 0) return true;
    return false;
  }

  private know(slot: number): void {
    if (this.isKnown[slot] === 1) return;
    this.reserve(slot + 1);
    const keys = servedProfileKeys(this.topicsAt(slot));
    this.all.set(profileSet(keys), slot * WORDS);
    this.best.set(profileSet(keys.slice(0, MAX_BEST_PROFILES)), slot * WORDS);
    this.isKnown[slot] = 1;
  }

  private reserve(slots: number): void {
    if (slots <= this.isKnown.length) return;
    const room = Math.max(slots, Math.ceil(this.isKnown.length * 1.5), 64);
    this.all = grown(this.all, room * WORDS);
    this.best = grown(this.best, room * WORDS);
    this.isKnown = grown(this.isKnown, room);
  }
}
