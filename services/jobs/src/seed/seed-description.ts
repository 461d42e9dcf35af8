import type { Draft } from './draft.js';
import type { SectionKey } from './pools/headings.js';
import * as sections from './seed-sections.js';
import { someStyle, withHeading } from './writing-style.js';
import type { WritingStyle } from './writing-style.js';

/** Characters of a description: none is shorter or longer. */
export const SHORTEST = 900;
export const LONGEST = 2600;

/** Sections that a posting may do without, each with the share of postings that have it when there is room. */
const OPTIONAL: readonly (readonly [SectionKey, number])[] = [
  ['about', 0.9],
  ['offer', 0.8],
  ['shift', 0.6],
  ['process', 0.5],
  ['conditions', 0.3],
  ['fairness', 0.4],
  ['pay', 0.5],
];

/**
 * The text of a posting: its sections in the order and form of some office, between `shortest` and LONGEST characters.
 * `requirements` are in words; `apply` says how to apply.
 */
export function describe(
  draft: Draft,
  requirements: readonly string[],
  apply: string,
  shortest: number = SHORTEST,
): string {
  const { random } = draft;
  const style = someStyle(random);
  const target = shortest + Math.floor((LONGEST - shortest - 350) * random.next());
  const bodies = coreSections(draft, requirements, apply, target, style);
  let length = 0;
  for (const body of bodies.values()) length += body.length;
  // First those that this posting wants, then whatever it still takes to be long enough.
  for (const urge of [0, 1])
    for (const [key, share] of OPTIONAL) {
      if (length >= target) break;
      if (bodies.has(key) || (urge === 0 && !random.chance(share))) continue;
      const body = optionalSection(key, draft, target, style);
      if (length + body.length + (bodies.size + 1) * HEADING_ROOM > LONGEST) continue;
      bodies.set(key, body);
      length += body.length;
    }
  return arrange(bodies, style, draft);
}

/** A heading and the lines around it. */
const HEADING_ROOM = 32;

function coreSections(
  draft: Draft,
  requirements: readonly string[],
  apply: string,
  target: number,
  style: WritingStyle,
): Map<SectionKey, string> {
  const { random, pay } = draft;
  const duties = random.between(4, 6) + Math.floor(((target - SHORTEST) / (LONGEST - SHORTEST)) * 6);
  const bodies = new Map<SectionKey, string>([
    ['role', sections.roleSection(draft)],
    ['duties', sections.dutiesSection(draft, duties, style)],
    ['requirements', sections.requirementsSection(requirements, random, style)],
    ['apply', random.chance(0.55) ? `${apply} ${sections.deadlineText(draft)}` : apply],
  ]);
  if (pay?.inText) bodies.set('pay', sections.paySection(draft));
  if (draft.setShift !== null || draft.employment !== 'FULL_TIME') bodies.set('shift', sections.shiftSection(draft));
  if (draft.bonus) bodies.set('offer', sections.offerSection(draft, random.between(2, 4), style));
  return bodies;
}

function optionalSection(key: SectionKey, draft: Draft, target: number, style: WritingStyle): string {
  const { random } = draft;
  const roomy = target > 1_700 ? 1 : 0;
  switch (key) {
    case 'about':
      return sections.aboutSection(draft, random.between(2, 4) + roomy);
    case 'offer':
      return sections.offerSection(draft, random.between(3, 6) + 2 * roomy, style);
    case 'shift':
      return sections.shiftSection(draft);
    case 'process':
      return sections.processSection(draft, style);
    case 'conditions':
      return sections.conditionsSection(draft);
    case 'pay':
      return sections.paySection(draft);
    default:
      return sections.fairnessSection(draft);
  }
}

function arrange(bodies: ReadonlyMap<SectionKey, string>, style: WritingStyle, { random }: Draft): string {
  const parts: string[] = [];
  for (const key of style.order) {
    const body = bodies.get(key);
    if (body !== undefined) parts.push(withHeading(key, body, parts.length === 0, style, random));
  }
  return parts.join('\n\n');
}
