import { expect, test } from '@jest/globals';
import { CopyReader } from './copy-reader.js';
import type { PackedRow } from './packed-row.js';

const FULL: PackedRow = {
  number: 7,
  postedAt: Date.UTC(2026, 10, 22, 1, 2, 3, 456),
  validThrough: Date.UTC(1999, 11, 31, 23, 59, 59, 999),
  closedAt: Date.UTC(2100, 0, 1),
  filled: true,
  agencyId: 'agency',
  traits: 'a|b|c|d,e|f|US-AK|USD',
  topicKeys: 'k9,patrol',
  profileKey: 'role|setting',
  points: '40.5,-90.25',
  payMin: 44_782.4,
  payMax: 9_999_999_999.99,
};
const EMPTY: PackedRow = { ...FULL, number: 0, validThrough: null, closedAt: null, filled: false, points: '' };
const UNPAID: PackedRow = { ...EMPTY, number: 2 ** 31 - 1, payMin: null, payMax: null };
const ROWS = [FULL, EMPTY, UNPAID];

/** The file that a binary COPY sends, by the manual of PostgreSQL: COPY, section "Binary Format". */
function copyOf(rows: readonly PackedRow[]): Buffer {
  const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
  return Buffer.concat([signature, Buffer.alloc(8), ...rows.map(tuple), int16(-1)]);
}

function tuple(row: PackedRow): Buffer {
  const text = (value: string) => Buffer.from(value);
  const instant = (value: number | null) => value && int64(BigInt(value - Date.UTC(2000, 0)) * 1000n);
  const fields = [
    int32(row.number),
    instant(row.postedAt),
    instant(row.validThrough),
    instant(row.closedAt),
    Buffer.of(row.filled ? 1 : 0),
    ...[row.agencyId, row.traits, row.topicKeys, row.profileKey, row.points].map(text),
    row.payMin && double(row.payMin),
    row.payMax && double(row.payMax),
  ];
  return Buffer.concat([
    int16(fields.length),
    ...fields.flatMap((field) => (field ? [int32(field.length), field] : [int32(-1)])),
  ]);
}

function written(size: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(size);
  write(bytes);
  return bytes;
}
const int16 = (value: number) => written(2, (bytes) => bytes.writeInt16BE(value));
const int32 = (value: number) => written(4, (bytes) => bytes.writeInt32BE(value));
const int64 = (value: bigint) => written(8, (bytes) => bytes.writeBigInt64BE(value));
const double = (value: number) => written(8, (bytes) => bytes.writeDoubleBE(value));

function rowsOf(chunks: readonly Buffer[]): PackedRow[] {
  const reader = new CopyReader();
  const rows: PackedRow[] = [];
  for (const chunk of chunks) reader.read(chunk, (row) => rows.push(row));
  return rows;
}

test('rows are read wherever the chunks are cut', () => {
  const file = copyOf(ROWS);
  expect(rowsOf([file])).toEqual(ROWS);
  for (let cut = 0; cut <= file.length; cut++) {
    expect(rowsOf([file.subarray(0, cut), file.subarray(cut)])).toEqual(ROWS);
  }
  expect(rowsOf([...file].map((byte) => Buffer.of(byte)))).toEqual(ROWS);
});

test('a table without rows gives none', () => {
  expect(rowsOf([copyOf([])])).toEqual([]);
});
