import cliProgress from 'cli-progress';

/** Shows how far a piece of long work has come. */
export interface Progress {
  /** @param done how much is done by now, in the unit of the total; it never decreases */
  update(done: number): void;
  /** Writes a line of its own, above the bar where there is one. */
  note(line: string): void;
  /** Shows the last state and ends the display; to be called however the work ends. */
  stop(): void;
}

export interface ProgressOptions {
  /** What is being done, e.g. `Reading feed.json`. */
  label: string;
  /** How much there is to do; 0 when that is not known. */
  total: number;
  /** What is counted, e.g. `bytes`. */
  unit: string;
  stream?: NodeJS.WritableStream & { isTTY?: boolean };
}

/** A bar on a terminal; elsewhere a line every ten percent or five seconds, and one at the end. */
export function createProgress({ stream = process.stderr, ...work }: ProgressOptions): Progress {
  return stream.isTTY && work.total > 0 ? createBar(work, stream) : createLines(work, stream);
}

type Work = Omit<ProgressOptions, 'stream'>;

const CLEAR_LINE = '\r\u001b[K';
/** The bar returns to where the cursor was saved when it ends: that must be below the notes. */
const SAVE_CURSOR = '\u001b7';

const count = (amount: number | string): string => Number(amount).toLocaleString('en-US');

function createBar({ label, total, unit }: Work, stream: NodeJS.WritableStream): Progress {
  const bar = new cliProgress.SingleBar({
    stream,
    format: '{label} [{bar}] {percentage} % of {total} {unit}',
    formatValue: (value) => count(value),
    barsize: 24,
    hideCursor: true,
    // The bar is cut to the width of the terminal, while notes may take several lines.
    linewrap: true,
    // Draws the bar anew below a note.
    forceRedraw: true,
  });
  bar.start(total, 0, { label, unit });
  return {
    update: (done) => bar.update(Math.min(done, total)),
    note: (line) => void stream.write(`${CLEAR_LINE}${line}\n${SAVE_CURSOR}`),
    stop: () => bar.stop(),
  };
}

const LINE_EVERY_PERCENT = 10;
const LINE_EVERY_MS = 5_000;

function createLines({ label, total, unit }: Work, stream: NodeJS.WritableStream): Progress {
  let done = 0;
  let shown = 0;
  let shownAt = performance.now();
  const percent = (amount: number): number => (total > 0 ? (amount / total) * 100 : 0);
  const show = (): void => {
    const state =
      total > 0
        ? `${Math.floor(percent(done))} % (${count(done)} of ${count(total)} ${unit})`
        : `${count(done)} ${unit}`;
    stream.write(`${label}: ${state}\n`);
    shown = done;
    shownAt = performance.now();
  };
  return {
    update(amount) {
      done = amount;
      const isFurther = percent(done) - percent(shown) >= LINE_EVERY_PERCENT;
      if (isFurther || (done > shown && performance.now() - shownAt >= LINE_EVERY_MS)) show();
    },
    note: (line) => void stream.write(`${line}\n`),
    stop() {
      if (done > shown) show();
    },
  };
}
