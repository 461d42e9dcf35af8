import { blockProblem, MAX_PROBLEMS, said, type BlockProblem } from './block-problems.js';

/**
 * Size of a body: the bytes of its names and texts in UTF-8, and two for every value. Half of what the gateway takes of
 * a request, so that a body that is too large is told so, and still 80,000 words.
 */
export const MAX_BYTES = 512 * 1024;
/** Lists and objects within one another; a list in a list takes four. */
export const MAX_DEPTH = 40;
/** Values of all kinds. */
export const MAX_VALUES = 100_000;

/** Names that reach the prototype of an object. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Control characters but tab and line ends; marks that turn the direction of the text; halves of characters. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;

/** The beginning of an element, a closing tag, a comment or a declaration. */
const MARKUP = /<[/!?]?[a-z]|<!--/i;

interface Visit {
  value: unknown;
  key: string;
  parent: Visit | null;
  depth: number;
}

function pathOf(visit: Visit, start: readonly string[]): string[] {
  const keys: string[] = [];
  for (let at: Visit = visit; at.parent; at = at.parent) keys.push(at.key);
  return [...start, ...keys.reverse()];
}

/**
 * What is wrong with a value from outside, whatever it is meant to be: its size, its depth, its names, its texts. It
 * looks at each value once, without recursion, and stops at the first limit.
 */
export function untrustedProblems(root: unknown, path: readonly string[]): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const open: Visit[] = [{ value: root, key: '', parent: null, depth: 0 }];
  let bytes = 0;
  let values = 0;
  for (let visit = open.pop(); visit && problems.length < MAX_PROBLEMS; visit = open.pop()) {
    const { value, depth } = visit;
    bytes += 2 + (typeof value === 'string' ? Buffer.byteLength(value) : 0);
    values += 1;
    if (bytes > MAX_BYTES) return [blockProblem(path, `expected at most ${MAX_BYTES} bytes, received more.`)];
    if (values > MAX_VALUES || (Array.isArray(value) && value.length > MAX_VALUES)) {
      return [blockProblem(path, `expected at most ${MAX_VALUES} values, received more.`)];
    }
    if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_DEPTH) {
        return [blockProblem(pathOf(visit, path), `expected at most ${MAX_DEPTH} levels of nesting, received more.`)];
      }
      // From the last to the first, so that the first is looked at next.
      for (const [key, child] of Object.entries(value).reverse()) {
        const part = { value: child, key, parent: visit, depth: depth + 1 };
        if (!Array.isArray(value)) bytes += Buffer.byteLength(key);
        if (PROTOTYPE_KEYS.has(key)) problems.push(blockProblem(pathOf(part, path), 'expected no such field.'));
        else open.push(part);
      }
    } else {
      const wanted = fitOf(value);
      if (wanted) problems.push(blockProblem(pathOf(visit, path), said(wanted, value)));
    }
  }
  return problems;
}

/** What was expected of a value without parts, or null when it is fit. */
function fitOf(value: unknown): string | null {
  if (typeof value === 'string') {
    if (UNFIT.test(value)) return 'text without control characters, changes of direction and broken characters';
    return MARKUP.test(value) ? 'text without HTML' : null;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'a finite number';
  return value === null || typeof value === 'boolean' ? null : 'a value of JSON';
}
