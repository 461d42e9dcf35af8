/** What a column needs to be written as text: its type decides between an array literal, JSON and plain text. */
export interface CopyColumn {
  isArray: boolean;
  isJson: boolean;
}

/** A value as a field of the text format of COPY (https://www.postgresql.org/docs/current/sql-copy.html). */
export function copyField(value: unknown, { isArray, isJson }: CopyColumn): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  return escaped(isJson ? JSON.stringify(value) : isArray ? arrayLiteral(value as unknown[]) : String(value));
}

/** Looks for each character by itself: that is quicker than one look for all of them. */
function escaped(text: string): string {
  let field = text;
  if (field.includes('\\')) field = field.replaceAll('\\', '\\\\');
  if (field.includes('\n')) field = field.replaceAll('\n', '\\n');
  if (field.includes('\r')) field = field.replaceAll('\r', '\\r');
  if (field.includes('\t')) field = field.replaceAll('\t', '\\t');
  return field;
}

function arrayLiteral(values: readonly unknown[]): string {
  const items = values.map((value) => (typeof value === 'number' ? String(value) : quoted(String(value))));
  return `{${items.join(',')}}`;
}

function quoted(text: string): string {
  return `"${text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
