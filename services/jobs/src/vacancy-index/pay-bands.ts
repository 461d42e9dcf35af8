/** Lower bounds of the bands of yearly pay in dollars; each ends where the next begins. */
const BOUNDS = [0, 40_000, 60_000, 80_000, 100_000, 120_000];

/** The bands by their values, `40000-60000`; the last, `120000-`, has no end. */
const BANDS = BOUNDS.map((from, band) => {
  const to = BOUNDS[band + 1];
  return { value: `${from}-${to ?? ''}`, from, to: to ?? Infinity };
});

/** The values of all bands, from the lowest. */
export const PAY_BANDS: readonly string[] = BANDS.map(({ value }) => value);

const CURRENCY = 'USD';
const NONE: readonly string[] = [];

/** From each first to each last band: many vacancies share one such list. */
const SPANS = BANDS.map((_, first) => BANDS.map((_, last) => PAY_BANDS.slice(first, last + 1)));

/** The bands that a range of pay meets, which may be several; none for a vacancy that states none in dollars. */
export function payBandsOf(payMin: number, payMax: number, currencies: readonly string[]): readonly string[] {
  if (!currencies.includes(CURRENCY)) return NONE;
  const first = BANDS.findIndex(({ to }) => payMin <= to);
  const last = BANDS.findLastIndex(({ from }) => payMax >= from);
  return SPANS[first]?.[last] ?? NONE;
}
