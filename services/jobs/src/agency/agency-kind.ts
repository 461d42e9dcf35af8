export type AgencyKind =
  | 'MUNICIPAL_POLICE'
  | 'COUNTY_SHERIFF'
  | 'STATE_POLICE'
  | 'FEDERAL'
  | 'TRIBAL'
  | 'CAMPUS'
  | 'TRANSIT'
  | 'CORRECTIONS'
  | 'OTHER';

interface Rule {
  /** Types of the FBI's list of agencies; absent means any. */
  types?: readonly string[];
  name?: RegExp;
  kind: AgencyKind;
}

const SPECIAL = ['Other', 'Other State Agency', 'Unknown'];

/**
 * The first rule that fits decides. Towns, counties, campuses and tribes are what their type says, whatever their name
 * ("Airport Drive Police Department" serves a town of that name); only the special agencies are told apart by name.
 */
const RULES: readonly Rule[] = [
  { types: ['Federal'], kind: 'FEDERAL' },
  { types: ['Tribal'], kind: 'TRIBAL' },
  { types: ['University or College'], kind: 'CAMPUS' },
  { types: ['State Police'], kind: 'STATE_POLICE' },
  { types: ['County'], kind: 'COUNTY_SHERIFF' },
  { types: ['City'], name: /sheriff'?s (office|department)$/i, kind: 'COUNTY_SHERIFF' },
  { types: ['City'], kind: 'MUNICIPAL_POLICE' },
  { name: /correction|detention|\b(jail|prison|probation|parole)\b/i, kind: 'CORRECTIONS' },
  { name: /airport|transit|transportation authority|\bport (of|authority)\b|harbor police/i, kind: 'TRANSIT' },
  { name: /rail(road|way)?\b|conrail|amtrak|\bcsx\b|world airport/i, kind: 'TRANSIT' },
  { name: /national (historical? |military )?(park|site|monument|memorial|seashore)|united states/i, kind: 'FEDERAL' },
  { name: /\btrib(e|al)\b|\b(indian|pueblo)\b/i, kind: 'TRIBAL' },
  { types: SPECIAL, name: /\b(university|college|campus)\b|school (district|system)/i, kind: 'CAMPUS' },
  { name: /state police|state patrol|highway patrol|troopers|^department of public safety$/i, kind: 'STATE_POLICE' },
];

/**
 * What an agency is, from the type and the name that the FBI's list of agencies gives it. A county's police counts with
 * the sheriffs, a school district's with the campuses.
 */
export function agencyKindOf(type: string, name: string): AgencyKind {
  const rule = RULES.find((it) => (!it.types || it.types.includes(type)) && (!it.name || it.name.test(name)));
  return rule?.kind ?? 'OTHER';
}
