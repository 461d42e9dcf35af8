import { payClaims } from './pay-claims.js';
import { placeClaims, type PlaceFinder } from './place-claims.js';
import { plainClaims } from './plain-claims.js';
import type { Claim, Reading, ReadingPart } from './reading.js';
import { roleClaims } from './role-claims.js';
import { StemLine } from './stem-line.js';
import { typed, typedQuery, type TypedQuery } from './typed-words.js';

/** A full-time job is no reserve's. */
const isLessThanFullTime = ({ meaning }: Claim): boolean =>
  meaning?.kind === 'EMPLOYMENT' && !meaning.filter.employmentTypes!.includes('FULL_TIME');

/** Whether two meanings ask for the same thing twice: there is one place to be near to, one least and one most pay. */
function collide(one: Claim['meaning'], other: Claim['meaning']): boolean {
  if (!one || !other) return false;
  const [pay, otherPay] = [one.filter.annualPay, other.filter.annualPay];
  const twicePaid = (bound: 'min' | 'max') => pay?.[bound] !== undefined && otherPay?.[bound] !== undefined;
  return (!!one.filter.near && !!other.filter.near) || twicePaid('min') || twicePaid('max');
}

/**
 * The claims that are granted: the longest first, of equal ones the earlier in the list; a word is used once. A second
 * place to be near to stays text as a whole.
 */
function granted(claims: Claim[]): Claim[] {
  const chosen: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => b.weight - a.weight)) {
    if (chosen.some(({ from, to }) => claim.from < to && from < claim.to)) continue;
    const again = chosen.some(({ meaning }) => collide(claim.meaning, meaning));
    chosen.push(again ? { ...claim, meaning: null } : claim);
  }
  return chosen.filter(({ meaning }) => meaning !== null).sort((a, b) => a.from - b.from);
}

/** What no claim has used, with the punctuation between words that still stand side by side. */
function textWithout(query: TypedQuery, claims: Claim[]): string {
  if (claims.length === 0) return query.text.trim();
  let rest = '';
  let last = -1;
  query.words.forEach((word, at) => {
    if (claims.some(({ from, to }) => from <= at && at < to)) return;
    const joint = last === at - 1 && last >= 0 ? query.text.slice(query.words[last]!.end, word.start) : ' ';
    rest += (last < 0 ? '' : joint) + word.raw;
    last = at;
  });
  return rest;
}

/**
 * Reads a query as a reader means it: a role, a place, a setting, a kind of agency or of employment, an arrangement
 * and a pay become filters, and the rest stays text. Of a very long query only the first 500 characters are read.
 * It never throws.
 */
export function readQuery(text: string, gazetteer: PlaceFinder): Reading {
  const query = typedQuery(text);
  const line = new StemLine(query.words);
  const plain = plainClaims(line);
  const claims = granted([
    ...roleClaims(query, line, plain.some(isLessThanFullTime)),
    ...plain,
    ...placeClaims(query, gazetteer),
    ...payClaims(query),
  ]);
  const parts = claims.map(({ from, to, meaning }): ReadingPart => ({ ...meaning!, words: typed(query, from, to) }));
  const roleWords = claims
    .filter(({ meaning }) => meaning!.kind === 'ROLE')
    .flatMap(({ from, to }) => query.words.slice(from, to).map(({ raw }) => raw));
  return { parts, text: textWithout(query, claims), roleWords };
}
