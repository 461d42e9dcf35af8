/** Characters by which PostgreSQL is told to mark what was found; texts do not have them. */
export const START = '\u0002';
export const STOP = '\u0003';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [START]: '<mark>',
  [STOP]: '</mark>',
};

/**
 * A marked part of a text as HTML: escaped, `<mark>` around what was found, "…" where it was cut.
 * @returns null when nothing in it is marked
 */
export function snippetOf(marked: string, text: string): string | null {
  if (!marked.includes(START)) return null;
  const part = inOneLine(marked.replaceAll(START, '').replaceAll(STOP, ''));
  const whole = inOneLine(text);
  const html = inOneLine(marked).replace(/[&<>"'\u0002\u0003]/g, (character) => ESCAPES[character]!);
  return `${whole.startsWith(part) ? '' : '…'}${html}${whole.endsWith(part) ? '' : '…'}`;
}

/** Line breaks and runs of blanks become one blank. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
