import type { Posting } from '../feed/posting.js';
import type { AgencyProfile } from './places/agency-profile.js';
import { COMPILED_ROLES } from './roles/compiled-roles.js';
import type { Draft } from './draft.js';
import type { ShiftKind } from './pools/shifts.js';
import type { Random } from './random.js';
import { ROLE_MIX } from './roles/role-mix.js';
import type { Employment, RoleSpec } from './roles/role-spec.js';
import { datesAround } from './seed-dates.js';
import { describe } from './seed-description.js';
import { payOf } from './seed-pay.js';
import { requirementsOf } from './seed-requirements.js';
import { aboutSection, applyText } from './seed-sections.js';
import { titleOf } from './seed-title.js';
import type { Setting } from './places/setting.js';
import { pickKnown, renderCapital, setFact } from './template.js';

type Location = Posting['locations'][number];
type Method = 'EXTERNAL_URL' | 'HOSTED_FORM' | 'IN_PERSON' | 'POSTAL';

const SITE = 'https://jobs.heartland.example';

/** Small places still take paper; the rest have a site. */
const METHODS: Partial<Record<Setting, readonly (readonly [Method, number])[]>> = {
  TINY_TOWN: [
    ['EXTERNAL_URL', 60],
    ['IN_PERSON', 22],
    ['POSTAL', 12],
    ['HOSTED_FORM', 6],
  ],
  SMALL_TOWN: [
    ['EXTERNAL_URL', 84],
    ['IN_PERSON', 7],
    ['POSTAL', 4],
    ['HOSTED_FORM', 5],
  ],
  RURAL_COUNTY: [
    ['EXTERNAL_URL', 80],
    ['IN_PERSON', 9],
    ['POSTAL', 6],
    ['HOSTED_FORM', 5],
  ],
};
const MODERN: readonly (readonly [Method, number])[] = [
  ['EXTERNAL_URL', 95],
  ['HOSTED_FORM', 5],
];

/** One posting of an agency; `now` in milliseconds, `shortest` in characters of the description. */
export function writePosting(
  externalId: string,
  profile: AgencyProfile,
  now: number,
  random: Random,
  shortest?: number,
): Posting {
  const draft = someDraft(profile, now, random);
  const locations = locationsOf(draft);
  const title = titleOf(draft);
  const { requirements, lines } = requirementsOf(draft, title);
  const method = random.weighted(METHODS[profile.setting] ?? MODERN);
  const apply = applyText(method, draft);
  return {
    externalId,
    url: `${SITE}/postings/${externalId}`,
    title,
    summary: summaryOf(draft),
    description: describe(draft, lines, apply, shortest),
    agency: profile.agency,
    locations,
    employmentTypes: [draft.employment],
    workArrangement: random.chance(draft.role.spec.hybrid) ? 'HYBRID' : 'ON_SITE',
    pay: draft.pay?.pay ?? null,
    requirements,
    application: { method, url: urlOf(method, externalId), instructions: apply },
    postedAt: draft.dates.postedAt,
    validThrough: draft.dates.validThrough,
    closed: draft.dates.closed,
  };
}

function someDraft(profile: AgencyProfile, now: number, random: Random): Draft {
  const role = COMPILED_ROLES.get(random.weighted(ROLE_MIX[profile.setting]))!;
  const employment = random.weighted(role.spec.employment);
  const dates = datesAround(now, profile.stateFacts.utcOffset, random);
  const facts = profile.facts.slice();
  setFact(facts, 'year', dates.postedAt.slice(0, 4));
  setFact(facts, 'hours', random.pick(['16', '20', '24', '28']));
  const hasSetShift = role.spec.shift === 'PATROL' && employment === 'FULL_TIME' && random.chance(0.16);
  return {
    random,
    profile,
    role,
    facts,
    employment,
    shiftKind: shiftKindOf(role.spec, employment, profile.patrolShift),
    setShift: hasSetShift ? random.pick(['Nights', 'Nights', 'Days', 'Evenings'] as const) : null,
    bonus: role.spec.selection !== 'CIVILIAN' && employment === 'FULL_TIME' && random.chance(0.1),
    dates,
    pay: payOf(role.spec, employment, profile, random),
  };
}

function shiftKindOf(spec: RoleSpec, employment: Employment, patrolShift: ShiftKind): ShiftKind {
  if (employment === 'VOLUNTEER') return 'VOLUNTEER';
  if (employment === 'TEMPORARY') return 'SEASON';
  if (employment !== 'FULL_TIME' && spec.shift !== 'SCHOOL_YEAR') return 'PART_TIME';
  if (spec.shift === 'PATROL') return patrolShift;
  return spec.shift === 'SEASON' || spec.shift === 'VOLUNTEER' ? 'PATROL_10' : spec.shift;
}

/** The seat of the agency; statewide agencies name one to three of their stations. */
function locationsOf({ profile, facts, random }: Draft): Location[] {
  const { stations } = profile;
  if (stations.length === 0) return [profile.location];
  const chosen = random.places(stations.length, random.chance(0.7) ? 1 : random.between(2, 3));
  const locations = chosen.map((place) => stations[place]!);
  setFact(facts, 'place', locations[0]!.locality!);
  return locations;
}

/** One or two sentences: what the vacancy is, and often who the agency is. */
function summaryOf(draft: Draft): string {
  const { role, facts, random } = draft;
  const opening = renderCapital(pickKnown(role.openings, facts, random) ?? role.openings[0]!, facts, random);
  return random.chance(0.6) ? `${opening} ${aboutSection(draft, 1)}`.trim() : opening;
}

function urlOf(method: Method, externalId: string): string | null {
  if (method === 'EXTERNAL_URL') return `${SITE}/apply/${externalId}`;
  return method === 'HOSTED_FORM' ? `${SITE}/forms/${externalId}` : null;
}
