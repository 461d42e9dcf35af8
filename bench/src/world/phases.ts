import { createProgress, type Progress } from '@heartland/shared/progress';

/** What a phase of the work did. */
export interface PhaseResult {
  name: string;
  rows: number;
  seconds: number;
}

interface Phase {
  name: string;
  /** How much there is to do; 0 when that is not known. */
  total: number;
  unit: string;
}

interface Running extends Phase {
  done: number;
}

/** Runs the phases of a long work and remembers their times. Of those that run at once, one shows its progress. */
export class Phases {
  readonly results: PhaseResult[] = [];
  private readonly start = performance.now();
  private readonly running: Running[] = [];
  private shown: { phase: Running; progress: Progress } | null = null;

  constructor(private readonly stream?: NodeJS.WritableStream & { isTTY?: boolean }) {}

  /** Seconds since the beginning of the work. */
  get seconds(): number {
    return (performance.now() - this.start) / 1000;
  }

  /** @param work is told how to say how much is done in all; resolves to the rows that it wrote now */
  async run({ name, total, unit }: Phase, work: (update: (done: number) => void) => Promise<number>): Promise<void> {
    const phase = { name, total, unit, done: 0 };
    const begun = this.seconds;
    this.running.push(phase);
    this.showNext();
    try {
      const rows = await work((done) => this.update(phase, done));
      this.results.push({ name, rows, seconds: this.seconds - begun });
    } finally {
      this.end(phase);
    }
  }

  private update(phase: Running, done: number): void {
    phase.done = done;
    if (this.shown?.phase === phase) this.shown.progress.update(done);
  }

  private end(phase: Running): void {
    this.running.splice(this.running.indexOf(phase), 1);
    if (this.shown?.phase !== phase) return;
    this.shown.progress.stop();
    this.shown = null;
    this.showNext();
  }

  /** The phase that began last, where none is shown. */
  private showNext(): void {
    const phase = this.running.at(-1);
    if (this.shown || !phase) return;
    const progress = createProgress({ label: phase.name, total: phase.total, unit: phase.unit, stream: this.stream });
    this.shown = { phase, progress };
    if (phase.done > 0) progress.update(phase.done);
  }
}
