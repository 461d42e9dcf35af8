import type { Draft } from './draft.js';
import { APPLYING, FAIRNESS } from './pools/applying.js';
import * as benefits from './pools/benefits.js';
import { DUTY_LEADS } from './pools/headings.js';
import * as formal from './pools/formal.js';
import * as hiring from './pools/hiring.js';
import { PAY_FRAMES, PAY_UNSTATED, PAY_VOLUNTEER } from './pools/pay-phrases.js';
import { LEADS } from './pools/requirement-phrases.js';
import { EMPLOYMENT_NOTES, SET_SHIFT, SHIFT_LENGTH, SHIFTS } from './pools/shifts.js';
import type { Random } from './random.js';
import { lastDayOf } from './seed-dates.js';
import { SETTING_TEXTS } from './places/setting-texts.js';
import { capital, compile, compileAll, isKnown, pickKnown, render, renderCapital } from './template.js';
import type { Facts, Template } from './template.js';
import { series, writeList } from './writing-style.js';
import type { WritingStyle } from './writing-style.js';

const compileEach = <K extends string>(pools: Readonly<Record<K, readonly string[]>>) =>
  Object.fromEntries(Object.entries<readonly string[]>(pools).map(([key, pool]) => [key, compileAll(pool)])) as Record<
    K,
    readonly Template[]
  >;

const SHIFT = compileEach(SHIFTS);
const ON_ONE_SHIFT = compileEach(SET_SHIFT);
const EMPLOYMENT = compileEach(EMPLOYMENT_NOTES);
const APPLY = compileEach(APPLYING);
const LAST_WORDS = compileAll(FAIRNESS);
const STEPS = {
  SWORN: hiring.SWORN_STEPS.map(compile),
  CIVILIAN: hiring.CIVILIAN_STEPS.map(compile),
  DISPATCH: hiring.DISPATCH_STEPS.map(compile),
};
const REMARKS = compileAll(hiring.PROCESS_REMARKS);
const OFFERS = {
  SWORN: compileAll([...benefits.FOR_SWORN, ...benefits.FOR_ALL, benefits.STATE_RETIREMENT]),
  CIVILIAN: compileAll([...benefits.FOR_ALL, benefits.STATE_RETIREMENT]),
  TRIBAL: compileAll([...benefits.FOR_ALL, 'a retirement plan with a match']),
  FEDERAL: compileAll(benefits.FOR_FEDERAL),
  PART_TIME: compileAll(benefits.FOR_PART_TIME),
  VOLUNTEER: compileAll(benefits.FOR_VOLUNTEERS),
};
const OPENINGS = compileAll(formal.FORMAL_OPENINGS);
const CLOSING_DUTIES = compileAll(formal.FORMAL_DUTIES);
const MISSION = compileAll(formal.MISSION);
const CONDITIONS = {
  SWORN: compileAll(formal.SWORN_CONDITIONS),
  CIVILIAN: compileAll(formal.CIVILIAN_CONDITIONS),
};
const SIGNING = compileAll(benefits.FOR_SIGNING);

/** Who the agency is and what working there is like. */
export function aboutSection({ profile, facts, random }: Draft, sentences: number): string {
  const { facts: known, life } = SETTING_TEXTS.get(profile.setting)!;
  const fact = pickKnown(known, facts, random);
  const rest = sample(life, sentences - 1, facts, random, renderCapital);
  if (sentences > 1 && random.chance(0.25)) rest.push(render(random.pick(MISSION), facts, random));
  if (fact) rest.unshift(renderCapital(fact, facts, random));
  return rest.join(' ');
}

/** What the vacancy is. */
export function roleSection({ role, employment, facts, random }: Draft): string {
  const note = employment === 'FULL_TIME' ? random.chance(0.25) : true;
  const form = random.next();
  const openings = form < 0.25 ? [] : sample(role.openings, form > 0.9 ? 2 : 1, facts, random, renderCapital);
  if (form < 0.5) openings.unshift(renderCapital(random.pick(OPENINGS), facts, random));
  if (note) openings.push(renderCapital(random.pick(EMPLOYMENT[employment]), facts, random));
  return openings.join(' ');
}

/** What the work consists of; the first of a pool's duties are the core of the role and seldom missing. */
export function dutiesSection({ role, facts, random }: Draft, count: number, style: WritingStyle): string {
  const places = random.places(role.duties.length, count);
  if (random.chance(0.7)) places.sort((a, b) => a - b);
  if (random.chance(0.6) && !places.includes(0)) places[0] = 0;
  const duties = places.map((place) => render(role.duties[place]!, facts, random));
  if (random.chance(0.35)) duties.push(render(random.pick(CLOSING_DUTIES), facts, random));
  if (style.lists !== 'PROSE') return writeList(duties, '', style);
  const sentences: string[] = [];
  const leads = random.places(DUTY_LEADS.length, duties.length);
  for (let at = 0; at < duties.length;) {
    const take = random.between(1, 3);
    sentences.push(`${DUTY_LEADS[leads[sentences.length]!]}${series(duties.slice(at, at + take))}.`);
    at += take;
  }
  return sentences.join(' ');
}

