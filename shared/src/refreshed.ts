import { withoutSignal } from './cancellation.js';

/**
 * Something that is brought up to date before it is used. Those who wait together share one refresh, and each gets one that
 * began after it asked.
 */
export class Refreshed<T> {
  private running: Promise<T> | null = null;
  private next: Promise<T> | null = null;

  constructor(private readonly refresh: () => Promise<T>) {}

  /** With everything in it that was committed before the call. */
  current(): Promise<T> {
    if (!this.running) {
      this.running = withoutSignal(() => this.refresh()).finally(() => (this.running = null));
      return this.running;
    }
    // What runs now may have begun before the latest write; the next one has not.
    this.next ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.next = null;
        return this.current();
      });
    return this.next;
  }
}
