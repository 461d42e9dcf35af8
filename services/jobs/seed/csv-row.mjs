/** One CSV record (RFC 4180 quoting, a line feed at the end). */
export function stringifyRow(fields) {
  const quoted = fields.map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return quoted.join(',') + '\n';
}
