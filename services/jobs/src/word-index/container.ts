import { Bitmap } from '../vacancy-index/bitmap.js';

/** Numbers of a block. A number is of block `number >>> 16`; in its container it is `number & 0xffff`. */
export const BLOCK_SIZE = 65_536;

/** First byte of a container: a list of 16-bit numbers in ascending order, or one bit for each number of the block. */
const LIST = 0;
const BITS = 1;
/** Above this a list would be longer than the 8 kB of the bits; the rule of the Roaring format, section "Containers". */
const LONGEST_LIST = 4096;
const BIT_WORDS = BLOCK_SIZE / 32;

// Work is done in these, as to make 8 kB for each container takes longer than the work. What
// Node runs on is little endian.
const bits = new Uint32Array(BIT_WORDS);
const bitBytes = new Uint8Array(bits.buffer);
const list = new Uint16Array(2 * LONGEST_LIST);
const set = new Bitmap(BLOCK_SIZE);

/** A set of numbers 0..65535, given in ascending order without repetition, as bytes (little endian). */
export function encode(numbers: ArrayLike<number>): Buffer {
  if (numbers.length <= LONGEST_LIST) return withKind(LIST, new Uint16Array(numbers));
  bits.fill(0);
  for (let i = 0; i < numbers.length; i++) bits[numbers[i]! >>> 5]! |= 1 << (numbers[i]! & 31);
  return withKind(BITS, bits);
}

function withKind(kind: number, { buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Buffer {
  const container = Buffer.allocUnsafe(1 + byteLength);
  container[0] = kind;
  container.set(new Uint8Array(buffer, byteOffset, byteLength), 1);
  return container;
}

/** The numbers of a container in ascending order. */
export function numbersOf(container: Buffer): Uint16Array {
  if (container[0] === LIST) return Uint16Array.from({ length: lengthOf(container) }, (_, i) => numberAt(container, i));
  const bitmap = new Bitmap(BLOCK_SIZE);
  orInto(container, 0, bitmap);
  return new Uint16Array(bitmap.toArray());
}

const lengthOf = (container: Buffer): number => (container.length - 1) >>> 1;

const numberAt = (container: Buffer, i: number): number => container[1 + 2 * i]! | (container[2 + 2 * i]! << 8);

/** Adds the numbers of a container of a block to a set of vacancies. */
export function orInto(container: Buffer, block: number, bitmap: Bitmap): void {
  if (bitmap.words.length < (block + 1) * BIT_WORDS) bitmap.or(new Bitmap((block + 1) * BLOCK_SIZE));
  const { words } = bitmap;
  const first = block * BIT_WORDS;
  if (container[0] === BITS) {
    bitBytes.set(container.subarray(1));
    for (let i = 0; i < BIT_WORDS; i++) words[first + i]! |= bits[i]!;
    return;
  }
  for (let i = 0; i < lengthOf(container); i++) {
    const number = numberAt(container, i);
    words[first + (number >>> 5)]! |= 1 << (number & 31);
  }
}

/**
 * A container without the numbers of `removed` and with those of `added`, which are all among the removed; the same
 * buffer when that changes nothing, null when nothing is left. `removed` is of this block alone, from 0.
 */
export function changed(container: Buffer | null, removed: Bitmap, added: Buffer | null): Buffer | null {
  if (container === null) return added;
  const areLists = container[0] === LIST && added?.[0] !== BITS;
  const numbers = areLists ? changedList(container, removed, added) : changedBits(container, removed, added);
  if (numbers === null) return container;
  if (numbers.length === 0) return null;
  const result = encode(numbers);
  return result.equals(container) ? container : result;
}

/** @returns the numbers in ascending order, good until the next call; null when nothing changes */
function changedList(container: Buffer, removed: Bitmap, added: Buffer | null): Uint16Array | null {
  const stored = lengthOf(container);
  const coming = added === null ? 0 : lengthOf(added);
  let count = 0;
  let next = 0;
  for (let i = 0; i < stored; i++) {
    const number = numberAt(container, i);
    if (removed.has(number)) continue;
    for (; next < coming && numberAt(added!, next) < number; next++) list[count++] = numberAt(added!, next);
    list[count++] = number;
  }
  for (; next < coming; next++) list[count++] = numberAt(added!, next);
  return coming === 0 && count === stored ? null : list.subarray(0, count);
}

function changedBits(container: Buffer, removed: Bitmap, added: Buffer | null): number[] | null {
  set.words.fill(0);
  orInto(container, 0, set);
  if (added === null && set.countWith(removed) === 0) return null;
  set.andNot(removed);
  if (added !== null) orInto(added, 0, set);
  return set.toArray();
}
