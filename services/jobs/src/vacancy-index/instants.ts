/** In place of seconds: there is no such instant, or it is kept beside. */
const NEVER = 0xffff_ffff;
const BESIDE = 0xffff_fffe;

/**
 * An instant of each vacancy, in milliseconds since 1970 or Infinity. Half of what a Float64Array takes: feeds state whole
 * seconds. Milliseconds beyond them have an array of their own once there are any; before 1970 and after 2106 are few.
 */
export class Instants {
  private seconds = new Uint32Array();
  private milliseconds: Uint16Array | null = null;
  private readonly beside = new Map<number, number>();

  /** What the arrays take. */
  get bytes(): number {
    return this.seconds.byteLength + (this.milliseconds?.byteLength ?? 0);
  }

  at(number: number): number {
    const seconds = this.seconds[number]!;
    if (seconds >= BESIDE) return seconds === NEVER ? Infinity : this.beside.get(number)!;
    return this.milliseconds === null ? seconds * 1000 : seconds * 1000 + this.milliseconds[number]!;
  }

  set(number: number, instant: number): void {
    const seconds = Math.floor(instant / 1000);
    if (seconds >= 0 && seconds < BESIDE && Number.isInteger(instant)) {
      this.write(number, seconds, instant % 1000);
      this.beside.delete(number);
    } else if (instant === Infinity) {
      this.write(number, NEVER, 0);
      this.beside.delete(number);
    } else {
      this.write(number, BESIDE, 0);
      this.beside.set(number, instant);
    }
  }

  private write(number: number, seconds: number, milliseconds: number): void {
    this.seconds[number] = seconds;
    if (milliseconds !== 0) this.milliseconds ??= new Uint16Array(this.seconds.length);
    if (this.milliseconds !== null) this.milliseconds[number] = milliseconds;
  }

  /** Makes room for vacancies below this number. */
  grow(capacity: number): void {
    const { seconds, milliseconds } = this;
    this.seconds = new Uint32Array(capacity);
    this.seconds.set(seconds);
    if (milliseconds === null) return;
    this.milliseconds = new Uint16Array(capacity);
    this.milliseconds.set(milliseconds);
  }
}
