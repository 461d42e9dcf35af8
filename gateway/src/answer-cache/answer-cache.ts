import type { HTTPGraphQLResponse } from '@apollo/server';
import type { AnswerStore, Found, StoredAnswer } from '@heartland/shared/answer-cache/answer-store';
import type { Caller } from '@heartland/shared/cancellation';
import { LRUCache } from 'lru-cache';
import type { LastingAnswer } from './answer.js';
import { Flight } from './flight.js';

/** What came of an execution: an answer as Apollo Server gives it, and its bytes when it may be kept. */
export interface Executed {
  http: HTTPGraphQLResponse;
  lasting: LastingAnswer | null;
  /** Seconds since its making began, when it was made for another request. */
  age?: number;
}

/** Executes an operation for who waits for it. */
type Work = (caller: Caller) => Promise<Executed>;

/** An answer out of the cache, with the seconds since its making began. */
export interface Kept {
  answer: StoredAnswer;
  age: number;
}

/** Requests by what became of them, and what is kept. */
export interface AnswerCounts {
  /** Answered from the store. */
  hits: number;
  /** Executed. */
  misses: number;
  /** Answered by the execution of another request that was under way. */
  shared: number;
  answers: number;
  bytes: number;
}

/** Characters of bodies of requests that are known as they came. */
const KEPT_BODIES = 2_000_000;

/** Requests whose answers turned out to be nobody else's: others like them do not wait for each other. */
const KEPT_LONERS = 1_000;

/**
 * Answers as bytes, found before any work of GraphQL. Requests for the same that is not kept wait together for one
 * execution; if its answer may not be shared, each of them has one of its own.
 */
export class AnswerCache {
  private readonly flights = new Map<string, Flight<Executed & { began: number }>>();
  private readonly loners = new LRUCache<string, true>({ max: KEPT_LONERS });
  private readonly keys = new LRUCache<string, string>({ maxSize: KEPT_BODIES });
  private hits = 0;
  private misses = 0;
  private shared = 0;

  constructor(
    private readonly store: AnswerStore,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  counts(): AnswerCounts {
    const { answers, bytes } = this.store.size() ?? { answers: 0, bytes: 0 };
    return { hits: this.hits, misses: this.misses, shared: this.shared, answers, bytes };
  }

  /** The key of a request that came byte by byte before, so that nobody has to read it; undefined when none did. */
  keyOf(accept: string, body: string): string | undefined {
    return this.keys.get(`${accept}\0${body}`);
  }

  /** Remembers the key of a request. */
  remember(accept: string, body: string, key: string): void {
    this.keys.set(`${accept}\0${body}`, key, { size: accept.length + body.length + key.length });
  }

  /** What is kept for a key at the moment. */
  find(key: string): Found | Promise<Found> {
    return this.store.find(key);
  }

  /** The answer that was found. */
  kept({ answer, left }: Found): Kept | null {
    if (!answer) return null;
    this.hits++;
    return { answer, age: Math.max(0, answer.maxAge - Math.floor(left / 1000)) };
  }

  /** Executes an operation for which nothing was found, or waits for others that do. */
  async execute(key: string, { epoch }: Found, client: Caller, work: Work): Promise<Executed> {
    if (this.loners.has(key)) return this.alone(key, epoch, client, work);
    // What began before a purge is not for those who ask after it.
    const name = `${epoch}\0${key}`;
    const asked = this.elapsed();
    const known = this.flights.get(name);
    if (!known) {
      const flight: Flight<Executed & { began: number }> = new Flight(
        async (caller) => ({ ...(await this.alone(key, epoch, caller, work)), began: asked }),
        () => void (this.flights.get(name) === flight && this.flights.delete(name)),
      );
      this.flights.set(name, flight);
      return flight.join(client);
    }
    const executed = await known.join(client).catch(() => null);
    if (!executed?.lasting?.isPublic) return this.alone(key, epoch, client, work);
    this.shared++;
    return { ...executed, age: Math.ceil((this.elapsed() - executed.began) / 1000) };
  }

  private async alone(key: string, epoch: string, caller: Caller, work: Work): Promise<Executed> {
    this.misses++;
    const began = this.elapsed();
    const executed = await work(caller);
    const { lasting } = executed;
    if (lasting?.isPublic) {
      this.loners.delete(key);
      const { isPublic: _public, ...answer } = lasting;
      await this.store.keep(key, answer, lasting.maxAge * 1000 - (this.elapsed() - began), epoch);
    } else {
      this.loners.set(key, true);
    }
    return executed;
  }
}
