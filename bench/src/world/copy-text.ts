/** What a column needs to be written as text: its type decides between an array literal, JSON and plain text. */
export interface CopyColumn {
  isArray: boolean;
  isJson: boolean;
}

const SPECIAL = /[\\\n\r\t]/;

/** A value as a field of the text format of COPY (https://www.postgresql.org/docs/current/sql-copy.html). */
export function copyField(value: unknown, { isArray, isJson }: CopyColumn): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  const text = isJson ? JSON.stringify(value) : isArray ? arrayLiteral(value as unknown[]) : String(value);
  return SPECIAL.test(text) ? escaped(text) : text;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}

function arrayLiteral(values: readonly unknown[]): string {
  const items = values.map((value) =>
    typeof value === 'number' ? String(value) : `"${String(value).replace(/["\\]/g, '\\$&')}"`,
  );
  return `{${items.join(',')}}`;
}
