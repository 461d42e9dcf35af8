/** Names that differ from those of the Unicode CLDR, folded. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  'bahamas the': 'BS',
  burma: 'MM',
  'cabo verde': 'CV',
  'congo democratic republic of the': 'CD',
  'congo republic of the': 'CG',
  'cote divoire': 'CI',
  'czech republic': 'CZ',
  'democratic republic of the congo': 'CD',
  'diego garcia': 'IO',
  'gambia the': 'GM',
  'holy see': 'VA',
  'korea south': 'KR',
  'republic of korea': 'KR',
  'republic of the congo': 'CG',
  macedonia: 'MK',
  'micronesia federated states of': 'FM',
  'federated states of micronesia': 'FM',
  swaziland: 'SZ',
  'the bahamas': 'BS',
  'the gambia': 'GM',
  turkey: 'TR',
};

/** Codes that the CLDR names and that are no country of ISO 3166-1. */
const NO_COUNTRIES = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const byName: ReadonlyMap<string, string> = new Map([
  ...(['short', 'long'] as const).flatMap(namedCountries),
  ...Object.entries(OTHER_NAMES),
]);
const codes: ReadonlySet<string> = new Set(byName.values());

/** ISO 3166-1 alpha-2 code of a country by its English name or by that code itself, else null. */
export function countryCodeOf(name: string): string | null {
  const trimmed = name.trim();
  return codes.has(trimmed) ? trimmed : (byName.get(fold(trimmed)) ?? null);
}

function namedCountries(style: 'short' | 'long'): (readonly [string, string])[] {
  const names = new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && isCurrent(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[fold(name), code] as const];
    });
}

/** Codes that were given up (SU, YU ...) are shown under the name of a successor. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}

/** "Côte d’Ivoire", "St. Kitts & Nevis" and "Saint Kitts and Nevis" without what is written in several ways. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\./g, 'saint')
    .replace(/['’]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
