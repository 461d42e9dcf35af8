import { createProgress } from '@heartland/shared/progress';

/** What a phase of the work did. */
export interface PhaseResult {
  name: string;
  rows: number;
  seconds: number;
}

/** Runs the phases of a long work one after the other, each with a progress of its own, and remembers their times. */
export class Phases {
  readonly results: PhaseResult[] = [];

  constructor(private readonly stream?: NodeJS.WritableStream & { isTTY?: boolean }) {}

  /** @param work is told how to say how much is done in all; resolves to the rows that it wrote now */
  async run(
    { name, total, unit }: { name: string; total: number; unit: string },
    work: (update: (done: number) => void) => Promise<number>,
  ): Promise<void> {
    const progress = createProgress({ label: name, total, unit, stream: this.stream });
    const start = performance.now();
    try {
      const rows = await work((done) => progress.update(done));
      this.results.push({ name, rows, seconds: (performance.now() - start) / 1000 });
    } finally {
      progress.stop();
    }
  }
}
