import type { PackedRow } from './packed-row.js';

/** Bytes before the first row: signature, flags and the length of the header extension (COPY, "File Formats"). */
const HEADER = 19;
/** Milliseconds from 1970 to 2000, where timestamps of PostgreSQL begin. */
const EPOCH_2000 = 946_684_800_000;
const TWO_TO_32 = 4_294_967_296;

/** Reads the rows of `PACKED_COLUMNS` out of the chunks of a binary COPY. */
export class CopyReader {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  private offset = 0;

  /** @param visit is given every row that is complete */
  read(chunk: Buffer, visit: (row: PackedRow) => void): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    this.offset = 0;
    if (!this.started) {
      if (bytes.length < HEADER) return void (this.rest = bytes);
      this.started = true;
      this.offset = HEADER;
    }
    for (;;) {
      const end = endOfRow(bytes, this.offset);
      if (end < 0) break;
      visit(this.row(bytes));
      this.offset = end;
    }
    this.rest = Buffer.from(bytes.subarray(this.offset));
  }

  private row(bytes: Buffer): PackedRow {
    this.offset += 2;
    return {
      number: this.int(bytes)!,
      postedAt: this.instant(bytes)!,
      validThrough: this.instant(bytes),
      closedAt: this.instant(bytes),
      filled: this.flag(bytes),
      agencyId: this.text(bytes),
      traits: this.text(bytes),
      topicKeys: this.text(bytes),
      profileKey: this.text(bytes),
      points: this.text(bytes),
      payMin: this.double(bytes),
      payMax: this.double(bytes),
    };
  }

  /** Goes past the next field. @returns where its bytes begin, -1 when it is null */
  private field(bytes: Buffer): number {
    const length = bytes.readInt32BE(this.offset);
    const start = this.offset + 4;
    this.offset = start + Math.max(length, 0);
    return length < 0 ? -1 : start;
  }

  private int(bytes: Buffer): number | null {
    const start = this.field(bytes);
    return start < 0 ? null : bytes.readInt32BE(start);
  }

  private double(bytes: Buffer): number | null {
    const start = this.field(bytes);
    return start < 0 ? null : bytes.readDoubleBE(start);
  }

  private flag(bytes: Buffer): boolean {
    return bytes[this.field(bytes)] === 1;
  }

  /** Microseconds since 2000 as milliseconds since 1970. */
  private instant(bytes: Buffer): number | null {
    const start = this.field(bytes);
    if (start < 0) return null;
    return EPOCH_2000 + (bytes.readInt32BE(start) * TWO_TO_32 + bytes.readUInt32BE(start + 4)) / 1000;
  }

  private text(bytes: Buffer): string {
    const start = this.field(bytes);
    return start < 0 ? '' : bytes.toString('latin1', start, this.offset);
  }
}

/** Where the row at an offset ends; -1 when it is not complete, or is the end mark of the file. */
function endOfRow(bytes: Buffer, offset: number): number {
  if (offset + 2 > bytes.length) return -1;
  const fields = bytes.readInt16BE(offset);
  if (fields < 0) return -1;
  let end = offset + 2;
  for (let field = 0; field < fields; field++) {
    if (end + 4 > bytes.length) return -1;
    end += 4 + Math.max(bytes.readInt32BE(end), 0);
  }
  return end > bytes.length ? -1 : end;
}
