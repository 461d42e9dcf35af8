import { Parameters } from './keyset.js';

/** Stands before the text of a planned statement. */
const MARK = '/* planned */ ';

/**
 * A statement that a connection plans once and then runs by its name (`CancellableClient`): to plan one that reads a few
 * rows by their keys takes longer than to run it. Its text must be one of a few, and it only reads: when a change of a
 * table makes a plan void it is run again. All its parameters are `opaque`.
 */
export function planned(sql: string): string {
  return MARK + sql;
}

export function isPlanned(sql: string): boolean {
  return sql.startsWith(MARK);
}

/**
 * SQL of a parameter at whose value PostgreSQL does not look when it plans. The plan for any values then costs as much as
 * one that is made for these, and PostgreSQL keeps it from the sixth run on (its documentation, PREPARE).
 * @param placeholder e.g. `$1`
 */
export function opaque(placeholder: string, type: string): string {
  return `(select ${placeholder}::${type})::${type}`;
}

/** Collects the values of a planned statement: each placeholder is opaque. */
export class OpaqueParameters extends Parameters {
  override add(value: unknown): string {
    return opaque(super.add(value), typeOf(value));
  }
}

/** Type of a value that is an instant, an integer, a text or a list of texts. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'text[]';
  if (value instanceof Date) return 'timestamptz';
  return typeof value === 'number' ? 'int' : 'text';
}
