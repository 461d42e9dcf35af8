import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import type { Data } from '../own.js';

/** What the members of an answer's object are made of; null for those that are not read by a `LeafReader`. */
export interface ReadMember {
  /** In the answer. */
  name: string;
  leaf: Leaf | null;
}

/** A value that stands in an object as the answer has it, when it passes the test; or one that is the same for all. */
export type Leaf = { member: string; test: string; nullable: boolean } | { constant: string };

/**
 * Makes the object of an answer: its leaves as the source has them, and undefined in the places of the other members, so
 * that they stand in their order. Null when a leaf is anything but what its type serializes as it is.
 */
export type LeafReader = (source: Data) => Data | null;

/** Of `v`: whether a value is its own serialized form. What is not may be fine all the same, but that takes a closer look. */
const TESTS = new Map<GraphQLOutputType, string>([
  [GraphQLString, 'typeof v === "string"'],
  [GraphQLID, 'typeof v === "string"'],
  [GraphQLBoolean, 'typeof v === "boolean"'],
  [GraphQLInt, '(v | 0) === v'],
  [GraphQLFloat, 'typeof v === "number" && v - v === 0'],
]);

/** The test of a type; null for enums and for scalars of our own. */
export function leafTest(type: GraphQLLeafType): string | null {
  return TESTS.get(type) ?? null;
}

/** Whether a value is a list whose elements are all as they should be, for lists of such a type; null for other types. */
export function leafListTest(element: GraphQLOutputType): ((value: unknown) => value is unknown[]) | null {
  const test = TESTS.get(element);
  if (test === undefined) return null;
  return new Function(
    'list',
    `if (!Array.isArray(list)) return false;
    for (const v of list) if (!(${test})) return false;
    return true;`,
  ) as (value: unknown) => value is unknown[];
}

/**
 * Written as code, because a loop over all objects reads and writes members by names that it does not know in advance,
 * which takes ten times as long. Null when no member is a leaf.
 */
export function compileLeafReader(members: readonly ReadMember[]): LeafReader | null {
  if (!members.some(({ leaf }) => leaf && 'member' in leaf)) return null;
  const reads = members.map(({ leaf }, i) => {
    if (!leaf || 'constant' in leaf) return '';
    const value = leaf.nullable
      ? `source[${JSON.stringify(leaf.member)}] ?? null`
      : `source[${JSON.stringify(leaf.member)}]`;
    const test = leaf.test.replaceAll(/\bv\b/g, `v${i}`);
    return `const v${i} = ${value};\nif (!(${leaf.nullable ? `v${i} === null || ` : ''}${test})) return null;\n`;
  });
  const made = members.map(({ name, leaf }, i) => `${keyOf(name)}: ${leaf ? written(leaf, i) : 'undefined'}`);
  return new Function('source', `${reads.join('')}return { ${made.join(', ')} };`) as LeafReader;
}

/** Written plainly, `__proto__` would be the prototype; written so, the others would be added one by one. */
const keyOf = (name: string) => (name === '__proto__' ? `['__proto__']` : JSON.stringify(name));

const written = (leaf: Leaf, i: number) => ('constant' in leaf ? JSON.stringify(leaf.constant) : `v${i}`);
