import { phrases } from '@heartland/shared/relevance/vocabulary/phrase-list';

const wordSet = (list: string): ReadonlySet<string> => new Set(phrases(list));

/** Postal codes that are also words or titles: without capitals they count after a place name or a comma only. */
export const CODES_LIKE_WORDS = wordSet(
  'in, or, ok, me, hi, oh, pa, ma, la, id, de, al, co, mo, mi, ar, as, md, ms, ne, ia, pr, va, vi, mp, gu, ct, ga',
);

/** Codes that join words so often that they count at the end of a query only, and after a place or a comma. */
export const JOINING_CODES = wordSet('in, or, as');

/**
 * Words that begin or end no name of a place unless a comma and a state follow: towns are named Cadet, Remote and
 * Trooper, but nobody who looks for work in the police means them.
 */
export const WORDS_OF_THE_TRADE = wordSet(`
  officer, officers, police, cop, cadet, trooper, sergeant, captain, chief, deputy, deputies, sheriff, sheriffs, patrol,
  dispatcher, dispatch, detective, agent, guard, security, jail, prison, recruit, marshal, constable, bailiff, warden,
  federal, tribal, transit, state, city, county, town, village, rural, urban, remote, hybrid, night, day, shift, job, jobs,
  work, home, time, full, part, temporary, seasonal, intern, volunteer, charge, training, service, command, custody,
  uniform, house, person, school, college, campus, university, department, office, staff, law, court, crisis, crime, entry,
  level, lateral, pay, hour, year, month, week, a, an, and, the, of, to, for, in, at, on, or, near, around, within, with,
  by, from, over, under, miles, mile, me, my, hiring, experience, certified, academy, field, general, service, services
`);

/** Cities of over 100,000 people whose name is a word: they need a state, or "near" or "in" before them. */
export const CITIES_LIKE_WORDS = wordSet(`
  mobile, buffalo, independence, reading, surprise, paradise, enterprise, centennial, concord, orange, ontario, corona,
  bend, sparks, spring, temple, vista, norman, allen, tyler, tracy, sunrise, pioneer, high point, union, liberty, hope,
  progress, commerce, garland, warren, victoria, elizabeth, santa, bell, chase, ranger
`);
