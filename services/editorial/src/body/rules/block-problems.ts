import type { z } from 'zod';

/** What is wrong with one place of a body, in the form of a user error. */
export interface BlockProblem {
  /** Names and indexes that lead to the place, e.g. `['blocks', '3', 'url']`. */
  path: string[];
  code: 'BLOCK_INVALID';
  /** What was expected there and what came. */
  message: string;
}

/** More than these tell an editor nothing, and an attacker gets no long answer. */
export const MAX_PROBLEMS = 20;

/** @param message what was expected and what came; the place is put before it */
export function blockProblem(path: readonly PropertyKey[], message: string): BlockProblem {
  const names = path.map(String);
  return { path: names, code: 'BLOCK_INVALID', message: `${names.join('.')}: ${message}` };
}

/** The one form of all messages. */
export function said(wanted: string, received: unknown): string {
  return `expected ${wanted}, received ${shown(received)}.`;
}

/** A value as a message shows it: short, and of a long one only its kind. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, 100) : value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** For a schema with a rule of its own: says what it expects, in words. */
export function expected(wanted: string) {
  return {
    error: ({ code, input }: { code?: string | undefined; input?: unknown }): string =>
      said(wanted, code === 'invalid_union' ? (input as { type?: unknown } | null)?.type : input),
  };
}

const KINDS: Record<string, string> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
  int: 'an integer',
  number: 'a number',
  boolean: 'true or false',
};

/** How the schemas say what is wrong; given to every parse. */
export function blockErrorMap(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return said(KINDS[issue.expected] ?? issue.expected, issue.input);
    case 'invalid_value':
      return said(`one of ${issue.values.join(', ')}`, issue.input);
    case 'too_small':
      return said(`at least ${issue.minimum}${unitOf(issue.origin)}`, issue.input);
    case 'too_big':
      return said(`at most ${issue.maximum}${unitOf(issue.origin)}`, issue.input);
    default:
      return said('something else', issue.input);
  }
}

const UNITS: Record<string, string> = { string: ' characters', array: ' of them' };

function unitOf(origin: string): string {
  return UNITS[origin] ?? '';
}

/** The problems that a schema found, the first `MAX_PROBLEMS` of them. @param path where the value was found */
export function problemsOf({ issues }: z.ZodError, path: readonly string[]): BlockProblem[] {
  return issues
    .flatMap((issue) => {
      const place = [...path, ...issue.path];
      return issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => blockProblem([...place, key], 'expected no such field.'))
        : [blockProblem(place, issue.message)];
    })
    .slice(0, MAX_PROBLEMS);
}
