import type { JsonLd } from './rule.js';

/** What could end the element, begin a comment in it, or end a line of script, as escapes of JSON. */
const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The element that carries JSON-LD in the head of a page. The same data comes out, whatever its texts hold: nothing in
 * them can leave the element.
 */
export function jsonLdScript(data: JsonLd): string {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character]!);
  return `<script type="application/ld+json">${json}</script>`;
}
