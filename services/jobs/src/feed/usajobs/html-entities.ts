/** Named characters that people who write adverts use; any other name is left as it stands. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  sect: '§',
  para: '¶',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  copy: '©',
  reg: '®',
  trade: '™',
  cent: '¢',
  pound: '£',
  euro: '€',
  times: '×',
  ge: '≥',
  le: '≤',
  eacute: 'é',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
};

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));/g;

/** The characters 128 to 159 of Windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Replaces character references (`&amp;`, `&#8217;`, `&#x2019;`) by the characters that they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (reference: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : reference;
    return characterOf(decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal));
  });
}

/** 128 to 159 are read as browsers do: word processors wrote `&#146;` for an apostrophe. */
function characterOf(code: number): string {
  if (code >= 128 && code <= 159) return WINDOWS_1252[code - 128]!;
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
