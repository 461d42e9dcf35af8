/** Data for search engines by schema.org, as JSON-LD. */
export type JsonLd = Readonly<Record<string, unknown>>;

export const SEVERITIES = {
  REQUIRED: 'Without it the data is not to be put into a page.',
  RECOMMENDED: 'With it search engines show more.',
  POLICY: 'It is against what search engines ask of honest data; they may ignore all of it.',
} as const;

export type Severity = keyof typeof SEVERITIES;

/** One thing that is asked of structured data: a rule is a row of a table. */
export interface Rule {
  /** Unique; clients see it. */
  id: string;
  /** Where it looks: members by name, `[]` for each of a list, e.g. `author[].name`. */
  property: string;
  severity: Severity;
  /** What is expected, to follow the word "Expected". */
  expected: string;
  /** URL of who asks for it. */
  source: string;
  /** Whether a value there is as expected; `undefined` when there is none. */
  holds: (value: unknown, data: JsonLd) => boolean;
}

/** A rule that is broken. */
export interface Problem {
  /** Where, e.g. `author[1].name`. */
  property: string;
  severity: Severity;
  /** Id of the rule. */
  rule: string;
  /** What was expected and what came, for people. */
  message: string;
}

/** Characters of a value that a message shows. */
const SHOWN = 80;

/** The rules that the data breaks, in their order. */
export function problemsOf(data: JsonLd, rules: readonly Rule[]): Problem[] {
  return rules.flatMap(({ id, property, severity, expected, holds }) =>
    valuesAt(data, property)
      .filter(([, value]) => !holds(value, data))
      .map(([place, value]) => ({
        property: place,
        severity,
        rule: id,
        message: `Expected ${expected}, received ${shown(value)}.`,
      })),
  );
}

/** Whether the data may be put into a page. */
export function isEligible(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity !== 'REQUIRED');
}

/** The values at a path, each with its place; a list that is not there has none. */
function valuesAt(data: unknown, path: string): [place: string, value: unknown][] {
  let found: [string, unknown][] = [['', data]];
  for (const [, name, each] of path.matchAll(/([^.[\]]+)(\[\])?/g)) {
    found = found.flatMap(([place, parent]) => {
      const value = (parent as JsonLd | undefined)?.[name!];
      const at = place ? `${place}.${name}` : name!;
      if (!each) return [[at, value] as [string, unknown]];
      return (Array.isArray(value) ? value : []).map((item, index): [string, unknown] => [`${at}[${index}]`, item]);
    });
  }
  return found;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
