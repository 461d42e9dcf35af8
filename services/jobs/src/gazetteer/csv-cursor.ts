const COMMA = 44;
const LINE_FEED = 10;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * Reads CSV field by field, without the header line; faster than splitting lines, since somebody waits for 56,000 of
 * them. No field may be quoted, and a text whose last line does not end in a line feed is refused.
 */
export class CsvCursor {
  private at: number;

  constructor(private readonly text: string) {
    if (!text.endsWith('\n')) throw new Error('the last line of the CSV does not end');
    this.at = text.indexOf('\n') + 1;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The next field, or `above`, that of the line above, when it is left out. */
  field(above: string): string {
    const { text, at: start } = this;
    let end = start;
    for (let character = 0; character !== COMMA && character !== LINE_FEED; end += 1) character = text.charCodeAt(end);
    this.at = end;
    return end === start + 1 ? above : text.slice(start, end - 1);
  }

  /** The next field, a decimal number; null when it is left out. */
  number(): number | null {
    const { text, at: start } = this;
    let at = start;
    let digits = 0;
    let divisor = 0;
    let character = text.charCodeAt(at);
    const isNegative = character === MINUS;
    if (isNegative) character = text.charCodeAt((at += 1));
    while (character !== COMMA && character !== LINE_FEED) {
      if (character === POINT) divisor = 1;
      else {
        digits = digits * 10 + character - ZERO;
        divisor *= 10;
      }
      character = text.charCodeAt((at += 1));
    }
    this.at = at + 1;
    if (at === start) return null;
    return (isNegative ? -digits : digits) / (divisor || 1);
  }
}
