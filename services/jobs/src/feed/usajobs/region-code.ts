import { STATE_NAMES } from '../../agency/state-names.js';

/** Territories by name: USAJOBS gives them now as a state, now as a country. */
const TERRITORIES: Readonly<Record<string, string>> = {
  'american samoa': 'AS',
  guam: 'GU',
  'northern mariana islands': 'MP',
  'commonwealth of the northern mariana islands': 'MP',
  'puerto rico': 'PR',
  'commonwealth of puerto rico': 'PR',
  'virgin islands': 'VI',
  'u.s. virgin islands': 'VI',
  'us virgin islands': 'VI',
};

const STATES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(STATE_NAMES).map(([code, name]) => [name.toLowerCase(), code] as const),
  ...Object.entries(TERRITORIES),
]);

const POSTAL_CODES: ReadonlySet<string> = new Set(STATES.values());

/** ISO 3166-2 code (US-MT) of a state, the District or a territory by its English name or postal code, else null. */
export function regionCodeOf(name: string): string | null {
  const trimmed = name.trim();
  const code = POSTAL_CODES.has(trimmed) ? trimmed : STATES.get(trimmed.toLowerCase());
  return code === undefined ? null : `US-${code}`;
}

/** The same for territories alone: among the names of countries, Georgia is not a state. */
export function territoryCodeOf(country: string): string | null {
  const name = country.trim().toLowerCase();
  return Object.hasOwn(TERRITORIES, name) ? `US-${TERRITORIES[name]!}` : null;
}
