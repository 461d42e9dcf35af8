import { NoDeprecatedCustomRule, validate, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { Manifest, RegisteredOperation } from '../persisted/manifest.js';
import { judgeOperation } from '../persisted/operation-faults.js';

/** Something about a registered operation, and where in its text. */
export interface Finding {
  operation: RegisteredOperation;
  /** Line and column within the body, from 1; null when it is about the whole. */
  place: string | null;
  message: string;
}

export interface CheckReport {
  /** Operations that the schema would refuse, with each fault. */
  broken: Finding[];
  /** What operations use although it is deprecated, with the date that the deprecation names. */
  deprecated: Finding[];
}

/** Holds registered operations against a schema that clients see. */
export function checkOperations(schema: GraphQLSchema, { operations }: Manifest, now: Date): CheckReport {
  const report: CheckReport = { broken: [], deprecated: [] };
  for (const operation of operations) {
    const judged = judgeOperation(schema, operation);
    if ('faults' in judged) {
      report.broken.push(...judged.faults.map((fault) => findingOf(operation, fault, fault.message)));
      continue;
    }
    const deprecations = validate(schema, judged.document, [NoDeprecatedCustomRule]);
    report.deprecated.push(...deprecations.map((it) => findingOf(operation, it, withTime(it.message, now))));
  }
  return report;
}

function findingOf(operation: RegisteredOperation, { locations }: GraphQLError, message: string): Finding {
  const [at] = locations ?? [];
  return { operation, place: at ? `${at.line}:${at.column}` : null, message };
}

/** A reason says by a date (2027-01-31) when the thing will go. */
function withTime(message: string, now: Date): string {
  const date = /\b\d{4}-\d{2}-\d{2}\b/.exec(message)?.[0];
  if (!date) return `${message} (no date is said)`;
  return `${message} (${date < now.toISOString().slice(0, 10) ? 'that was' : 'until'} ${date})`;
}
