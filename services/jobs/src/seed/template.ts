import type { Random } from './random.js';

/** What a template may name. The first three may be unknown of an agency. */
const FACT_NAMES = [
  'pop',
  'sworn',
  'county',
  'theAgency',
  'place',
  'state',
  'region',
  'post',
  'boss',
  'peers',
  'dept',
  'year',
  'age',
  'experience',
  'hours',
  'title',
] as const;

export type FactName = (typeof FACT_NAMES)[number];
/** Values by the order of the names; an unknown one is empty. */
export type Facts = string[];

/** Words, the place of a fact, or a choice. */
type Part = string | number | readonly (readonly Part[])[];

/** A sentence or phrase with places for facts `{place}` and choices `[a|b]`, read once. */
export interface Template {
  parts: readonly Part[];
  /** The same with a capital first letter. */
  capitalParts: readonly Part[];
  /** Places of the facts that it cannot do without. */
  needs: readonly number[];
}

/** The facts in the order that templates look them up in; what is not given is unknown. */
export function factsOf(values: Partial<Record<FactName, string>>): Facts {
  return FACT_NAMES.map((name) => values[name] ?? '');
}

/** One fact; empty when unknown. */
export function factOf(facts: Facts, name: FactName): string {
  return facts[FACT_NAMES.indexOf(name)]!;
}

/** Sets one fact. */
export function setFact(facts: Facts, name: FactName, value: string): void {
  facts[FACT_NAMES.indexOf(name)] = value;
}

/** Reads a template. Throws on a fact that there is not. */
export function compile(text: string): Template {
  const needs = new Set<number>();
  const parts = readParts(text, needs);
  return {
    parts,
    capitalParts: readParts(capital(text.replace(/^\[.*?\]/, capitalChoices)), needs),
    needs: [...needs],
  };
}

function readParts(text: string, needs: Set<number>): Part[] {
  return text.split(/(\{\w+\}|\[[^\]]*\])/).flatMap((token): Part[] => {
    if (token === '') return [];
    if (token.startsWith('['))
      return [
        token
          .slice(1, -1)
          .split('|')
          .map((choice) => readParts(choice, needs)),
      ];
    if (!token.startsWith('{')) return [token];
    const fact = FACT_NAMES.indexOf(token.slice(1, -1) as FactName);
    if (fact < 0) throw new Error(`no such fact: ${token} in "${text}"`);
    needs.add(fact);
    return [fact];
  });
}

function capitalChoices(choices: string): string {
  return choices.replace(/([[|])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Reads a pool of templates. */
export function compileAll(texts: readonly string[]): readonly Template[] {
  return texts.map(compile);
}

/** The text of a template, its first letter as it is written. */
export function render(template: Template, facts: Facts, random: Random): string {
  return renderParts(template.parts, facts, random);
}

/** The text of a template with a capital first letter. */
export function renderCapital({ capitalParts }: Template, facts: Facts, random: Random): string {
  const text = renderParts(capitalParts, facts, random);
  return typeof capitalParts[0] === 'number' ? capital(text) : text;
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  const first = text.charCodeAt(0);
  return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + text.slice(1) : text;
}

/** One template of a pool whose facts are all known; undefined when there is none. */
export function pickKnown(pool: readonly Template[], facts: Facts, random: Random): Template | undefined {
  const start = random.below(pool.length);
  for (let step = 0; step < pool.length; step++) {
    const template = pool[(start + step) % pool.length]!;
    if (isKnown(template, facts)) return template;
  }
  return undefined;
}

/** Whether the facts of a template are all known. */
export function isKnown({ needs }: Template, facts: Facts): boolean {
  for (let index = 0; index < needs.length; index++) if (facts[needs[index]!] === '') return false;
  return true;
}

function renderParts(parts: readonly Part[], facts: Facts, random: Random): string {
  let text = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    if (typeof part === 'string') text += part;
    else if (typeof part === 'number') text += facts[part];
    else text += renderParts(random.pick(part), facts, random);
  }
  return text;
}
