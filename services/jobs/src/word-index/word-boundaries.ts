/** What a character is to a word. */
const UNKNOWN = 0;
const SEPARATOR = 1;
const APOSTROPHE = 2;
const HYPHEN = 3;
const DOT = 4;
const COMMA = 5;
const DIGIT = 6;
const LETTER = 7;

const JOINTS: Record<string, number> = {
  "'": APOSTROPHE,
  '’': APOSTROPHE,
  '‘': APOSTROPHE,
  ʼ: APOSTROPHE,
  '-': HYPHEN,
  '\u2010': HYPHEN,
  '\u2011': HYPHEN,
  '\u2013': HYPHEN,
  '.': DOT,
  ',': COMMA,
};

function kindOf(character: string): number {
  const joint = JOINTS[character];
  if (joint !== undefined) return joint;
  if (/^\p{Nd}$/u.test(character)) return DIGIT;
  return /^[\p{L}\p{M}]$/u.test(character) ? LETTER : SEPARATOR;
}

/** The kind of each UTF-16 unit, worked out when it is first met. Halves of surrogate pairs stay unknown. */
const KINDS = new Uint8Array(65_536).fill(UNKNOWN);

/** Texts up to this length share a buffer. */
const SHARED_LENGTH = 16_384;
const shared = Buffer.alloc(2 * SHARED_LENGTH + 2);

/**
 * The UTF-16 units of a text, and a NUL at the end: to read them one by one is much quicker than `charCodeAt`, which
 * looks each time what kind of string it has. They are good until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  const buffer = text.length <= SHARED_LENGTH ? shared : Buffer.alloc(2 * text.length + 2);
  buffer.write(text, 'utf16le');
  const units = new Uint16Array(buffer.buffer, buffer.byteOffset, text.length + 1);
  units[text.length] = 0;
  return units;
}

function kindAt(units: Uint16Array, at: number): number {
  return KINDS[units[at]!] || kindFirstMet(units, at);
}

/** @returns `SEPARATOR` beyond the end */
function kindFirstMet(units: Uint16Array, at: number): number {
  const unit = units[at];
  if (unit === undefined) return SEPARATOR;
  if ((unit & 0xf800) !== 0xd800) return (KINDS[unit] = kindOf(String.fromCharCode(unit)));
  const first = (unit & 0xfc00) === 0xdc00 ? at - 1 : at;
  return kindOf(String.fromCharCode(...units.subarray(Math.max(0, first), first + 2)));
}

/** Where the next word begins; `end` when there is none. */
export function nextWordStart(units: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && kindAt(units, at) < DIGIT) at++;
  return at;
}

/** Where the word that begins at `start` ends, exclusive: letters and digits, and what is spelt with marks inside. */
export function wordEnd(units: Uint16Array, start: number): number {
  let run = start;
  for (let at = start; ; at++) {
    const kind = kindAt(units, at);
    if (kind >= DIGIT) continue;
    if (kind === SEPARATOR) return at;
    if (kind === HYPHEN && run === start && isEmergencyNumber(units, start)) return start + 5;
    if (!joins(units, run, at, kind)) return at;
    run = at + 1;
  }
}

const NINE = 0x39;
const ONE = 0x31;

/** "9-1-1" */
function isEmergencyNumber(units: Uint16Array, at: number): boolean {
  return (
    units[at] === NINE &&
    kindAt(units, at + 1) === HYPHEN &&
    units[at + 2] === ONE &&
    kindAt(units, at + 3) === HYPHEN &&
    units[at + 4] === ONE &&
    kindAt(units, at + 5) < DIGIT
  );
}

/** Whether the mark at `at` belongs to a word: "sheriff's", "K-9", "U.S.", "60,000". `run` is where the letters before it began. */
function joins(units: Uint16Array, run: number, at: number, mark: number): boolean {
  const next = kindAt(units, at + 1);
  const isOneLetter = at - run === 1 && kindAt(units, run) === LETTER;
  if (mark === APOSTROPHE) return next === LETTER;
  if (mark === HYPHEN) return isOneLetter && next === DIGIT;
  if (mark === DOT) return isOneLetter && next === LETTER && kindAt(units, at + 2) < DIGIT;
  return (
    at - run <= 3 && areDigits(units, run, at) && areDigits(units, at + 1, at + 4) && kindAt(units, at + 4) !== DIGIT
  );
}

function areDigits(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (kindAt(units, at) !== DIGIT) return false;
  return true;
}