/** What is asked of applicants. */
export function requirementsSection(lines: readonly string[], random: Random, style: WritingStyle): string {
  return writeList(lines, style.headings === 'NONE' ? random.pick(LEADS) : '', style);
}

/** When the work is done. */
export function shiftSection({ shiftKind, setShift, facts, random }: Draft): string {
  if (setShift === null) return renderCapital(random.pick(SHIFT[shiftKind]), facts, random);
  const length = shiftKind in SHIFT_LENGTH ? random.pick(SHIFT_LENGTH[shiftKind as keyof typeof SHIFT_LENGTH]) : '';
  return `${renderCapital(random.pick(ON_ONE_SHIFT[setShift]), facts, random)} ${length}`.trimEnd();
}

/** The pay in words: always when it stands in the text alone, otherwise as the agency chose. */
export function paySection({ pay, employment, random }: Draft): string {
  if (employment === 'VOLUNTEER') return random.pick(PAY_VOLUNTEER);
  if (pay === null) return random.pick(PAY_UNSTATED);
  return capital(random.pick(PAY_FRAMES).replace('{pay}', () => pay.pay.raw!));
}

/** What the agency gives in return. */
export function offerSection(draft: Draft, count: number, style: WritingStyle): string {
  const { random, facts } = draft;
  const items = sample(offersFor(draft), count, facts, random);
  if (draft.bonus) items.unshift(render(random.pick(SIGNING), facts, random));
  return writeList(items, random.pick(['We offer ', 'Benefits include ', 'In return you get ', 'You receive ']), style);
}

function offersFor({ employment, role, profile }: Draft): readonly Template[] {
  if (employment === 'VOLUNTEER') return OFFERS.VOLUNTEER;
  if (employment !== 'FULL_TIME') return OFFERS.PART_TIME;
  if (profile.agency.type === 'FEDERAL') return OFFERS.FEDERAL;
  if (profile.agency.type === 'TRIBAL') return OFFERS.TRIBAL;
  return role.spec.sworn ? OFFERS.SWORN : OFFERS.CIVILIAN;
}

/** How people are chosen. */
export function processSection({ role, facts, random }: Draft, style: WritingStyle): string {
  const remark = renderCapital(random.pick(REMARKS), facts, random);
  if (random.chance(0.35)) return remark;
  const all = STEPS[role.spec.selection];
  const places = random.places(all.length, random.between(4, all.length)).sort((a, b) => a - b);
  const steps = places.map((place) => render(all[place]!, facts, random));
  const list =
    style.lists === 'BULLETS' && random.chance(0.4)
      ? steps.map((step, at) => `${at + 1}. ${capital(step)}`).join('\n')
      : '';
  const text = list || `${random.pick(['Selection: ', 'The steps are ', 'Expect ', 'The process: '])}${series(steps)}.`;
  return random.chance(0.5) ? `${text}\n${remark}` : text;
}

/** How to apply; the same words stand in the application's instructions. */
export function applyText(method: keyof typeof APPLYING, { facts, random }: Draft): string {
  return renderCapital(random.pick(APPLY[method]), facts, random);
}

/** Until when, where the posting says so in words. */
export function deadlineText({ dates, random }: Draft): string {
  const lastDay = lastDayOf(dates);
  if (lastDay === null)
    return random.pick([
      'Open until filled.',
      'Position is open until filled.',
      'We review applications as they arrive.',
      'First review in two weeks; open until filled.',
    ]);
  return random.pick([
    `Closing date: ${lastDay}.`,
    `Apply by ${lastDay}.`,
    `Applications are accepted through ${lastDay}.`,
    `The posting closes at 11:59 p.m. on ${lastDay}.`,
  ]);
}

/** The official paragraph on conditions of work. */
export function conditionsSection({ role, facts, random }: Draft): string {
  const pool = CONDITIONS[role.spec.sworn ? 'SWORN' : 'CIVILIAN'];
  return sample(pool, random.between(1, 3), facts, random).join(' ');
}

/** The last words. */
export function fairnessSection({ facts, random }: Draft): string {
  return renderCapital(random.pick(LAST_WORDS), facts, random);
}

function sample(pool: readonly Template[], count: number, facts: Facts, random: Random, words = render): string[] {
  const texts: string[] = [];
  for (const place of random.places(pool.length, count)) {
    const template = pool[place]!;
    if (isKnown(template, facts)) texts.push(words(template, facts, random));
  }
  return texts;
}
