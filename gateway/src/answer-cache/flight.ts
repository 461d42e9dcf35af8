import type { Caller } from '@heartland/shared/cancellation';

/** Work that several requests wait for: it is cancelled when the last of them has left, and not before. */
export class Flight<Result> implements Caller {
  private readonly end = new AbortController();
  private waiting = 0;
  private readonly result: Promise<Result>;

  /**
   * @param work is told who waits for it
   * @param onEnd called when it has come to its end, or was cancelled
   */
  constructor(work: (caller: Caller) => Promise<Result>, onEnd: () => void) {
    this.end.signal.addEventListener('abort', onEnd);
    this.result = work(this).finally(onEnd);
  }

  get hasLeft(): boolean {
    return this.end.signal.aborted;
  }

  get signal(): AbortSignal {
    return this.end.signal;
  }

  onLeave(listener: () => void): () => void {
    this.end.signal.addEventListener('abort', listener);
    return () => this.end.signal.removeEventListener('abort', listener);
  }

  /** Waits for it, on behalf of a client. */
  async join(client: Caller): Promise<Result> {
    const leave = () => {
      this.waiting--;
      if (this.waiting === 0) this.end.abort();
    };
    this.waiting++;
    if (client.hasLeft) leave();
    const stay = client.onLeave(leave);
    try {
      return await this.result;
    } finally {
      stay();
    }
  }
}
